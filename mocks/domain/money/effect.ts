import type { Allocation } from '../../../src/api/contract/rulings.ts';
import { floorShare } from '../../../src/lib/allocate.ts';
import type { OrderRecord, RefundRecord } from '../records.ts';
import { type LineMoney, orderMoney } from './order-money.ts';

/** Who bears a refund, in minor units; `sellerDebit + commission + platform` is the refund. */
export interface RefundEffect {
  parts: RefundRecord['parts'];
  sellerDebitMinor: number;
  commissionMinor: number;
  platformMinor: number;
}

/**
 * Commission that a part gives back: the floor of the cumulative share less what was given back
 * before, so that repeated refunds add up to the whole commission (money.md §1, I6).
 */
export function commissionBack(line: LineMoney, amountMinor: number): number {
  const after = line.refundedMinor + amountMinor;
  const due = floorShare(line.commissionMinor, after, line.paidMinor) - line.commissionBackMinor;
  return Math.min(amountMinor, Math.max(0, due));
}

/**
 * How a refund falls on seller, commission and platform (money.md §1, seller effect).
 * @param platformBasisPoints the platform's own share of the refund, 0..10000.
 * @param units units per line when the refund is by quantity.
 */
export function refundEffect(
  order: OrderRecord,
  allocation: Allocation,
  platformBasisPoints: number,
  units: Record<string, number> = {},
): RefundEffect {
  const money = orderMoney(order);
  const all = [...money.lines, money.shipping];
  const parts = allocation.map(({ lineId, amountMinor }) => {
    const line = all.find((candidate) => candidate.id === lineId);
    if (!line) throw new Error(`No line ${lineId} on order ${order.id}`);
    const commissionMinor = commissionBack(line, amountMinor);
    return { lineId, amountMinor, commissionMinor, units: units[lineId] ?? 0 };
  });
  const refund = parts.reduce((a, part) => a + part.amountMinor, 0);
  const commissionMinor = parts.reduce((a, part) => a + part.commissionMinor, 0);
  const share = floorShare(refund, platformBasisPoints, 10_000);
  const sellerDebitMinor = Math.max(0, refund - share - commissionMinor);
  const platformMinor = refund - commissionMinor - sellerDebitMinor;
  return { parts, sellerDebitMinor, commissionMinor, platformMinor };
}
