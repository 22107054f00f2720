import { amountText } from '../../../src/lib/money.ts';
import type { Refusal } from '../context.ts';
import type { OrderRecord, RefundRecord } from '../records.ts';
import { refusal } from '../refusals.ts';
import type { Reader } from '../tx.ts';
import { orderMoney } from './order-money.ts';

/** What stands against paying the parts of a failed refund again: a chargeback, or too little left. */
export function capRefusal(order: OrderRecord, refund: RefundRecord): Refusal | undefined {
  if (order.chargeback?.state === 'open') {
    const { amountMinor, openedAt } = order.chargeback;
    const meta = { amountMinor, openedAt };
    return refusal('chargebackOpen', 'A chargeback is open on this order.', { meta });
  }
  const money = orderMoney(order);
  const all = [...money.lines, money.shipping];
  const fits = refund.parts.every((part) => {
    const line = all.find((candidate) => candidate.id === part.lineId);
    return line !== undefined && part.amountMinor <= line.remainingMinor;
  });
  if (fits && refund.amountMinor <= money.remainingMinor) return undefined;
  const left = amountText(money.remainingMinor, order.currency);
  const detail = `The order has ${left} left, which is less than this refund.`;
  return refusal('exceedsRemaining', detail, {
    meta: { remainingMinor: money.remainingMinor, currency: order.currency },
  });
}

/**
 * Whether a refund still has to reach the buyer before its dispute can be closed. The failed try of a
 * ruling that another one replaced is not owed, nor is one that nothing is left for, after a lost
 * chargeback for example: else the dispute could never be closed (money.md I20).
 */
export function isOwed(reader: Reader, order: OrderRecord, refund: RefundRecord): boolean {
  if (refund.state === 'succeeded') return false;
  if (refund.state !== 'failed') return true;
  if (reader.get('rulings', refund.rulingId)?.state === 'void') return false;
  return capRefusal(order, refund)?.code !== 'exceedsRemaining';
}
