import type { Clock } from '../../api/contract/common.ts';
import { useT } from '../../locales/use-t.ts';
import { ClockChip } from '../../ui/ClockChip.tsx';
import { shownState } from './shown-state.ts';

/** The nearest clock of a case of any kind, and whose it is. */
export function NextClock({ clock }: { clock: Clock | undefined }) {
  const t = useT();
  if (clock === undefined) return null;
  return (
    <ClockChip
      state={shownState(clock)}
      dueAt={clock.dueAt}
      {...(clock.warnAt ? { warnAt: clock.warnAt } : {})}
      label={t('case.clock.of', {
        clock: t(`case.clock.${clock.name}`),
        party: t(`case.clockParty.${clock.party}`),
      })}
    />
  );
}
