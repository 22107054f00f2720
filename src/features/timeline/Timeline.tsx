import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { TimelineEntry } from '../../api/contract/cases.ts';
import type { Reply } from '../../api/contract/index.ts';
import type { Evidence } from '../../api/contract/evidence.ts';
import { useT } from '../../locales/use-t.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { tone } from '../../ui/tokens.ts';
import { EventLine } from './EventLine.tsx';
import { MessageCard } from './MessageCard.tsx';

interface TimelineProps {
  caseId: string;
  entries: readonly TimelineEntry[];
  /** Draws the files that came with an entry. */
  renderFiles: (evidence: readonly Evidence[]) => ReactNode;
  /** Puts the words of a message that was taken back into the composer. */
  onTakenBack: (message: Reply<'messageUndo'>) => void;
}

const List = styled('ol')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
});
const Day = styled('li')({
  display: 'flex',
  gap: 8,
  alignItems: 'center',
  color: tone.ink3,
  fontSize: 11.5,
  '&::after': { content: '""', flex: 1, borderBlockStart: `1px solid ${tone.line}` },
});

/** Everything that was said, shown and done, on one time axis, oldest first. */
export function Timeline({ caseId, entries, renderFiles, onTakenBack }: TimelineProps) {
  const t = useT();
  const { formatDate } = useIntl();
  if (entries.length === 0) return <EmptyState kind="none" />;
  const rows: ReactNode[] = [];
  let day = '';
  for (const entry of entries) {
    const today = formatDate(entry.at, { weekday: 'short', day: 'numeric', month: 'short' });
    if (today !== day) rows.push(<Day key={`day-${entry.id}`}>{today}</Day>);
    day = today;
    rows.push(
      <li key={`${entry.kind}-${entry.id}`} data-kind={entry.kind}>
        {entry.kind === 'message' || entry.kind === 'note' ? (
          <MessageCard
            caseId={caseId}
            entry={entry}
            renderFiles={renderFiles}
            onTakenBack={onTakenBack}
          />
        ) : (
          <EventLine entry={entry} renderFiles={renderFiles} />
        )}
      </li>,
    );
  }
  return <List aria-label={t('case.timeline')}>{rows}</List>;
}
