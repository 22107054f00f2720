import type { Clock } from '../../api/contract/common.ts';
import { placesOf } from '../../lib/places.ts';
import { useT } from '../../locales/use-t.ts';
import { storyOf } from '../../stores/clock-story.ts';
import { ClockChip } from '../../ui/ClockChip.tsx';
import { shownState } from '../../ui/shown-state.ts';

interface NextClockProps {
  /** The case, with its nearest clock. */
  of: { id: string; nextClock?: Clock | undefined };
  /** Whose local time matters, the one first by whom the clock runs. */
  people: Parameters<typeof placesOf>[0];
}

/** The nearest clock of a case of any kind, and whose it is. */
export function NextClock({ of, people }: NextClockProps) {
  const t = useT();
  const clock = of.nextClock;
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
      onExplain={storyOf(of.id, clock)}
    />
  );
}
