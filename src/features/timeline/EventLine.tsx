import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { TimelineEntry } from '../../api/contract/cases.ts';
import type { Evidence } from '../../api/contract/evidence.ts';
import { WRITTEN } from '../../lib/time-formats.ts';
import { T } from '../../locales/T.tsx';
import { useT } from '../../locales/use-t.ts';
import { Instant } from '../../ui/Instant.tsx';
import { Money } from '../../ui/Money.tsx';
import { tone } from '../../ui/tokens.ts';
import { eventDetail, eventSentence, isolate } from '../../api/event-words.ts';

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

type EventEntry = Extract<TimelineEntry, { kind: 'event' }>;

/** What happened in one sentence, the amount as amounts look everywhere. */
function Sentence({ entry }: { entry: EventEntry }) {
  const t = useT();
  const who = isolate(entry.actorName ?? t(`case.party.${entry.party}`));
  return (
    <T
      id={eventSentence(entry.event)}
      values={{
        who,
        event: entry.event,
        money: entry.amount ? 'yes' : 'no',
        amount: entry.amount ? <Money money={entry.amount} /> : '',
      }}
    />
  );
}

/** Something that happened: a scan, a file, a decision, money. */
export function EventLine({ entry, renderFiles }: EventLineProps) {
  const t = useT();
  const { formatDate } = useIntl();
  const when = (at: string) => formatDate(at, WRITTEN);
  const detail = entry.kind === 'event' ? eventDetail(entry, t, when) : undefined;
  const said =
    entry.kind === 'carrier' ? (
      t('case.event.carrier', {
        carrier: isolate(entry.carrier),
        event: isolate(entry.event),
        place: isolate(entry.place),
      })
    ) : entry.kind === 'evidence' ? (
      t('case.event.evidence', {
        who: isolate(entry.evidence[0]?.submittedByName ?? ''),
        count: entry.evidence.length,
      })
    ) : (
      <Sentence entry={entry} />
    );
  return (
    <>
      <Line>
        <span>{said}</span>
        <Instant at={entry.at} format="time" />
      </Line>
      {detail ? <Detail dir="auto">{detail}</Detail> : null}
      {entry.kind === 'evidence' ? renderFiles(entry.evidence) : null}
    </>
  );
}
