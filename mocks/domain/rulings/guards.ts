import type { Operation } from '../../../src/api/contract/index.ts';
import type { Context, Refusal } from '../context.ts';
import { closedRefusal } from '../cases/case.ts';
import { heldRefusal } from '../cases/lease.ts';
import { findRefund, refundOf } from '../money/refunds.ts';
import { rightRefusal, staffRefusal } from '../people.ts';
import type { DisputeRecord, RulingRecord, RulingState } from '../records.ts';
import { refusal } from '../refusals.ts';
import type { Reader } from '../tx.ts';

const STATE_WORDS: Record<RulingState, string> = {
  draft: 'a draft',
  proposed: 'waiting for approval',
  approved: 'approved',
  executing: 'being executed',
  executed: 'executed',
  failed: 'failed at the payment provider',
  unknown: 'unanswered by the payment provider',
  superseded: 'superseded',
  void: 'void',
};

const NO_DISPUTE = refusal('notFound', 'There is no such dispute.');
const NO_RULING = refusal('notFound', 'There is no such ruling.');
const NO_REFUND = refusal('notFound', 'There is no such refund.');

function notEscalated(dispute: DisputeRecord): Refusal | undefined {
  const closed = closedRefusal(dispute);
  if (closed || dispute.status === 'escalated') return closed;
  const { reference, status } = dispute;
  const detail = `${reference} is ${status}; only an escalated dispute is ruled on.`;
  return refusal('wrongState', detail, { meta: { status } });
}

/** A failed ruling makes room for the next one; anything else is under way. Drafts are not live. */
function liveRefusal(reader: Reader, dispute: DisputeRecord): Refusal | undefined {
  const { live } = dispute;
  if (!live || live.state === 'failed') return undefined;
  const ruling = reader.get('rulings', live.rulingId);
  const reference = ruling?.reference ?? live.rulingId;
  const detail = `${reference} on this dispute is ${STATE_WORDS[live.state]}.`;
  return refusal('liveRulingExists', detail, {
    meta: { rulingId: live.rulingId, state: live.state, reference },
  });
}

/**
 * May this person ask what a ruling would do? Asking changes nothing, so it only takes the right to rule
 * and a case that nobody else holds; what stands against proposing it, the receipt lists (cases.md §3).
 * A proposal that waits is read by its approver whoever holds the case, as approving takes no lease.
 */
export function canPreview(
  reader: Reader,
  dispute: DisputeRecord,
  ctx: Context,
): Refusal | undefined {
  const refused = staffRefusal(reader, 'rulingPreview', dispute, ctx);
  if (refused || dispute.live?.state === 'proposed') return refused;
  return heldRefusal(reader, dispute, ctx);
}

/** May this person rule on this dispute now (cases.md §3, propose)? */
export function canPropose(reader: Reader, disputeId: string, ctx: Context): Refusal | undefined {
  const dispute = reader.get('disputes', disputeId);
  if (!dispute) return NO_DISPUTE;
  return (
    staffRefusal(reader, 'rulingPropose', dispute, ctx) ??
    notEscalated(dispute) ??
    heldRefusal(reader, dispute, ctx) ??
    liveRefusal(reader, dispute)
  );
}

function inState(ruling: RulingRecord, ...states: RulingState[]): Refusal | undefined {
  if (states.includes(ruling.state)) return undefined;
  const detail = `${ruling.reference} is ${STATE_WORDS[ruling.state]}.`;
  return refusal('wrongState', detail, { meta: { state: ruling.state } });
}

function mayTouch(
  reader: Reader,
  operation: Operation,
  ruling: RulingRecord | undefined,
  ctx: Context,
): Refusal | undefined {
  if (!ruling) return NO_RULING;
  const dispute = reader.get('disputes', ruling.disputeId);
  return dispute ? staffRefusal(reader, operation, dispute, ctx) : NO_DISPUTE;
}

function decide(
  reader: Reader,
  operation: 'rulingApprove' | 'rulingReturn' | 'rulingReject',
  ruling: RulingRecord | undefined,
  ctx: Context,
): Refusal | undefined {
  const refused = mayTouch(reader, operation, ruling, ctx);
  if (refused || !ruling) return refused;
  if (ruling.proposerId === ctx.actor.id) {
    return refusal('ownApproval', 'You proposed this ruling, so somebody else decides on it.');
  }
  return inState(ruling, 'proposed');
}

/** May this person approve: an admin, not the proposer, not the author of the superseded ruling. */
export function canApprove(reader: Reader, rulingId: string, ctx: Context): Refusal | undefined {
  const ruling = reader.get('rulings', rulingId);
  const refused = decide(reader, 'rulingApprove', ruling, ctx);
  if (refused || !ruling) return refused;
  if (ruling.approvals.some(({ byId }) => byId === ctx.actor.id)) {
    return refusal(
      'conflictOfInterest',
      'You approved this ruling already; it needs another person.',
    );
  }
  const earlier = ruling.supersedes && reader.get('rulings', ruling.supersedes);
  if (earlier && earlier.proposerId === ctx.actor.id) {
    return refusal('conflictOfInterest', 'You wrote the ruling that this one supersedes.');
  }
  const dispute = reader.get('disputes', ruling.disputeId);
  return dispute && notEscalated(dispute);
}

/** May this person send a proposal back without a verdict? */
export function canReturn(reader: Reader, rulingId: string, ctx: Context): Refusal | undefined {
  return decide(reader, 'rulingReturn', reader.get('rulings', rulingId), ctx);
}

/** May this person reject a proposal? */
export function canReject(reader: Reader, rulingId: string, ctx: Context): Refusal | undefined {
  return decide(reader, 'rulingReject', reader.get('rulings', rulingId), ctx);
}

function own(
  reader: Reader,
  operation: 'rulingWithdraw' | 'rulingEdit',
  ruling: RulingRecord | undefined,
  ctx: Context,
): Refusal | undefined {
  const refused = mayTouch(reader, operation, ruling, ctx);
  if (refused || !ruling || ruling.proposerId === ctx.actor.id) return refused;
  return refusal('forbidden', 'Only the person who proposed this ruling may do this.');
}

/** May this person take the proposal back? */
export function canWithdraw(reader: Reader, rulingId: string, ctx: Context): Refusal | undefined {
  const ruling = reader.get('rulings', rulingId);
  return (
    own(reader, 'rulingWithdraw', ruling, ctx) ?? (ruling ? inState(ruling, 'proposed') : NO_RULING)
  );
}

/** May this person change the ruling? An approved one only inside its hold. */
export function canEdit(reader: Reader, rulingId: string, ctx: Context): Refusal | undefined {
  const ruling = reader.get('rulings', rulingId);
  const refused = own(reader, 'rulingEdit', ruling, ctx);
  if (refused || !ruling) return refused;
  const dispute = reader.get('disputes', ruling.disputeId);
  return (
    inState(ruling, 'draft', 'proposed', 'approved') ??
    (ruling.state === 'approved' && holdIsOver(ruling, ctx)
      ? inState(ruling, 'draft', 'proposed')
      : undefined) ??
    (dispute && (notEscalated(dispute) ?? heldRefusal(reader, dispute, ctx)))
  );
}

/** A draft is private: only its author sees it (cases.md §3). */
export function isShownTo(
  ruling: Pick<RulingRecord, 'state' | 'proposerId'>,
  { actor }: Pick<Context, 'actor'>,
): boolean {
  return ruling.state !== 'draft' || ruling.proposerId === actor.id;
}

/** Whether the time to undo has run out. */
export function holdIsOver(ruling: RulingRecord, ctx: Pick<Context, 'now'>): boolean {
  return ruling.undoUntil === undefined || ctx.now >= ruling.undoUntil;
}

/** May this person stop an approved ruling inside its hold? Its proposer and its approvers may. */
export function canUndo(reader: Reader, rulingId: string, ctx: Context): Refusal | undefined {
  const ruling = reader.get('rulings', rulingId);
  const refused = mayTouch(reader, 'rulingUndo', ruling, ctx);
  if (refused || !ruling) return refused;
  const mine = [ruling.proposerId, ...ruling.approvals.map(({ byId }) => byId)];
  if (!mine.includes(ctx.actor.id)) {
    return refusal('forbidden', 'Only those who ruled may take the ruling back.');
  }
  if (ruling.state === 'approved' && !holdIsOver(ruling, ctx)) return undefined;
  return refusal('undoOver', 'The time to undo this ruling is over.');
}

/** May this person ask the provider what became of a refund? */
export function canReconcile(reader: Reader, rulingId: string, ctx: Context): Refusal | undefined {
  const ruling = reader.get('rulings', rulingId);
  const refused = mayReconcile(reader, ruling, ctx);
  if (refused || !ruling) return refused;
  const state = refundOf(reader, ruling)?.state;
  if (state === 'unknown' || state === 'requested') return undefined;
  return refusal('wrongState', 'The provider has answered for this ruling.', { meta: { state } });
}

function mayReconcile(reader: Reader, ruling: RulingRecord | undefined, ctx: Context) {
  if (!ruling || ctx.actor.party === 'staff') {
    return mayTouch(reader, 'rulingReconcile', ruling, ctx);
  }
  return ctx.actor.party === 'system' ? undefined : rightRefusal('rulingReconcile', ctx);
}

/** May this person try a failed refund again? What is left of the order is checked on the try. */
export function canRetryRefund(
  reader: Reader,
  refundId: string,
  ctx: Context,
): Refusal | undefined {
  const home = findRefund(reader, refundId);
  if (!home) return NO_REFUND;
  const refused = mayTouch(reader, 'refundRetry', home.ruling, ctx);
  if (refused) return refused;
  if (home.refund.state !== 'failed') {
    const detail = `${home.refund.reference} has not failed.`;
    return refusal('wrongState', detail, { meta: { state: home.refund.state } });
  }
  const dispute = reader.get('disputes', home.ruling.disputeId);
  const closed = dispute && closedRefusal(dispute);
  return closed ?? inState(home.ruling, 'executed', 'failed');
}
