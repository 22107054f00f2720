import { addMs, DAY } from '../../../src/lib/instants.ts';
import type { Context } from '../context.ts';
import type { LedgerRecord, PlatformAccountRecord, SellerAccountRecord } from '../records.ts';
import type { Tx } from '../tx.ts';
import { accountOf, platformAccountOf } from './accounts.ts';

type SellerSide = 'pending' | 'receivable' | 'held';
type PlatformSide = 'pspClearing' | 'refundClearing' | 'commission' | 'goodwill' | 'bank';
export type AccountName = SellerSide | PlatformSide;

export interface Leg {
  account: AccountName;
  debitMinor: number;
  creditMinor: number;
}
export type Legs = Leg[];

export function debit(account: AccountName, amountMinor: number): Leg {
  return { account, debitMinor: amountMinor, creditMinor: 0 };
}
export function credit(account: AccountName, amountMinor: number): Leg {
  return { account, debitMinor: 0, creditMinor: amountMinor };
}

/** Accounts whose balance grows by debits: assets and expenses (money.md §2). */
const DEBIT_NORMAL: ReadonlySet<AccountName> = new Set([
  'pspClearing',
  'receivable',
  'goodwill',
  'bank',
]);

/** The window of the recovery projection (money.md §2). */
export const TRAILING_MS = 30 * DAY;

export interface Posting {
  sellerId: string;
  currency: string;
  kind: LedgerRecord['kind'];
  legs: Legs;
  orderId?: string;
  rulingId?: string;
  refundId?: string;
  /** Net earned by a sale: feeds the recovery projection. */
  earnedMinor?: number;
}

/** Accounts that only ever hold zero or more; the bank and clearing may go either way. */
const NEVER_NEGATIVE: ReadonlySet<AccountName> = new Set([
  'pending',
  'receivable',
  'held',
  'refundClearing',
]);

function accountText(account: AccountName, sellerId: string): string {
  if (account === 'pspClearing') return 'psp_clearing';
  if (account === 'refundClearing') return 'refund_clearing';
  if (account === 'commission' || account === 'goodwill') return `platform:${account}`;
  return account === 'bank' ? account : `seller:${sellerId}:${account}`;
}

function checkBalanced(posting: Posting): void {
  let difference = 0;
  for (const { debitMinor, creditMinor } of posting.legs) {
    if (!Number.isSafeInteger(debitMinor) || !Number.isSafeInteger(creditMinor)) {
      throw new RangeError(`${posting.kind}: not an amount in minor units`);
    }
    if (debitMinor < 0 || creditMinor < 0) throw new RangeError(`${posting.kind}: negative leg`);
    difference += debitMinor - creditMinor;
  }
  if (difference !== 0) throw new Error(`${posting.kind}: debits and credits differ`);
}

function applyLeg(
  { account, debitMinor, creditMinor }: Leg,
  seller: SellerAccountRecord,
  platform: PlatformAccountRecord,
): void {
  const change = DEBIT_NORMAL.has(account) ? debitMinor - creditMinor : creditMinor - debitMinor;
  let balance: number;
  if (account === 'pending' || account === 'receivable' || account === 'held') {
    balance = seller[`${account}Minor`] += change;
  } else {
    balance = platform[`${account}Minor`] += change;
  }
  if (balance < 0 && NEVER_NEGATIVE.has(account)) throw new Error(`${account} below zero`);
}

function trailingAfter(account: SellerAccountRecord, earned: number | undefined, now: string) {
  const since = addMs(now, -TRAILING_MS);
  const kept = account.trailing.filter((entry) => entry.at > since);
  return earned ? [...kept, { at: now, netMinor: earned }] : kept;
}

function writtenLeg({ account, debitMinor, creditMinor }: Leg, sellerId: string) {
  const name = accountText(account, sellerId);
  return debitMinor > 0 ? { account: name, debitMinor } : { account: name, creditMinor };
}

function ledgerLine(
  tx: Tx,
  posting: Posting,
  seller: SellerAccountRecord,
  at: string,
): LedgerRecord {
  const { sellerId, currency, kind, legs, orderId, rulingId, refundId } = posting;
  const counterId = `ledger:${sellerId}`;
  const seq = tx.get('counters', counterId)?.next ?? 1;
  tx.put('counters', { id: counterId, next: seq + 1 });
  return {
    id: `led_${sellerId}_${seq}`,
    at,
    kind,
    sellerId,
    currency,
    seq,
    ...(orderId === undefined ? {} : { orderId }),
    ...(rulingId === undefined ? {} : { rulingId }),
    ...(refundId === undefined ? {} : { refundId }),
    legs: legs.map((leg) => writtenLeg(leg, sellerId)),
    pendingAfterMinor: seller.pendingMinor,
    receivableAfterMinor: seller.receivableMinor,
  };
}

/**
 * Posts one ledger transaction: legs of one currency whose debits equal their credits (money.md I1).
 * Moves the balances, writes the seller's ledger line and bumps the seller's version. Legs of 0 are
 * left out.
 * @throws Error when the legs do not balance or a balance would break money.md I2 or I3: a defect.
 */
export function post(tx: Tx, posting: Posting, ctx: Context): LedgerRecord | undefined {
  checkBalanced(posting);
  const legs = posting.legs.filter((leg) => leg.debitMinor !== 0 || leg.creditMinor !== 0);
  const account = { ...accountOf(tx, posting) };
  if (legs.length === 0) return undefined;
  const platform = { ...platformAccountOf(tx, posting.currency) };
  for (const leg of legs) applyLeg(leg, account, platform);
  if (account.pendingMinor > 0 && account.receivableMinor > 0) {
    throw new Error('A seller has pending and receivable at once');
  }
  const trailing = trailingAfter(account, posting.earnedMinor, ctx.now);
  tx.put('sellerAccounts', { ...account, trailing });
  tx.put('platformAccounts', platform);
  const line = ledgerLine(tx, { ...posting, legs }, account, ctx.now);
  tx.put('ledger', line);
  bumpSeller(tx, posting);
  return line;
}

function bumpSeller(tx: Tx, { sellerId, currency }: Posting): void {
  const seller = tx.get('sellers', sellerId);
  if (!seller) return;
  const known = seller.currencies.includes(currency);
  const currencies = known ? seller.currencies : [...seller.currencies, currency];
  tx.put('sellers', { ...seller, currencies, version: seller.version + 1 });
}
