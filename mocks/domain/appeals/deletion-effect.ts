import type { Context } from '../context.ts';
import type { AppealOutcomeRecord, DeletionRequestRecord } from '../review-records.ts';
import { clauseAt } from '../reviews/clauses.ts';
import { ratingEffect } from '../reviews/effect-preview.ts';
import { endDeletionHold } from '../reviews/effective.ts';
import { moveRequest } from '../reviews/move.ts';
import { requeueRequest } from '../reviews/requeue.ts';
import { takeBack } from '../reviews/reverse.ts';
import type { Tx } from '../tx.ts';

/** What both sides read when a decision is taken back; the reasons are in the answer to the appeal. */
export const TOLD = 'An appeal showed that it could not stay.';

/** The decision is gone as if it had never had effect, by the same way as a reversal on own motion. */
function lift(tx: Tx, request: DeletionRequestRecord, ctx: Context): DeletionRequestRecord {
  return takeBack(tx, request, { cause: 'appeal', reason: TOLD }, ctx);
}

/** Decides anew in place of what was taken back: a decision and a statement of its own, with effect at once. */
function decideInstead(
  tx: Tx,
  lifted: DeletionRequestRecord,
  { byId, byName, at, instead, triggers, second }: AppealOutcomeRecord,
  ctx: Context,
): void {
  if (!instead) throw new Error(`No decision instead on ${lifted.id}`);
  const review = tx.need('reviews', lifted.reviewId);
  const effect = ratingEffect(tx, lifted, review, instead, ctx);
  const decision = {
    byId,
    byName,
    at,
    proposal: instead,
    clauseVersion: clauseAt(ctx.policy, instead.clauseId, at)?.version ?? 0,
    granted: instead.remedy !== 'keep',
    triggers,
    ...(second && { second: { ...second, agreed: second.act === 'confirmed' } }),
    ratingBefore: effect.before,
    ratingAfter: effect.after,
    undoUntil: ctx.now,
  };
  const past = lifted.decision ? [...lifted.past, lifted.decision] : lifted.past;
  const told = {
    event: 'decisionMade',
    data: { remedy: instead.remedy, cause: 'appeal' },
  } as const;
  moveRequest(tx, lifted, 'decided', { decision, past }, told, ctx);
  const done = endDeletionHold(tx, { requestId: lifted.id }, ctx);
  if (!done.ok) throw new Error(done.error.detail);
}

/** Whose verdict it was: whoever's words the decision is. */
function verdictOf({ decision, inadmissible }: DeletionRequestRecord): string[] {
  if (inadmissible) return inadmissible.byId === 'system' ? [] : [inadmissible.byId];
  if (!decision) return [];
  return decision.second?.act === 'replaced' ? [decision.second.byId] : [decision.byId];
}

/**
 * What an outcome that does not leave all as it is changes of a request, its review and the rating, in one
 * transaction (reviews.md §4). That the decision still stands is the caller's to know.
 */
export function deletionEffect(
  tx: Tx,
  requestId: string,
  outcome: AppealOutcomeRecord,
  ctx: Context,
): void {
  const request = tx.need('deletionRequests', requestId);
  if (request.status === 'inadmissible') {
    requeueRequest(tx, request, verdictOf(request), ctx);
    return;
  }
  const barred = verdictOf(request);
  const lifted = lift(tx, request, ctx);
  if (outcome.outcome === 'modified') decideInstead(tx, lifted, outcome, ctx);
  if (outcome.outcome === 'sentBack') requeueRequest(tx, lifted, barred, ctx);
}
