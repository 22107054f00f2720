import { addMs } from '../../../src/lib/instants.ts';
import { ok } from '../../../src/lib/result.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { resolveDispute, reviveDispute, settleDispute } from '../disputes/resolve.ts';
import type { ResolvedAmount } from '../money/amount.ts';
import type { ChargeReply, ProviderPort } from '../money/provider-port.ts';
import {
  dropRefund,
  markTried,
  markUnderway,
  refundOf,
  requestRefund,
  settleRefund,
} from '../money/refunds.ts';
import type { RefundRecord, RulingRecord } from '../records.ts';
import { refusal, refuse } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import { approvalsMissing } from './approvals.ts';
import { checkBody, movesMoney, staleRefusals } from './body-check.ts';
import { rulingDigest } from './digest.ts';
import { holdIsOver } from './guards.ts';
import { disputeVersionRefusal } from './propose.ts';
import { firstReplacement } from './replacement.ts';
import { holdEntryId, setBack, transition } from './transition.ts';

export type { ProviderPort };

/** The agenda entry at which the provider reports that a refund landed. */
export function landEntryId(refundId: string): string {
  return `land:${refundId}`;
}

/**
 * Compare-and-set on both tokens, chargeback, caps and approvals, right before money moves
 * (cases.md §3). Says what is wrong, or what the ruling comes to.
 */
function executionCheck(
  reader: Reader,
  ruling: RulingRecord,
  ctx: Context,
): { refused: Refusal } | { refused?: undefined; resolved: ResolvedAmount } {
  const dispute = reader.get('disputes', ruling.disputeId);
  const order = reader.get('orders', ruling.orderId);
  if (!dispute || !order) return { refused: refusal('notFound', 'There is no such dispute.') };
  const { resolved, refusals } = checkBody(reader, dispute, order, ruling.body, ctx);
  const refused =
    refusals[0] ??
    staleRefusals(dispute, order, ruling.body)[0] ??
    disputeVersionRefusal(dispute, ruling.disputeVersionSeen);
  if (refused || !resolved) {
    return { refused: refused ?? refusal('invalidField', 'No amount.') };
  }
  const digest = rulingDigest(ruling.body, resolved.allocation, resolved.amountMinor);
  const bound = [ruling, ...ruling.approvals].every((one) => one.digest === digest);
  if (!bound) {
    return { refused: refusal('digestMismatch', 'The ruling is not the one that was approved.') };
  }
  if (approvalsMissing(reader, dispute, ruling, ctx) > 0) {
    return { refused: refusal('wrongState', 'An approval is missing.') };
  }
  return { resolved };
}

/**
 * Takes an approved ruling whose hold is over to `executing`: the refund is reserved and taken from
 * seller, commission and platform. A guard that fails sends it back to draft without its approvals,
 * which is an answer too. The provider hears nothing yet.
 */
export function startExecution(
  tx: Tx,
  command: { rulingId: string },
  ctx: Context,
): Outcome<RulingRecord> {
  const ruling = tx.get('rulings', command.rulingId);
  if (!ruling) return refuse('notFound', 'There is no such ruling.');
  if (ruling.state !== 'approved' || !holdIsOver(ruling, ctx)) {
    return refuse('wrongState', 'Only an approved ruling whose hold is over is executed.');
  }
  const check = executionCheck(tx, ruling, ctx);
  if (check.refused) {
    const { code, detail, meta } = check.refused;
    const data = { code, why: detail, meta };
    const what = { event: 'executionRefused' as const, detail, data };
    const comment = `${code}: ${detail}`;
    return ok(setBack(tx, ruling, { state: 'draft', comment }, what, ctx));
  }
  tx.remove('agenda', holdEntryId(ruling.id));
  const patch: { state: 'executing'; refundId?: string } = { state: 'executing' };
  if (movesMoney(ruling.kind)) patch.refundId = request(tx, ruling, check.resolved, ctx).id;
  const what = { event: 'refundRequested' as const, auditOnly: 'rulingExecuting' };
  return ok(transition(tx, ruling, patch, what, ctx));
}

function request(tx: Tx, ruling: RulingRecord, resolved: ResolvedAmount, ctx: Context) {
  const { providerKey } = ruling;
  if (providerKey === undefined) throw new Error(`${ruling.reference} has no provider key`);
  const platformBasisPoints = ruling.body.bearer?.platformBasisPoints ?? 0;
  const { orderId, disputeId, id: rulingId } = ruling;
  const about = { orderId, disputeId, rulingId, providerKey, resolved, platformBasisPoints };
  return requestRefund(tx, about, ctx);
}

/** `executing`, `failed` or `unknown` → `executed`: the dispute is resolved (D11). */
function finish(tx: Tx, ruling: RulingRecord, ctx: Context): RulingRecord {
  const replacement = ruling.kind === 'replacement' ? firstReplacement(tx, ctx) : undefined;
  const patch = { state: 'executed' as const, executedAt: ctx.now, undoUntil: undefined };
  const what = { event: 'rulingExecuted' as const, auditOnly: 'rulingExecuted' };
  const more = replacement ? { replacement } : {};
  const saved = transition(tx, ruling, { ...patch, ...more }, what, ctx);
  resolveDispute(tx, { disputeId: ruling.disputeId, ruling: saved }, ctx);
  return saved;
}

/** The provider's answer reaches a ruling that is not executed yet. */
function conclude(
  tx: Tx,
  ruling: RulingRecord,
  state: 'executed' | 'failed' | 'unknown',
  ctx: Context,
): RulingRecord {
  if (state === 'executed') {
    return ruling.state === 'executed' ? calm(tx, ruling, ctx) : finish(tx, ruling, ctx);
  }
  const event = state === 'failed' ? ('rulingFailed' as const) : ('rulingUnknown' as const);
  // A ruling that was executed stays executed: only its refund is in trouble (cases.md §3).
  const next = ruling.state === 'executed' ? {} : { state };
  const saved = transition(tx, ruling, next, { event, auditOnly: event }, ctx);
  const flag = state === 'failed' ? ('refundFailed' as const) : ('refundUnknown' as const);
  reviveDispute(tx, { disputeId: ruling.disputeId, rulingId: ruling.id, flag }, ctx);
  return saved;
}

/** An executed ruling whose refund is underway again: its trouble is over. */
function calm(tx: Tx, ruling: RulingRecord, ctx: Context): RulingRecord {
  const { flags } = tx.need('disputes', ruling.disputeId);
  const quiet = flags.filter((flag) => flag !== 'refundFailed' && flag !== 'refundUnknown');
  const dispute = { flags: quiet, awaiting: 'provider' as const };
  return transition(tx, ruling, {}, { event: 'refundRetried', dispute }, ctx);
}

/** Applies what the provider answered to a charge: underway, refused, or nobody knows. */
export function applyCharge(
  tx: Tx,
  ruling: RulingRecord,
  refund: RefundRecord,
  reply: ChargeReply,
  ctx: Context,
): RulingRecord {
  if (reply.kind === 'refused') {
    const tried = markTried(tx, refund, 'processing');
    dropRefund(tx, tried, reply.reason, ctx);
    return conclude(tx, ruling, 'failed', ctx);
  }
  const state = reply.kind === 'accepted' ? 'processing' : 'unknown';
  const tried = markTried(tx, refund, state);
  return applyStatus(tx, ruling, tried, state, ctx);
}

/** Applies what is known of a refund that the provider was asked about. */
export function applyStatus(
  tx: Tx,
  ruling: RulingRecord,
  refund: RefundRecord,
  status: 'processing' | 'succeeded' | 'failed' | 'unknown',
  ctx: Context,
): RulingRecord {
  if (status === 'unknown') return conclude(tx, ruling, 'unknown', ctx);
  if (status === 'failed') {
    dropRefund(tx, refund, 'refused', ctx);
    return conclude(tx, ruling, 'failed', ctx);
  }
  const current = markUnderway(tx, refund);
  const saved = conclude(tx, ruling, 'executed', ctx);
  if (status === 'succeeded') {
    land(tx, saved, current, ctx);
    return tx.need('rulings', saved.id);
  }
  const dueAt = addMs(ctx.now, ctx.policy.providerLandsMs);
  const entry = { kind: 'refundLands' as const, dueAt, ref: [refund.id] };
  tx.put('agenda', { id: landEntryId(refund.id), ...entry });
  return saved;
}

/** The money reached the buyer. */
export function land(
  tx: Tx,
  ruling: RulingRecord,
  refund: RefundRecord,
  ctx: Context,
): RefundRecord {
  const settled = settleRefund(tx, refund, ctx);
  tx.remove('agenda', landEntryId(refund.id));
  const { disputeId, id: rulingId } = ruling;
  const { amountMinor } = refund;
  settleDispute(tx, { disputeId, rulingId, amountMinor }, ctx);
  tx.audit({
    event: 'refundLanded',
    entity: { kind: 'refund', id: refund.id, reference: refund.reference },
    data: {
      disputeId,
      disputeReference: tx.need('disputes', disputeId).reference,
      rulingId,
      orderId: refund.orderId,
      amountMinor,
      currency: refund.currency,
    },
  });
  return settled;
}

/**
 * The hold is over: executes an approved ruling. Without money it is executed at once; with money the
 * provider is charged under the ruling's key and its answer decides between executed, failed and
 * unknown. A guard that fails leaves a draft. Errors: notFound, wrongState.
 */
export function executeRuling(
  tx: Tx,
  command: { rulingId: string },
  ctx: Context,
  provider: ProviderPort,
): Outcome<RulingRecord> {
  const started = startExecution(tx, command, ctx);
  if (!started.ok || started.value.state !== 'executing') return started;
  return ok(settleExecution(tx, started.value, ctx, provider));
}

/** The second half of an execution, also after a crash between the halves: same key, one refund. */
export function settleExecution(
  tx: Tx,
  ruling: RulingRecord,
  ctx: Context,
  provider: ProviderPort,
): RulingRecord {
  const refund = refundOf(tx, ruling);
  if (!refund) return finish(tx, ruling, ctx);
  const reply = provider.charge(refund.providerKey, refund.amountMinor, refund.currency);
  return applyCharge(tx, ruling, refund, reply, ctx);
}
