import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { TimelineEntry } from '../../api/contract/cases.ts';
import type { Evidence } from '../../api/contract/evidence.ts';
import { useT } from '../../locales/use-t.ts';
import { Instant } from '../../ui/Instant.tsx';
import { tone } from '../../ui/tokens.ts';
import { isolate, useEventWords } from './event-words.ts';

interface EventLineProps {
  entry: Extract<TimelineEntry, { kind: 'event' | 'carrier' | 'evidence' }>;
  renderFiles: (evidence: readonly Evidence[]) => ReactNode;
}

const Line = styled('div')({
  color: tone.ink2,
  display: 'flex',
  gap: 8,
  alignItems: 'baseline',
  paddingInlineStart: 4,
  overflowWrap: 'anywhere',
  '&::before': {
    content: '""',
    flex: 'none',
    inlineSize: 6,
    blockSize: 6,
    borderRadius: '50%',
    backgroundColor: tone.line2,
    transform: 'translateY(-1px)',
  },
  '& time': { color: tone.ink3, whiteSpace: 'nowrap' },
});
const Detail = styled('p')({ margin: '2px 0 0', paddingInlineStart: 18, color: tone.ink2 });

/** Something that happened: a scan, a file, a decision, money. */
export function EventLine({ entry, renderFiles }: EventLineProps) {
  const t = useT();
  const words = useEventWords();
  const said =
    entry.kind === 'carrier'
      ? t('case.event.carrier', {
          carrier: isolate(entry.carrier),
          event: isolate(entry.event),
          place: isolate(entry.place),
        })
      : entry.kind === 'evidence'
        ? t('case.event.evidence', {
            who: isolate(entry.evidence[0]?.submittedByName ?? ''),
            count: entry.evidence.length,
          })
        : words(entry);
  return (
    <>
      <Line>
        <span>{said}</span>
        <Instant at={entry.at} format="time" />
      </Line>
      {entry.kind === 'event' && entry.detail ? <Detail dir="auto">{entry.detail}</Detail> : null}
      {entry.kind === 'evidence' ? renderFiles(entry.evidence) : null}
    </>
  );
}
