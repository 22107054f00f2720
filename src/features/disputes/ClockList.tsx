import type { Clock } from '../../api/contract/common.ts';
import { useT } from '../../locales/use-t.ts';
import { storyOf } from '../../stores/clock-story.ts';
import { ClockChip } from '../../ui/ClockChip.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { placesOf } from '../../lib/places.ts';
import { shownState } from '../../ui/shown-state.ts';

interface ClockListProps {
  caseId: string;
  clocks: readonly Clock[];
  /** Whose local time matters. */
  people: Parameters<typeof placesOf>[0];
  open?: boolean;
}

/** Every clock of a case of any kind: whose it is, and how it stands. */
export function ClockList({ caseId, clocks, people, open = false }: ClockListProps) {
  const t = useT();
  const zones = placesOf(people);
  if (clocks.length === 0) return null;
  return (
    <Panel title={t('case.clocks')} collapsible defaultOpen={open}>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 4 }}>
        {clocks.map((clock) => (
          <li key={`${clock.name}-${clock.party}-${clock.startedAt}`}>
            <ClockChip
              state={shownState(clock)}
              dueAt={clock.dueAt}
              {...(clock.state === 'met' && clock.late ? { text: t('case.clock.metLate') } : {})}
              {...(clock.warnAt ? { warnAt: clock.warnAt } : {})}
              label={t(clock.missedAt === undefined ? 'case.clock.of' : 'case.clock.ofLate', {
                clock: t(`case.clock.${clock.name}`),
                party: t(`case.clockParty.${clock.party}`),
              })}
              zones={zones}
              onExplain={storyOf(caseId, clock)}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
