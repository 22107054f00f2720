import type { Dispute } from '../../../src/api/contract/disputes.ts';
import type { DisputeRecord, OrderRecord } from '../records.ts';

/**
 * Who bears transit damage: the seller, unless the buyer declined insurance at checkout (cases.md §2,
 * F11). A hint: whoever rules may decide otherwise. Undefined where the rule says nothing.
 */
export function liabilityOf(
  dispute: Pick<DisputeRecord, 'reason'>,
  order: Pick<OrderRecord, 'buyerDeclinedInsurance'>,
): Dispute['liability'] {
  if (dispute.reason !== 'damaged') return undefined;
  return order.buyerDeclinedInsurance
    ? {
        hint: 'buyer',
        why: 'The buyer declined insurance, so transit damage is not the seller’s liability.',
      }
    : {
        hint: 'seller',
        why: 'Transit damage is the seller’s liability: the shipment was insured.',
      };
}
