import type { RulingBody } from '../../../src/api/contract/rulings.ts';
import { err, ok } from '../../../src/lib/result.ts';
import { isBlank } from '../../../src/lib/text.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import type { RulingRecord } from '../records.ts';
import { refusal, refuse } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import { missClock, stopClock } from '../clocks.ts';
import { approvalsFor, approvalsMissing } from './approvals.ts';
import { checkAmount, checkBody, staleRefusals } from './body-check.ts';
import { rulingDigest } from './digest.ts';
import { canApprove, canEdit, canReject, canReturn, canUndo, canWithdraw } from './guards.ts';
import { issue, storedBody } from './propose.ts';
import { setBack, transition } from './transition.ts';

interface Decision {
  rulingId: string;
  /** The ruling's version that the human saw. */
  expectVersion: number;
}

function versionRefusal(ruling: RulingRecord, expected: number): Refusal | undefined {
  if (ruling.version === expected) return undefined;
  const { id, version, state, digest } = ruling;
  const detail = 'The ruling changed since you looked.';
  return refusal('versionMismatch', detail, { meta: { current: { id, version, state, digest } } });
}

/** Who may not is told so first; then a stale version, before the state that it may explain. */
function first(guard: Refusal | undefined, stale: Refusal | undefined): Refusal | undefined {
  return guard?.code === 'wrongState' ? (stale ?? guard) : (guard ?? stale);
}

/** What speaks against approving the ruling as it stands: changed money, new evidence, caps, words. */
function approvalRefusal(
  reader: Reader,
  ruling: RulingRecord,
  digest: string,
  ctx: Context,
): Refusal | undefined {
  const dispute = reader.get('disputes', ruling.disputeId);
  const order = reader.get('orders', ruling.orderId);
  if (!dispute || !order) return refusal('notFound', 'There is no such dispute.');
  if (digest !== ruling.digest) {
    const meta = { current: { digest: ruling.digest, version: ruling.version } };
    return refusal('digestMismatch', 'This is not the ruling that was shown.', { meta });
  }
  const body = checkBody(reader, dispute, order, ruling.body, ctx);
  // An open chargeback also moved the money version; its own name says more.
  const chargeback = body.refusals.find(({ code }) => code === 'chargebackOpen');
  return chargeback ?? staleRefusals(dispute, order, ruling.body)[0] ?? body.refusals[0];
}

/**
 * A second person approves the ruling that was shown. With every needed approval, and a limit that
 * covers the amount, it is approved and its hold starts; else it goes on waiting.
 * Errors: ownApproval, conflictOfInterest, wrongState, versionMismatch, digestMismatch, newEvidence,
 * moneyVersionMismatch, chargebackOpen, and what the preview would refuse.
 */
export function approveRuling(
  tx: Tx,
  command: Decision & { digest: string },
  ctx: Context,
): Outcome<RulingRecord> {
  const guard = canApprove(tx, command.rulingId, ctx);
  const ruling = tx.get('rulings', command.rulingId);
  if (!ruling) return refuse('notFound', 'There is no such ruling.');
  const refused =
    first(guard, versionRefusal(ruling, command.expectVersion)) ??
    approvalRefusal(tx, ruling, command.digest, ctx);
  if (refused) return err(refused);
  const { id: byId, name: byName } = ctx.actor;
  const approval = { byId, byName, at: ctx.now, digest: ruling.digest };
  const approvals = [...ruling.approvals, approval];
  const dispute = tx.need('disputes', ruling.disputeId);
  const missing = approvalsMissing(tx, dispute, { ...ruling, approvals }, ctx);
  if (missing === 0) return ok(issue(tx, ruling, { approvals }, { byId }, ctx));
  const patch = { approvals, approvalsNeeded: approvals.length + missing };
  const what = { event: 'rulingApproved' as const, data: { byId, missing } };
  return ok(transition(tx, ruling, patch, what, ctx));
}

function commented(
  tx: Tx,
  command: Decision & { comment: string },
  guard: Refusal | undefined,
): Outcome<RulingRecord> {
  const ruling = tx.get('rulings', command.rulingId);
  if (!ruling) return refuse('notFound', 'There is no such ruling.');
  const refused = first(guard, versionRefusal(ruling, command.expectVersion));
  if (refused) return err(refused);
  if (!isBlank(command.comment)) return ok(ruling);
  return refuse('commentRequired', 'Say why.', { pointer: '/comment' });
}

/** Sends a proposal back to its author without a verdict. */
export function returnRuling(
  tx: Tx,
  command: Decision & { comment: string },
  ctx: Context,
): Outcome<RulingRecord> {
  const found = commented(tx, command, canReturn(tx, command.rulingId, ctx));
  if (!found.ok) return found;
  const comment = command.comment.trim();
  const what = { event: 'rulingReturned' as const, detail: comment, approval: stopClock };
  return ok(setBack(tx, found.value, { state: 'draft', comment }, what, ctx));
}

/** Rejects a proposal: it is void. */
export function rejectRuling(
  tx: Tx,
  command: Decision & { comment: string },
  ctx: Context,
): Outcome<RulingRecord> {
  const found = commented(tx, command, canReject(tx, command.rulingId, ctx));
  if (!found.ok) return found;
  const comment = command.comment.trim();
  const what = { event: 'rulingRejected' as const, detail: comment, approval: stopClock };
  return ok(setBack(tx, found.value, { state: 'void', comment }, what, ctx));
}

/** The proposer takes the proposal back; it is a draft again. */
export function withdrawRuling(
  tx: Tx,
  command: Decision & { comment: string },
  ctx: Context,
): Outcome<RulingRecord> {
  const found = commented(tx, command, canWithdraw(tx, command.rulingId, ctx));
  if (!found.ok) return found;
  const comment = command.comment.trim();
  const what = { event: 'rulingWithdrawn' as const, detail: comment };
  return ok(setBack(tx, found.value, { state: 'draft', comment }, what, ctx));
}

/** Stops an approved ruling inside its hold; nothing has moved yet. */
export function undoRuling(
  tx: Tx,
  command: { rulingId: string },
  ctx: Context,
): Outcome<RulingRecord> {
  const guard = canUndo(tx, command.rulingId, ctx);
  if (guard) return err(guard);
  const ruling = tx.need('rulings', command.rulingId);
  return ok(setBack(tx, ruling, { state: 'draft' }, { event: 'rulingUndone' }, ctx));
}

/**
 * The agenda ends the wait for approval: the proposal is void and its clock is missed for good.
 * Errors: notFound, wrongState.
 */
export function expireApproval(
  tx: Tx,
  command: { rulingId: string },
  ctx: Context,
): Outcome<RulingRecord> {
  const ruling = tx.get('rulings', command.rulingId);
  if (!ruling) return refuse('notFound', 'There is no such ruling.');
  const due = ruling.approvalClock?.dueAt;
  if (ruling.state !== 'proposed' || due === undefined || ctx.now < due) {
    return refuse('wrongState', 'This ruling does not wait for an approval that is overdue.');
  }
  const what = { event: 'rulingExpired' as const, approval: missClock };
  return ok(setBack(tx, ruling, { state: 'void' }, what, ctx));
}

/**
 * The proposer changes the ruling; it is a draft again and every approval is dropped (I22). The words
 * may still be unfinished, the amount and what was seen may not.
 */
export function editRuling(
  tx: Tx,
  command: Decision & { body: RulingBody },
  ctx: Context,
): Outcome<RulingRecord> {
  const guard = canEdit(tx, command.rulingId, ctx);
  const ruling = tx.get('rulings', command.rulingId);
  if (!ruling) return refuse('notFound', 'There is no such ruling.');
  const refused = first(guard, versionRefusal(ruling, command.expectVersion));
  if (refused) return err(refused);
  const { body } = command;
  const dispute = tx.need('disputes', ruling.disputeId);
  const order = tx.need('orders', ruling.orderId);
  const { resolved, refusals } = checkAmount(dispute, order, body, ctx);
  const wrong = staleRefusals(dispute, order, body)[0] ?? refusals[0];
  if (wrong || !resolved) return err(wrong ?? refusal('invalidField', 'No amount.'));
  const { amountMinor, allocation, units } = resolved;
  const need = approvalsFor(tx, dispute, amountMinor, body, ctx, ruling.id);
  const patch = {
    state: 'draft' as const,
    kind: body.kind,
    amountMinor,
    allocation,
    units,
    body: storedBody(body),
    digest: rulingDigest(body, allocation, amountMinor),
    approvalsNeeded: need.needed,
    approvalReasons: need.reasons,
  };
  return ok(setBack(tx, ruling, patch, { event: 'rulingEdited' }, ctx));
}
