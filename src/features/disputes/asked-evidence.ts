import type { Dispute } from '../../api/contract/disputes.ts';
import type { Evidence } from '../../api/contract/evidence.ts';

/** Exhibits of a side (or of the carrier, who proves for the seller) of the kinds that answer a request. */
export function answersTo(
  dispute: Pick<Dispute, 'evidence'>,
  side: 'buyer' | 'seller',
  kinds: readonly Evidence['kind'][],
): number[] {
  const from = side === 'seller' ? ['seller', 'carrier'] : ['buyer'];
  return dispute.evidence
    .filter((item) => from.includes(item.submittedBy) && kinds.includes(item.kind))
    .map((item) => item.number);
}
