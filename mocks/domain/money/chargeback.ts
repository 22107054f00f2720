import { ok } from '../../../src/lib/result.ts';
import type { Context, Outcome } from '../context.ts';
import { addEvent } from '../cases/case-file.ts';
import { touchQuietly } from '../cases/touch.ts';
import type { OrderRecord } from '../records.ts';
import { refuse } from '../refusals.ts';
import type { Tx } from '../tx.ts';
import { refreshAtStake } from './at-stake.ts';
import { orderMoney } from './order-money.ts';

/**
 * The buyer's bank claims the payment back. It can claim no more than what has not been refunded, so
 * refunds and chargeback together stay within what was captured (money.md I4).
 * @param amountMinor all that is left, unless told.
 * Errors: notFound, wrongState (one is open or lost already), nothingRemaining.
 */
export function openChargeback(
  tx: Tx,
  command: { orderId: string; amountMinor?: number },
  ctx: Context,
): Outcome<OrderRecord> {
  const order = tx.get('orders', command.orderId);
  if (!order) return refuse('notFound', 'There is no such order.');
  if (order.chargeback && order.chargeback.state !== 'won') {
    return refuse('wrongState', 'A chargeback was opened on this order already.');
  }
  const { remainingMinor } = orderMoney(order);
  const amountMinor = Math.min(command.amountMinor ?? remainingMinor, remainingMinor);
  if (amountMinor < 1) return refuse('nothingRemaining', 'Nothing is left to charge back.');
  const chargeback = { state: 'open' as const, amountMinor, openedAt: ctx.now };
  return ok(putChargeback(tx, { ...order, chargeback }, 'chargebackOpened', ctx));
}

/**
 * The bank decides: `won` gives the amount back to the order, `lost` takes it for good.
 * Errors: notFound, wrongState when none is open.
 */
export function closeChargeback(
  tx: Tx,
  command: { orderId: string; outcome: 'won' | 'lost' },
  ctx: Context,
): Outcome<OrderRecord> {
  const order = tx.get('orders', command.orderId);
  if (!order) return refuse('notFound', 'There is no such order.');
  if (order.chargeback?.state !== 'open') {
    return refuse('wrongState', 'No chargeback is open on this order.');
  }
  const chargeback = { ...order.chargeback, state: command.outcome };
  return ok(putChargeback(tx, { ...order, chargeback }, 'chargebackClosed', ctx));
}

function putChargeback(
  tx: Tx,
  order: OrderRecord,
  event: 'chargebackOpened' | 'chargebackClosed',
  ctx: Context,
): OrderRecord {
  const next = { ...order, moneyVersion: order.moneyVersion + 1 };
  tx.put('orders', next);
  const amountMinor = order.chargeback?.amountMinor ?? 0;
  const state = order.chargeback?.state;
  tx.audit({
    event,
    entity: { kind: 'order', id: order.id, reference: order.reference },
    data: { amountMinor, currency: order.currency, state },
  });
  for (const disputeId of order.disputeIds) {
    const dispute = tx.get('disputes', disputeId);
    if (!dispute || dispute.status === 'closed') continue;
    const others = dispute.flags.filter((flag) => flag !== 'chargeback');
    const flags = state === 'won' ? others : [...others, 'chargeback'];
    touchQuietly(tx, dispute, { flags }, ctx, event);
    addEvent(tx, disputeId, { event, amountMinor, ...(state ? { detail: state } : {}) }, ctx);
  }
  refreshAtStake(tx, order.id, ctx);
  return next;
}
