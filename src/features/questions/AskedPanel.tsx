import { styled } from '@mui/material/styles';
import type { Clock } from '../../api/contract/common.ts';
import type { Question } from '../../api/contract/questions.ts';
import { isolated } from '../../lib/text.ts';
import { placesOf } from '../../lib/places.ts';
import { useT } from '../../locales/use-t.ts';
import { shownState } from '../../ui/shown-state.ts';
import { storyOf } from '../../stores/clock-story.ts';
import { ClockChip } from '../../ui/ClockChip.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { CheckIcon, ClockIcon, WarningIcon } from '../../ui/Icons.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { tone } from '../../ui/tokens.ts';
import { useNow } from '../../ui/use-now.ts';
import { type Pace, paceOf } from './question-clock.ts';

const Say = styled('p')({
  display: 'flex',
  gap: 7,
  margin: '8px 0 0',
  padding: '7px 10px',
  borderRadius: 7,
  color: tone.ink2,
  backgroundColor: tone.sunk,
  '& svg': { fontSize: 15, flex: 'none', marginBlockStart: 2 },
  '&[data-pace=slow]': { color: tone.soon, backgroundColor: tone.soonBg },
  '&[data-pace=late]': { color: tone.late, backgroundColor: tone.lateBg },
  '&[data-pace=metLate]': { color: tone.soon, backgroundColor: tone.soonBg },
});

const icons: Record<Pace, typeof ClockIcon> = {
  running: ClockIcon,
  slow: WarningIcon,
  late: WarningIcon,
  met: CheckIcon,
  metLate: CheckIcon,
};

function ClockFacts({ clock, question }: { clock: Clock; question: Question }) {
  const t = useT();
  const { seller } = question;
  const pace = paceOf(clock, useNow());
  const Icon = icons[pace];
  return (
    <>
      <ClockChip
        state={shownState(clock)}
        dueAt={clock.dueAt}
        {...(clock.warnAt ? { warnAt: clock.warnAt } : {})}
        {...(pace === 'metLate' ? { text: t('case.clock.metLate') } : {})}
        label={t('case.clock.of', {
          clock: t(`case.clock.${clock.name}`),
          party: t(`case.clockParty.${clock.party}`),
        })}
        zones={placesOf([question.seller, question.buyer])}
        onExplain={storyOf(question.id, clock)}
      />
      <div style={{ marginBlockStart: 6 }}>
        <Facts
          facts={[
            {
              id: 'asked',
              label: t('question.court.asked'),
              value: <Instant at={clock.startedAt} />,
            },
            { id: 'due', label: t('question.court.due'), value: <Instant at={clock.dueAt} /> },
            {
              id: 'there',
              label: t('question.court.there', { city: isolated(seller.city) }),
              value: <Instant at={clock.dueAt} timeZone={seller.timeZone} />,
            },
          ]}
        />
      </div>
      <Say data-pace={pace}>
        <Icon />
        <span>{t(`question.court.${pace}`, { seller: isolated(seller.name) })}</span>
      </Say>
    </>
  );
}

/** Whose turn it is: the seller's clock, in their zone too, and whether the desk may step in. */
export function AskedPanel({ question }: { question: Question }) {
  const t = useT();
  const clock = question.clocks.find(({ name }) => name === 'questionAnswer');
  if (!clock) return null;
  return (
    <Panel title={t('question.court')} aside={t(`question.awaiting.${question.awaiting}`)}>
      <ClockFacts clock={clock} question={question} />
    </Panel>
  );
}
