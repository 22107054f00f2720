import * as z from 'zod/mini';

import { Can, Instant, Limit, Money, page } from './common.ts';
import { endpoint, idParams } from './define.ts';

/** Derived counts with denominators and a window (cases.md §9). */
const History = z.object({
  orders: z.int(),
  disputes: z.int(),
  /** Disputes per 100 orders; absent under 5 orders ("too few"). */
  per100: z.optional(z.number()),
  byReason: z.record(z.string(), z.int()),
  windowDays: z.int(),
});

export const Buyer = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  country: z.string(),
  city: z.string(),
  language: z.string(),
  since: Instant,
  history: History,
  keptItemRefunds: z.int(),
  duplicateEvidence: z.int(),
  conductFlags: z.array(z.object({ at: Instant, code: z.string(), note: z.string() })),
  can: Can,
});
export type Buyer = z.infer<typeof Buyer>;

export const SellerBalance = z.object({
  currency: z.string(),
  pending: Money,
  receivable: Money,
  held: Money,
  /** Net credited over the trailing 30 days: what the recovery projection rests on. */
  trailingNet: Money,
});

export const Seller = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  country: z.string(),
  city: z.string(),
  language: z.string(),
  since: Instant,
  tier: z.enum(['new', 'standard', 'top']),
  standing: z.enum(['good', 'watch', 'restricted', 'suspended']),
  history: History,
  escalations: z.int(),
  meritless: z.int(),
  ruledAgainst: z.int(),
  balances: z.array(SellerBalance),
  /** Remaining refundable of all open disputes, per currency. */
  exposure: z.array(Money),
  version: z.int(),
  conductFlags: z.array(z.object({ at: Instant, code: z.string(), note: z.string() })),
  can: Can,
});
export type Seller = z.infer<typeof Seller>;

export const LedgerLine = z.object({
  id: z.string(),
  at: Instant,
  kind: z.enum([
    'openingBalance',
    'capture',
    'payout',
    'hold',
    'release',
    'refundRequested',
    'refundSettled',
    'refundFailed',
  ]),
  orderId: z.optional(z.string()),
  rulingId: z.optional(z.string()),
  refundId: z.optional(z.string()),
  currency: z.string(),
  legs: z.array(
    z.object({
      account: z.string(),
      debitMinor: z.optional(z.int()),
      creditMinor: z.optional(z.int()),
    }),
  ),
  pendingAfter: Money,
  receivableAfter: Money,
});
export type LedgerLine = z.infer<typeof LedgerLine>;

export const partyEndpoints = {
  buyerView: endpoint({
    method: 'GET',
    path: '/buyers/{buyerId}',
    summary: 'A buyer with history',
    access: 'staff',
    params: idParams('buyerId'),
    reply: Buyer,
    problems: ['notFound'],
  }),
  sellerView: endpoint({
    method: 'GET',
    path: '/sellers/{sellerId}',
    summary: 'A seller with history, balances and exposure',
    access: 'staff',
    params: idParams('sellerId'),
    reply: Seller,
    problems: ['notFound'],
  }),
  sellerLedger: endpoint({
    method: 'GET',
    path: '/sellers/{sellerId}/ledger',
    summary: "A seller's ledger, newest first",
    access: 'staff',
    params: idParams('sellerId'),
    query: z.strictObject({
      limit: z.optional(Limit),
      cursor: z.optional(z.string()),
      orderId: z.optional(z.string()),
    }),
    reply: page(LedgerLine),
    problems: ['notFound', 'badRequest', 'invalidField'],
  }),
};
