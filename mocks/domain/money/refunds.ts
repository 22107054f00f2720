import type { Context } from '../context.ts';
import { nextReference } from '../references.ts';
import type { OrderRecord, RefundRecord, RulingRecord } from '../records.ts';
import type { Reader, Tx } from '../tx.ts';
import type { ResolvedAmount } from './amount.ts';
import { refreshAtStake } from './at-stake.ts';
import { refundEffect } from './effect.ts';
import { postRefundFailed, postRefundRequested, postRefundSettled } from './ledger.ts';

const PREFIX = 'rfd_';

/** A ruling has at most one refund, so the refund's id names the ruling. */
export function refundIdOf(rulingId: string): string {
  return PREFIX + rulingId;
}

export interface RefundHome {
  order: OrderRecord;
  refund: RefundRecord;
  ruling: RulingRecord;
}

/** A refund with the order that holds it and the ruling that ordered it. */
export function findRefund(reader: Reader, refundId: string): RefundHome | undefined {
  if (!refundId.startsWith(PREFIX)) return undefined;
  const ruling = reader.get('rulings', refundId.slice(PREFIX.length));
  const order = ruling && reader.get('orders', ruling.orderId);
  const refund = order?.refunds.find((candidate) => candidate.id === refundId);
  return ruling && order && refund ? { order, refund, ruling } : undefined;
}

/** @throws Error when there is no such refund: a defect. */
export function needRefund(reader: Reader, refundId: string): RefundHome {
  const home = findRefund(reader, refundId);
  if (!home) throw new Error(`No refund ${refundId}`);
  return home;
}

/** The refund of a ruling, if it moved money. */
export function refundOf(reader: Reader, ruling: RulingRecord): RefundRecord | undefined {
  if (ruling.refundId === undefined) return undefined;
  return reader
    .get('orders', ruling.orderId)
    ?.refunds.find((refund) => refund.id === ruling.refundId);
}

/** Replaces a refund on its order; `moves` says that what is left changed (order.moneyVersion + 1). */
function putRefund(tx: Tx, refund: RefundRecord, moves: boolean): RefundRecord {
  const order = tx.need('orders', refund.orderId);
  const refunds = order.refunds.some((known) => known.id === refund.id)
    ? order.refunds.map((known) => (known.id === refund.id ? refund : known))
    : [...order.refunds, refund];
  const moneyVersion = order.moneyVersion + (moves ? 1 : 0);
  tx.put('orders', { ...order, refunds, moneyVersion });
  return refund;
}

export interface RefundRequest {
  orderId: string;
  disputeId: string;
  rulingId: string;
  providerKey: string;
  resolved: Pick<ResolvedAmount, 'amountMinor' | 'allocation' | 'units'>;
  platformBasisPoints: number;
}

/**
 * Reserves a refund on the order and takes it from seller, commission and platform. Preview and
 * execution both come through here, so a receipt can't promise anything else (money.md I33).
 */
export function requestRefund(tx: Tx, request: RefundRequest, ctx: Context): RefundRecord {
  const { orderId, disputeId, rulingId, providerKey, resolved } = request;
  const order = tx.need('orders', orderId);
  const { allocation, units, amountMinor } = resolved;
  const refund: RefundRecord = {
    id: refundIdOf(rulingId),
    reference: nextReference(tx, 'RFD', ctx.now),
    orderId,
    disputeId,
    rulingId,
    providerKey,
    amountMinor,
    ...refundEffect(order, allocation, request.platformBasisPoints, units),
    state: 'requested',
    currency: order.currency,
    attempts: 0,
    requestedAt: ctx.now,
  };
  return reserve(tx, refund, ctx);
}

function reserve(tx: Tx, refund: RefundRecord, ctx: Context): RefundRecord {
  putRefund(tx, refund, true);
  postRefundRequested(tx, refund, ctx);
  refreshAtStake(tx, refund.orderId, ctx);
  return refund;
}

/** Reserves a failed refund anew, with a new provider key and the effect as it is now. */
export function requestAgain(
  tx: Tx,
  home: RefundHome,
  retry: { providerKey: string; platformBasisPoints: number },
  ctx: Context,
): RefundRecord {
  const { failure: _failure, ...refund } = home.refund;
  const units = Object.fromEntries(refund.parts.map((part) => [part.lineId, part.units]));
  const effect = refundEffect(home.order, refund.parts, retry.platformBasisPoints, units);
  const next = { ...refund, ...effect, state: 'requested' as const };
  return reserve(tx, { ...next, providerKey: retry.providerKey, requestedAt: ctx.now }, ctx);
}

/** One more try at the provider whose answer is known to be underway or not known at all. */
export function markTried(
  tx: Tx,
  refund: RefundRecord,
  state: 'processing' | 'unknown',
): RefundRecord {
  return putRefund(tx, { ...refund, state, attempts: refund.attempts + 1 }, false);
}

/** The provider says that it has the refund: a doubt about the last try is over. */
export function markUnderway(tx: Tx, refund: RefundRecord): RefundRecord {
  if (refund.state === 'processing') return refund;
  return putRefund(tx, { ...refund, state: 'processing' }, false);
}

/** The buyer has the money. What is left of the order stays as it was. */
export function settleRefund(tx: Tx, refund: RefundRecord, ctx: Context): RefundRecord {
  const next = { ...refund, state: 'succeeded' as const, settledAt: ctx.now };
  postRefundSettled(tx, next, ctx);
  return putRefund(tx, next, false);
}

/** The provider did not pay: the amount is free again and everybody is credited by the netting rule. */
export function dropRefund(
  tx: Tx,
  refund: RefundRecord,
  failure: string,
  ctx: Context,
): RefundRecord {
  const next = { ...refund, state: 'failed' as const, failure };
  putRefund(tx, next, true);
  postRefundFailed(tx, next, ctx);
  refreshAtStake(tx, refund.orderId, ctx);
  return next;
}
