import { ok } from '../../../src/lib/result.ts';
import type { Context, Outcome } from '../context.ts';
import type { OrderRecord, RefundRecord } from '../records.ts';
import { refuse } from '../refusals.ts';
import type { Tx } from '../tx.ts';
import { accountOf } from './accounts.ts';
import { orderMoney } from './order-money.ts';
import { credit, debit, type Legs, post } from './posting.ts';

interface SellerCurrency {
  sellerId: string;
  currency: string;
}

/** Legs that credit a seller: an owed amount is earned back first (money.md §2, creditSeller). */
export function creditSeller(tx: Tx, key: SellerCurrency, amountMinor: number): Legs {
  const owed = Math.min(accountOf(tx, key).receivableMinor, amountMinor);
  return [credit('receivable', owed), credit('pending', amountMinor - owed)];
}

/** Legs that debit a seller: pending first, the rest becomes owed (money.md §2, debitSeller). */
export function debitSeller(tx: Tx, key: SellerCurrency, amountMinor: number): Legs {
  const taken = Math.min(accountOf(tx, key).pendingMinor, amountMinor);
  return [debit('pending', taken), debit('receivable', amountMinor - taken)];
}

/**
 * Opens a seller's account with balances from before this world, against the bank.
 * @throws Error when a seller would have both pending and receivable (money.md I3).
 */
export function openSellerAccount(
  tx: Tx,
  sellerId: string,
  currency: string,
  opening: { pendingMinor: number; receivableMinor: number },
  ctx: Context,
): void {
  const key = { sellerId, currency };
  const legs: Legs = [
    debit('bank', opening.pendingMinor),
    credit('pending', opening.pendingMinor),
    debit('receivable', opening.receivableMinor),
    credit('bank', opening.receivableMinor),
  ];
  tx.put('sellerAccounts', accountOf(tx, key));
  post(tx, { ...key, kind: 'openingBalance', legs }, ctx);
}

/** Captures an order's payment: commission to the platform, the net to the seller. */
export function postCapture(tx: Tx, order: OrderRecord, ctx: Context): void {
  const commission =
    order.shippingCommissionMinor + order.lines.reduce((a, line) => a + line.commissionMinor, 0);
  const netMinor = orderMoney(order).capturedMinor - commission;
  const { sellerId, currency } = order;
  capture(
    tx,
    { sellerId, currency, netMinor, commissionMinor: commission, orderId: order.id },
    ctx,
  );
}

/** A sale on an order outside this world: `netMinor` for the seller, commission on top of it. */
export function postSale(
  tx: Tx,
  sale: SellerCurrency & { netMinor: number; commissionMinor?: number },
  ctx: Context,
): void {
  capture(tx, { ...sale, commissionMinor: sale.commissionMinor ?? 0 }, ctx);
}

function capture(
  tx: Tx,
  sale: SellerCurrency & { netMinor: number; commissionMinor: number; orderId?: string },
  ctx: Context,
): void {
  const { sellerId, currency, netMinor, commissionMinor, orderId } = sale;
  const key = { sellerId, currency };
  const legs: Legs = [
    debit('pspClearing', netMinor + commissionMinor),
    credit('commission', commissionMinor),
    ...creditSeller(tx, key, netMinor),
  ];
  const about = orderId === undefined ? {} : { orderId };
  post(tx, { ...key, ...about, kind: 'capture', legs, earnedMinor: netMinor }, ctx);
}

/**
 * Pays a seller's whole pending amount out; with `orderId`, that order's money version moves on.
 * @returns minor units paid. Errors: wrongState when nothing is pending (an owing seller never has any).
 */
export function postPayout(
  tx: Tx,
  payout: SellerCurrency & { orderId?: string },
  ctx: Context,
): Outcome<number> {
  const { sellerId, currency, orderId } = payout;
  const { pendingMinor, receivableMinor } = accountOf(tx, payout);
  if (pendingMinor === 0 || receivableMinor > 0) {
    return refuse('wrongState', 'There is nothing to pay out to this seller.');
  }
  const legs = [debit('pending', pendingMinor), credit('bank', pendingMinor)];
  const order = orderId === undefined ? undefined : tx.need('orders', orderId);
  const about = orderId === undefined ? {} : { orderId };
  if (order) tx.put('orders', { ...order, moneyVersion: order.moneyVersion + 1 });
  post(tx, { sellerId, currency, ...about, kind: 'payout', legs }, ctx);
  return ok(pendingMinor);
}

/** Sets a part of the pending amount aside. Errors: wrongState when less is pending. */
export function postHold(
  tx: Tx,
  hold: SellerCurrency & { amountMinor: number },
  ctx: Context,
): Outcome<number> {
  const { sellerId, currency, amountMinor } = hold;
  if (amountMinor < 1 || amountMinor > accountOf(tx, hold).pendingMinor) {
    return refuse('wrongState', 'The seller has less pending than this.');
  }
  const legs = [debit('pending', amountMinor), credit('held', amountMinor)];
  post(tx, { sellerId, currency, kind: 'hold', legs }, ctx);
  return ok(amountMinor);
}

/**
 * Gives a held amount back, to what the seller owes first: released straight to pending, a seller
 * could have pending and receivable at once (money.md I3). Errors: wrongState when less is held.
 */
export function postRelease(
  tx: Tx,
  release: SellerCurrency & { amountMinor: number },
  ctx: Context,
): Outcome<number> {
  const { sellerId, currency, amountMinor } = release;
  if (amountMinor < 1 || amountMinor > accountOf(tx, release).heldMinor) {
    return refuse('wrongState', 'Less than this is held.');
  }
  const legs = [debit('held', amountMinor), ...creditSeller(tx, release, amountMinor)];
  post(tx, { sellerId, currency, kind: 'release', legs }, ctx);
  return ok(amountMinor);
}

function aboutRefund(tx: Tx, refund: RefundRecord) {
  const { sellerId } = tx.need('orders', refund.orderId);
  const { orderId, rulingId, currency } = refund;
  return { sellerId, currency, orderId, rulingId, refundId: refund.id };
}

/** Takes a refund from seller, commission and platform into clearing (money.md §2). */
export function postRefundRequested(tx: Tx, refund: RefundRecord, ctx: Context): void {
  const about = aboutRefund(tx, refund);
  const legs: Legs = [
    ...debitSeller(tx, about, refund.sellerDebitMinor),
    debit('commission', refund.commissionMinor),
    debit('goodwill', refund.platformMinor),
    credit('refundClearing', refund.amountMinor),
  ];
  post(tx, { ...about, kind: 'refundRequested', legs }, ctx);
}

/** The buyer has the money: clearing is emptied against the provider (money.md §2). */
export function postRefundSettled(tx: Tx, refund: RefundRecord, ctx: Context): void {
  const legs = [
    debit('refundClearing', refund.amountMinor),
    credit('pspClearing', refund.amountMinor),
  ];
  post(tx, { ...aboutRefund(tx, refund), kind: 'refundSettled', legs }, ctx);
}

/**
 * Undoes a refund that failed. The seller is credited by the netting rule and never by the mirror
 * image: what was owed then may have been earned back since (money.md §2, I13).
 */
export function postRefundFailed(tx: Tx, refund: RefundRecord, ctx: Context): void {
  const about = aboutRefund(tx, refund);
  const legs: Legs = [
    debit('refundClearing', refund.amountMinor),
    credit('commission', refund.commissionMinor),
    credit('goodwill', refund.platformMinor),
    ...creditSeller(tx, about, refund.sellerDebitMinor),
  ];
  post(tx, { ...about, kind: 'refundFailed', legs }, ctx);
}
