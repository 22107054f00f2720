import type { Clock } from '../../../src/api/contract/common.ts';
import { ok } from '../../../src/lib/result.ts';
import { startClock } from '../clocks.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { atStakeOf } from '../money/order-money.ts';
import type {
  BuyerRecord,
  DisputeReason,
  DisputeRecord,
  OrderRecord,
  SellerRecord,
} from '../records.ts';
import { nextReference } from '../references.ts';
import { refusal, refuse } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import { addEvent } from '../cases/case-file.ts';
import { appendMessage } from '../cases/message-record.ts';
import { refreshSilence } from './silence.ts';

export interface OpenCommand {
  orderId: string;
  lineIds: string[];
  reason: DisputeReason;
  /** What it is about, in one sentence. */
  claim: string;
  /** What the buyer wants. */
  wish: string;
  /** The first message, to all. */
  text: string;
  /** Whether the seller's notice arrived; delivered unless told (cases.md §8). */
  delivery?: 'delivered' | 'failed';
}

/**
 * Guard of D1: the own order, in progress or completed; no live dispute on the same line. A line whose
 * dispute is resolved may be disputed again.
 */
export function canOpen(
  reader: Reader,
  order: OrderRecord,
  command: Pick<OpenCommand, 'lineIds' | 'reason'>,
  ctx: Context,
): Refusal | undefined {
  if (ctx.actor.party !== 'buyer' || ctx.actor.id !== order.buyerId) {
    return refusal('forbidden', 'Only the buyer of the order may open a dispute on it.');
  }
  if (order.status === 'cancelled') {
    return refusal('orderNotDisputable', 'Only orders in progress or completed can be disputed.');
  }
  if (!ctx.policy.reasons.includes(command.reason)) {
    return refusal('invalidField', 'This marketplace has no such reason.', { pointer: '/reason' });
  }
  const known = new Set(order.lines.map((line) => line.id));
  if (command.lineIds.length === 0 || command.lineIds.some((id) => !known.has(id))) {
    return refusal('invalidField', 'Name at least one line of the order.', { pointer: '/lineIds' });
  }
  return lineRefusal(reader, order, command.lineIds);
}

function lineRefusal(
  reader: Reader,
  order: OrderRecord,
  lineIds: readonly string[],
): Refusal | undefined {
  for (const id of order.disputeIds) {
    const other = reader.get('disputes', id);
    if (!other || other.status === 'resolved' || other.status === 'closed') continue;
    const lineId = other.lineIds.find((line) => lineIds.includes(line));
    if (lineId === undefined) continue;
    return refusal('lineInDispute', `${other.reference} covers this line already.`, {
      meta: { lineId, disputeId: other.id, reference: other.reference },
    });
  }
  return undefined;
}

function firstFlags(order: OrderRecord, reason: DisputeReason): string[] {
  const flags: string[] = [];
  if (order.buyerDeclinedInsurance && reason === 'damaged') flags.push('insuranceDeclined');
  if (order.chargeback && order.chargeback.state !== 'won') flags.push('chargeback');
  return flags;
}

function firstClocks(ctx: Context): Clock[] {
  return [
    startClock('disputeReply', 'seller', ctx.now, ctx.policy),
    startClock('escalationRisk', 'seller', ctx.now, ctx.policy),
  ];
}

function newDispute(
  tx: Tx,
  order: OrderRecord,
  parties: { buyer: BuyerRecord; seller: SellerRecord },
  command: OpenCommand,
  ctx: Context,
): DisputeRecord {
  return {
    id: ctx.newId('dsp'),
    reference: nextReference(tx, 'DSP', ctx.now),
    status: 'open',
    reason: command.reason,
    version: 1,
    evidenceWatermark: 0,
    claim: command.claim,
    wish: command.wish,
    orderId: order.id,
    orderReference: order.reference,
    lineIds: command.lineIds,
    buyerId: order.buyerId,
    sellerId: order.sellerId,
    buyerName: parties.buyer.name,
    sellerName: parties.seller.name,
    currency: order.currency,
    atStakeMinor: atStakeOf(order, command.lineIds),
    clocks: firstClocks(ctx),
    awaiting: 'seller',
    awaitingSince: ctx.now,
    court: { buyer: 0, seller: 0, staff: 0 },
    flags: firstFlags(order, command.reason),
    evidenceCount: 0,
    rulingIds: [],
    createdAt: ctx.now,
    updatedAt: ctx.now,
  };
}

/** Counts the dispute in both parties' history (cases.md §9). */
function countDispute(
  tx: Tx,
  buyer: BuyerRecord,
  seller: SellerRecord,
  reason: DisputeReason,
): void {
  const count = (person: BuyerRecord | SellerRecord) => ({
    ...person.disputesByReason,
    [reason]: (person.disputesByReason[reason] ?? 0) + 1,
  });
  tx.put('buyers', { ...buyer, disputesByReason: count(buyer), version: buyer.version + 1 });
  tx.put('sellers', { ...seller, disputesByReason: count(seller), version: seller.version + 1 });
}

/** When the risk clock runs out, a policy with the switch escalates by itself (D7). */
function scheduleAutoEscalation(tx: Tx, dispute: DisputeRecord, ctx: Context): void {
  const risk = dispute.clocks.find((clock) => clock.name === 'escalationRisk');
  if (!ctx.policy.autoEscalate || !risk) return;
  tx.put('agenda', {
    id: `autoEscalate:${dispute.id}`,
    dueAt: risk.dueAt,
    kind: 'autoEscalates',
    ref: [dispute.id],
  });
}

/** D1: the buyer opens a dispute; the seller's clocks start. @returns the new dispute. */
export function openDispute(tx: Tx, command: OpenCommand, ctx: Context): Outcome<DisputeRecord> {
  const order = tx.get('orders', command.orderId);
  if (!order) return refuse('notFound', 'There is no such order.');
  const refused = canOpen(tx, order, command, ctx);
  if (refused) return { ok: false, error: refused };
  const buyer = tx.need('buyers', order.buyerId);
  const seller = tx.need('sellers', order.sellerId);
  const dispute = newDispute(tx, order, { buyer, seller }, command, ctx);
  tx.put('disputes', dispute);
  tx.put('orders', { ...order, disputeIds: [...order.disputeIds, dispute.id] });
  countDispute(tx, buyer, seller, command.reason);
  const { id, reference, evidenceWatermark } = dispute;
  const message = { from: 'buyer', to: 'all', text: command.text } as const;
  appendMessage(tx, id, { ...message, delivery: command.delivery ?? 'delivered' }, ctx);
  tx.put('disputes', { ...dispute, evidenceWatermark: evidenceWatermark + 1 });
  addEvent(tx, id, { event: 'opened' }, ctx);
  scheduleAutoEscalation(tx, dispute, ctx);
  const data = { orderId: order.id, lineIds: command.lineIds, reason: command.reason };
  tx.audit({ event: 'disputeOpened', entity: { kind: 'dispute', id, reference }, data });
  tx.live({ type: 'caseChanged', caseId: id, version: dispute.version, cause: 'opened' });
  return ok(refreshSilence(tx, id, ctx));
}
