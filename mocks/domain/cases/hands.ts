import type { Context } from '../context.ts';
import type { Tx } from '../tx.ts';
import type { CaseRecord } from './kind-rules.ts';

/**
 * Remembers which of trust and safety had a hand in a dispute or ticket of an order: they don't decide on the
 * review of it (reviews.md §2). Nobody else works on reviews, so nobody else is kept.
 */
export function keepHand(tx: Tx, record: CaseRecord, { actor }: Context): void {
  if (actor.party !== 'staff' || actor.role !== 'trust' || 'reviewId' in record) return;
  const orderId = 'orderId' in record ? record.orderId : undefined;
  if (orderId === undefined) return;
  const staffIds = tx.get('orderHands', orderId)?.staffIds ?? [];
  if (!staffIds.includes(actor.id))
    tx.put('orderHands', { id: orderId, staffIds: [...staffIds, actor.id] });
}
