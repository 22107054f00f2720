import { err, ok } from '../../../src/lib/result.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { reviveDispute } from '../disputes/resolve.ts';
import { capRefusal } from '../money/cap.ts';
import type { ProviderPort } from '../money/provider-port.ts';
import { dropRefund, findRefund, needRefund, refundOf, requestAgain } from '../money/refunds.ts';
import type { RefundRecord, RulingRecord } from '../records.ts';
import { refusal, refuse } from '../refusals.ts';
import type { Tx } from '../tx.ts';
import { applyCharge, applyStatus, land, landEntryId, settleExecution } from './execute.ts';
import { canReconcile, canRetryRefund } from './guards.ts';
import { transition } from './transition.ts';

function notProcessing(refund: RefundRecord): Refusal {
  const detail = `${refund.reference} is ${refund.state}, so it can't land or fail now.`;
  return refusal('wrongState', detail, { meta: { state: refund.state } });
}

/** The provider reports that the buyer has the money. Errors: notFound, wrongState. */
export function landRefund(
  tx: Tx,
  command: { refundId: string },
  ctx: Context,
): Outcome<RefundRecord> {
  const home = findRefund(tx, command.refundId);
  if (!home) return refuse('notFound', 'There is no such refund.');
  if (home.refund.state !== 'processing') return err(notProcessing(home.refund));
  return ok(land(tx, home.ruling, home.refund, ctx));
}

/**
 * The provider reports that an accepted refund failed after all. Everybody is credited by the netting
 * rule; the ruling stays executed and the dispute is flagged (cases.md §3). Errors: notFound, wrongState.
 */
export function failRefund(
  tx: Tx,
  command: { refundId: string; failure: string },
  ctx: Context,
): Outcome<RefundRecord> {
  const home = findRefund(tx, command.refundId);
  if (!home) return refuse('notFound', 'There is no such refund.');
  if (home.refund.state !== 'processing') return err(notProcessing(home.refund));
  const { refund, ruling } = home;
  const failed = dropRefund(tx, refund, command.failure, ctx);
  tx.remove('agenda', landEntryId(refund.id));
  const { disputeId, id: rulingId } = ruling;
  reviveDispute(tx, { disputeId, rulingId, flag: 'refundFailed' }, ctx);
  tx.audit({
    event: 'refundFailed',
    entity: { kind: 'refund', id: refund.id, reference: refund.reference },
    data: {
      disputeId,
      disputeReference: tx.need('disputes', disputeId).reference,
      rulingId,
      failure: command.failure,
      amountMinor: refund.amountMinor,
      currency: refund.currency,
    },
  });
  return ok(failed);
}

/**
 * Tries a failed refund again, with a new provider key and within what is left now.
 * Errors: notFound, wrongState, chargebackOpen, exceedsRemaining.
 */
export function retryRefund(
  tx: Tx,
  command: { refundId: string },
  ctx: Context,
  provider: ProviderPort,
): Outcome<RulingRecord> {
  const guard = canRetryRefund(tx, command.refundId, ctx);
  if (guard) return err(guard);
  const home = needRefund(tx, command.refundId);
  const capped = capRefusal(home.order, home.refund);
  if (capped) return err(capped);
  const platformBasisPoints = home.ruling.body.bearer?.platformBasisPoints ?? 0;
  const providerKey = ctx.newId('pk');
  const refund = requestAgain(tx, home, { providerKey, platformBasisPoints }, ctx);
  const what = { event: 'refundRetried' as const, auditOnly: 'refundRetried' };
  const ruling = transition(tx, home.ruling, { providerKey }, what, ctx);
  const reply = provider.charge(providerKey, refund.amountMinor, refund.currency);
  return ok(applyCharge(tx, ruling, refund, reply, ctx));
}

/**
 * Asks the provider, under the same key, what became of a refund that nobody knows about. A key that
 * the provider never saw is charged now; it can't pay twice. Errors: notFound, wrongState.
 */
export function reconcileRuling(
  tx: Tx,
  command: { rulingId: string },
  ctx: Context,
  provider: ProviderPort,
): Outcome<RulingRecord> {
  const guard = canReconcile(tx, command.rulingId, ctx);
  if (guard) return err(guard);
  const ruling = tx.need('rulings', command.rulingId);
  const refund = refundOf(tx, ruling);
  if (!refund) return refuse('wrongState', 'This ruling moves no money.');
  const status = provider.ask(refund.providerKey);
  if (status === 'none') return ok(settleExecution(tx, ruling, ctx, provider));
  return ok(applyStatus(tx, ruling, refund, status, ctx));
}
