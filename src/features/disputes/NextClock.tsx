import type { Clock } from '../../api/contract/common.ts';
import { useT } from '../../locales/use-t.ts';
import { storyOf } from '../../stores/clock-story.ts';
import { ClockChip } from '../../ui/ClockChip.tsx';
import { placesOf } from './places.ts';
import { shownState } from './shown-state.ts';

interface NextClockProps {
  caseId: string;
  clock: Clock | undefined;
  people: Parameters<typeof placesOf>[0];
}

/** The nearest clock of a case of any kind, and whose it is. */
export function NextClock({ caseId, clock, people }: NextClockProps) {
  const t = useT();
  if (clock === undefined) return null;
  return (
    <ClockChip
      state={shownState(clock)}
      dueAt={clock.dueAt}
      {...(clock.warnAt ? { warnAt: clock.warnAt } : {})}
      label={t(clock.missedAt === undefined ? 'case.clock.of' : 'case.clock.ofLate', {
        clock: t(`case.clock.${clock.name}`),
        party: t(`case.clockParty.${clock.party}`),
      })}
      zones={placesOf(people)}
      onExplain={storyOf(caseId, clock)}
    />
  );
}
