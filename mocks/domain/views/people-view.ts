import type { Buyer, Seller } from '../../../src/api/contract/parties.ts';
import { addMs, DAY } from '../../../src/lib/instants.ts';
import { readCan } from '../row-can.ts';
import type { Context } from '../context.ts';
import type { BuyerRecord, SellerRecord } from '../records.ts';
import type { Reader } from '../tx.ts';
import { moneyOf } from './money-view.ts';

/** The window of all counts about people, in days (cases.md §9). */
export const HISTORY_DAYS = 365;
/** Under so many orders a rate says nothing. */
const TOO_FEW = 5;
/** The recovery projection looks at so many days of sales. */
const TRAILING_DAYS = 30;

function historyOf(person: BuyerRecord | SellerRecord): Buyer['history'] {
  const { orders, disputesByReason } = person;
  const byReason: Record<string, number> = {};
  let disputes = 0;
  for (const [reason, count = 0] of Object.entries(disputesByReason)) {
    byReason[reason] = count;
    disputes += count;
  }
  const history = { orders, disputes, byReason, windowDays: HISTORY_DAYS };
  if (orders < TOO_FEW) return history;
  // One decimal: 2.1 disputes per 100 orders.
  return { ...history, per100: Math.round((disputes * 1000) / orders) / 10 };
}

function about(person: BuyerRecord | SellerRecord) {
  const { id, name, timeZone, country, city, language, since, conductFlags } = person;
  return { id, name, timeZone, country, city, language, since, conductFlags };
}

export function buyerView(buyer: BuyerRecord, ctx: Context): Buyer {
  const { keptItemRefunds, duplicateEvidence } = buyer;
  const counts = { keptItemRefunds, duplicateEvidence };
  return {
    ...about(buyer),
    history: historyOf(buyer),
    ...counts,
    can: readCan(ctx, 'buyerView'),
  };
}

function balancesOf(reader: Reader, seller: SellerRecord, now: string): Seller['balances'] {
  const since = addMs(now, -TRAILING_DAYS * DAY);
  return seller.currencies.flatMap((currency) => {
    const account = reader.get('sellerAccounts', `${seller.id}:${currency}`);
    if (!account) return [];
    const recent = account.trailing.filter((entry) => entry.at > since);
    const net = recent.reduce((sum, entry) => sum + entry.netMinor, 0);
    return {
      currency,
      pending: moneyOf(account.pendingMinor, currency),
      receivable: moneyOf(account.receivableMinor, currency),
      held: moneyOf(account.heldMinor, currency),
      trailingNet: moneyOf(net, currency),
    };
  });
}

/**
 * A seller with history and balances.
 * @param exposure remaining refundable of all live disputes in minor units, by currency.
 */
export function sellerView(
  reader: Reader,
  seller: SellerRecord,
  exposure: Readonly<Record<string, number>>,
  ctx: Context,
): Seller {
  const { tier, standing, escalations, meritless, ruledAgainst, version } = seller;
  return {
    ...about(seller),
    tier,
    standing,
    history: historyOf(seller),
    escalations,
    meritless,
    ruledAgainst,
    balances: balancesOf(reader, seller, ctx.now),
    exposure: Object.entries(exposure).map(([currency, minor]) => moneyOf(minor, currency)),
    version,
    can: readCan(ctx, 'sellerView', 'sellerLedger'),
  };
}
