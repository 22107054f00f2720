import type { Allocation, Receipt } from '../../../src/api/contract/rulings.ts';
import { addMs, DAY } from '../../../src/lib/instants.ts';
import type { Context } from '../context.ts';
import { accountOf, platformAccountOf } from '../money/accounts.ts';
import { orderMoney } from '../money/order-money.ts';
import type { OrderRecord } from '../records.ts';
import type { ApprovalNeed } from '../rulings/approvals.ts';
import type { Reader } from '../tx.ts';

/** Days over which the trailing net was earned (money.md §2, projection). */
const TRAILING_DAYS = 30;

/** Everything that a refund on an order can move, in minor units. */
export interface Balances {
  pendingMinor: number;
  receivableMinor: number;
  commissionMinor: number;
  goodwillMinor: number;
  refundedMinor: number;
  remainingMinor: number;
  trailingNetMinor: number;
}

/** The balances as a reader sees them: the store before, an overlay after. */
export function balancesOf(reader: Reader, { id, sellerId, currency }: OrderRecord): Balances {
  const order = reader.get('orders', id);
  const money = order && orderMoney(order);
  const seller = accountOf(reader, { sellerId, currency });
  const platform = platformAccountOf(reader, currency);
  return {
    pendingMinor: seller.pendingMinor,
    receivableMinor: seller.receivableMinor,
    commissionMinor: platform.commissionMinor,
    goodwillMinor: platform.goodwillMinor,
    refundedMinor: money?.refundedMinor ?? 0,
    remainingMinor: money?.remainingMinor ?? 0,
    trailingNetMinor: seller.trailing.reduce((a, entry) => a + entry.netMinor, 0),
  };
}

export interface ReceiptFacts {
  digest: string;
  amountMinor: number;
  allocation: Allocation;
  need: ApprovalNeed;
  residueMinor: number;
  sellerVersion: number;
  refusals: Receipt['refusals'];
}

/** One projected date by which the debt is earned back at the trailing pace; none without sales. */
function recovery(currency: string, after: Balances, now: string): Receipt['recovery'] {
  if (after.receivableMinor === 0) return [];
  const debt = { amountMinor: after.receivableMinor, currency };
  const trailingNet = { amountMinor: after.trailingNetMinor, currency };
  if (after.trailingNetMinor <= 0) return [{ debt, trailingNet }];
  const product = BigInt(after.receivableMinor) * BigInt(TRAILING_DAYS);
  const net = BigInt(after.trailingNetMinor);
  const days = Number((product + net - 1n) / net);
  // Past a century a date says nothing, and a calendar can't hold every number of days.
  if (days > 36_500) return [{ debt, trailingNet }];
  return [{ debt, trailingNet, days, at: addMs(now, days * DAY) }];
}

/** The receipt of a ruling: the difference between the balances before and after it. */
export function receiptOf(
  currency: string,
  before: Balances,
  after: Balances,
  facts: ReceiptFacts,
  ctx: Pick<Context, 'now'>,
): Receipt {
  const money = (amountMinor: number) => ({ amountMinor, currency });
  const { digest, allocation, need, residueMinor, sellerVersion, refusals } = facts;
  const platform = before.goodwillMinor - after.goodwillMinor;
  return {
    digest,
    amount: money(facts.amountMinor),
    allocation,
    effects: {
      buyer: money(after.refundedMinor - before.refundedMinor),
      sellerPending: { before: money(before.pendingMinor), after: money(after.pendingMinor) },
      sellerReceivable: {
        before: money(before.receivableMinor),
        after: money(after.receivableMinor),
      },
      commission: money(after.commissionMinor - before.commissionMinor),
      platform: money(platform),
    },
    remainingAfter: money(after.remainingMinor),
    recovery: recovery(currency, after, ctx.now),
    approvalsNeeded: need.needed,
    approvalReasons: need.reasons,
    ...(residueMinor > 0 ? { residueMinor } : {}),
    sellerVersion,
    refusals,
  };
}
