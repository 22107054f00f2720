import type { Dispute } from '../../api/contract/disputes.ts';
import type { Money } from '../../api/contract/common.ts';
import type { RulingView } from '../../api/contract/rulings.ts';

/** What changed between the dispute a person looked at and the one the API has now. */
export interface Difference {
  newItems: number;
  remaining?: { seen: Money; now: Money };
  status?: Dispute['status'];
  ruling?: RulingView;
}

const liveStates = new Set<string>(['proposed', 'approved', 'executing', 'failed', 'unknown']);

function liveRuling(dispute: Dispute): RulingView | undefined {
  return dispute.rulings.find((ruling) => liveStates.has(ruling.state));
}

/**
 * Undefined when nothing that matters to a ruling changed: a lease, an assignment or the own message
 * does not stop anybody (experience.md, "stop, don't warn").
 */
export function differenceOf(seen: Dispute, now: Dispute): Difference | undefined {
  const live = liveRuling(now);
  const before = liveRuling(seen);
  const difference: Difference = {
    newItems: Math.max(0, now.evidenceWatermark - seen.evidenceWatermark),
    ...(now.order.moneyVersion === seen.order.moneyVersion
      ? {}
      : { remaining: { seen: seen.order.remaining, now: now.order.remaining } }),
    ...(now.status === seen.status ? {} : { status: now.status }),
    ...(live && live.id !== before?.id ? { ruling: live } : {}),
  };
  const quiet = difference.newItems === 0 && Object.keys(difference).length === 1;
  return quiet ? undefined : difference;
}
