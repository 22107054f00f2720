import type { DeletionProposal } from '../../../src/api/contract/deletion-proposal.ts';
import { addMs } from '../../../src/lib/instants.ts';
import { ok } from '../../../src/lib/result.ts';
import { changeClocks, pauseClock, startClock, stopClock } from '../clocks.ts';
import { letGo } from '../cases/lease.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import type { DeletionRequestRecord } from '../records.ts';
import { refuse, versionRefusal } from '../refusals.ts';
import type { DeletionDecisionRecord, ReviewRecord } from '../review-records.ts';
import type { Tx } from '../tx.ts';
import type { RequestCommand } from './act-on.ts';
import { proposalRefusals } from './check.ts';
import { clauseAt } from './clauses.ts';
import { ratingEffect } from './effect-preview.ts';
import { eligibleFlags } from './eligible.ts';
import { withFinding } from './finding.ts';
import { canPropose } from './guards.ts';
import { moveRequest, type Told } from './move.ts';
import { triggersOf } from './triggers.ts';

/** A decision as the acting person would make it now, with both ratings frozen on it. */
export function decisionOf(
  tx: Tx,
  request: DeletionRequestRecord,
  review: ReviewRecord,
  proposal: DeletionProposal,
  ctx: Context,
): DeletionDecisionRecord {
  const effect = ratingEffect(tx, request, review, proposal, ctx);
  return {
    byId: ctx.actor.id,
    byName: ctx.actor.name,
    at: ctx.now,
    proposal,
    clauseVersion: clauseAt(ctx.policy, proposal.clauseId, ctx.now)?.version ?? 0,
    granted: proposal.remedy !== 'keep',
    triggers: triggersOf(tx, request, review, proposal, effect, ctx),
    ratingBefore: effect.before,
    ratingAfter: effect.after,
  };
}

/** The first thing that speaks against a proposal, as a refusal; the version that was seen comes last. */
export function firstRefusal(
  tx: Tx,
  request: DeletionRequestRecord,
  review: ReviewRecord,
  proposal: DeletionProposal,
  ctx: Context,
): Refusal | undefined {
  return proposalRefusals(tx, request, review, proposal, ctx)[0];
}

export const holdEntry = (requestId: string): string => `deletionHold:${requestId}`;

/** Decided: it has effect when the hold is over, and until then whoever decided may take it back. */
export function makeDecision(
  tx: Tx,
  request: DeletionRequestRecord,
  decision: DeletionDecisionRecord,
  told: Told,
  ctx: Context,
): DeletionRequestRecord {
  const undoUntil = addMs(ctx.now, ctx.policy.reviews.holdMs);
  const { id } = request;
  tx.put('agenda', { id: holdEntry(id), dueAt: undoUntil, kind: 'deletionHoldEnds', ref: [id] });
  const clocks = changeClocks(request.clocks, {}, (clock) =>
    clock.party === 'staff' || clock.party === 'approver' ? stopClock(clock, ctx.now) : clock,
  );
  const patch = { decision: { ...decision, undoUntil }, clocks };
  return moveRequest(tx, request, 'decided', patch, told, ctx);
}

function hold(tx: Tx, request: DeletionRequestRecord, ctx: Context): DeletionRequestRecord {
  const { now, policy } = ctx;
  const waiting = changeClocks(request.clocks, { party: 'staff' }, (clock) =>
    pauseClock(clock, now, 'held'),
  );
  const clocks = [...waiting, startClock('secondPerson', 'approver', now, policy)];
  const { triggers = [] } = request.decision ?? {};
  const flags = eligibleFlags(tx, { ...request, status: 'held' }, ctx);
  // Whoever proposed lets it go: the second person takes it.
  const patch = { ...letGo(tx, request), clocks, assigneeId: undefined, flags };
  return moveRequest(
    tx,
    request,
    'held',
    patch,
    { event: 'decisionHeld', data: { triggers } },
    ctx,
  );
}

export interface ProposeCommand extends RequestCommand {
  proposal: DeletionProposal;
}

/**
 * Proposes a decision (reviews.md §2): with no trigger it is decided at once and has effect after the hold,
 * else a second person decides. It fixes its finding, where that was not done before.
 * Errors: notFound, wrongState, heldByOther, conflictOfInterest, versionMismatch, invalidField, elementUnmet,
 * evidenceRequired, authorNotAsked, remedyNotAllowed, noticeRefused.
 */
export function proposeDecision(
  tx: Tx,
  { requestId, proposal, expectVersion }: ProposeCommand,
  ctx: Context,
): Outcome<DeletionRequestRecord> {
  const request = tx.get('deletionRequests', requestId);
  const review = request && tx.get('reviews', request.reviewId);
  if (!request || !review) return refuse('notFound', 'There is no such request.');
  const refused =
    canPropose(tx, request, ctx) ??
    versionRefusal(expectVersion, request.version) ??
    firstRefusal(tx, request, review, proposal, ctx);
  if (refused) return { ok: false, error: refused };
  const decision = decisionOf(tx, request, review, proposal, ctx);
  const findings = withFinding(request, proposal, ctx);
  const { remedy, clauseId } = proposal;
  const { clauseVersion, triggers } = decision;
  const data = { remedy, clauseId, clauseVersion, triggers };
  const patch = { decision, findings };
  const told: Told = { event: 'decisionProposed', data };
  const proposed = moveRequest(tx, request, 'proposed', patch, told, ctx);
  if (triggers.length > 0) return ok(hold(tx, proposed, ctx));
  return ok(makeDecision(tx, proposed, decision, { event: 'decisionMade', data }, ctx));
}
