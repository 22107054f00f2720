import type { Context } from '../context.ts';
import { touchQuietly } from '../cases/touch.ts';
import type { Tx } from '../tx.ts';
import { atStakeOf } from './order-money.ts';

/**
 * Brings the amount at stake of every dispute on an order up to date after its money changed. The
 * disputes keep their version: `order.moneyVersion` is the token that a money change moves
 * (money.md §1). A closed dispute keeps what was at stake.
 */
export function refreshAtStake(tx: Tx, orderId: string, ctx: Context): void {
  const order = tx.need('orders', orderId);
  for (const disputeId of order.disputeIds) {
    const dispute = tx.get('disputes', disputeId);
    if (!dispute || dispute.status === 'closed') continue;
    const atStakeMinor = atStakeOf(order, dispute.lineIds);
    if (atStakeMinor === dispute.atStakeMinor) continue;
    touchQuietly(tx, dispute, { atStakeMinor }, ctx, 'moneyChanged');
  }
}
