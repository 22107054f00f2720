import { styled } from '@mui/material/styles';
import { useIntl } from 'react-intl';
import type { ExplainedClock } from '../../api/contract/clocks.ts';
import { useApiQuery } from '../../api/query.ts';
import { problemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import type { AskedClock } from '../../stores/clock-story.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { LinesSkeleton } from '../../ui/Skeletons.tsx';
import { tone } from '../../ui/tokens.ts';
import { useNow } from '../../ui/use-now.ts';
import { givenWords, momentFormat, spanWords, stateWords, waitedFor } from './story-words.ts';
import { LocalTimes, StoryLines } from './StoryLines.tsx';
import { TimeLine } from './TimeLine.tsx';

const Body = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  padding: 16,
  boxSizing: 'border-box',
  inlineSize: 'min(440px, calc(100vw - 32px))',
  '& h2': { fontSize: 14, fontWeight: 600, '&:focus': { outline: 'none' } },
  '& h3': { fontSize: 11.5, fontWeight: 600, color: tone.ink3, marginBlockEnd: 4 },
  '& .sum': { color: tone.ink, fontWeight: 550, textWrap: 'pretty' },
  '& .state': { color: tone.ink2 },
  '& .state[data-late]': { color: tone.late },
});

/** "Due Tue 10:30 = 8 working hours from Fri 16:30, paused 2 h 12 (seller)". */
function useSum(clock: ExplainedClock | undefined): string {
  const t = useT();
  const { formatDate, formatList } = useIntl();
  if (clock === undefined) return '';
  const format = momentFormat(clock);
  const due = formatDate(clock.dueAt, format);
  const said = { due, given: givenWords(t, clock), start: formatDate(clock.startedAt, format) };
  if (clock.pauses.length === 0) return t('clocks.sum', said);
  const who = formatList(waitedFor(t, clock));
  return t('clocks.sum.paused', { ...said, paused: spanWords(t, clock.pausedMs), who });
}

function Told({ clock }: { clock: ExplainedClock }) {
  const t = useT();
  const sum = useSum(clock);
  const isLate = clock.state === 'missed' || clock.late === true;
  return (
    <div>
      <p className="sum">{sum}</p>
      <p className="state" data-late={isLate || undefined}>
        {stateWords(t, clock)}
      </p>
    </div>
  );
}

/** How one clock of a case came to its due time: in a sentence, in a picture, and step by step. */
export function ClockStory({ asked, titleId }: { asked: AskedClock; titleId: string }) {
  const t = useT();
  const now = useNow(30_000);
  const { caseId, name, party, startedAt } = asked;
  const { data, error, refetch } = useApiQuery('caseClocks', { params: { caseId } });
  const clock = data?.items.findLast(
    (one) =>
      one.name === name &&
      one.party === party &&
      (startedAt === undefined || one.startedAt === startedAt),
  );
  // The names are those of the case's own clocks.
  const title = t('clocks.title', {
    clock: t(`case.clock.${name as ExplainedClock['name']}`),
    party: t(`case.clockParty.${party as ExplainedClock['party']}`),
  });
  return (
    <Body>
      <h2 id={titleId} tabIndex={-1}>
        {title}
      </h2>
      {data === undefined && error === null ? <LinesSkeleton lines={6} /> : null}
      {data === undefined && error !== null ? (
        <ProblemNotice
          title={t('clocks.failed')}
          detail={problemWords(error, t).title}
          actions={
            <ActionButton onClick={() => void refetch()}>{t('common.action.retry')}</ActionButton>
          }
        />
      ) : null}
      {data !== undefined && clock === undefined ? <p>{t('clocks.gone')}</p> : null}
      {data !== undefined && clock !== undefined ? (
        <>
          <Told clock={clock} />
          <TimeLine clock={clock} now={now} />
          <StoryLines clock={clock} />
          <div>
            <h3>{t('clocks.local')}</h3>
            <LocalTimes clock={clock} zones={data.zones} />
          </div>
        </>
      ) : null}
    </Body>
  );
}
