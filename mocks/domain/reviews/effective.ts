import type { Clock } from '../../../src/api/contract/common.ts';
import { addMs } from '../../../src/lib/instants.ts';
import { ok } from '../../../src/lib/result.ts';
import { letGo } from '../cases/lease.ts';
import { startClock } from '../clocks.ts';
import type { Context, Outcome } from '../context.ts';
import type { DeletionRequestRecord } from '../records.ts';
import { refuse } from '../refusals.ts';
import type { DeletionDecisionRecord, ReviewRecord } from '../review-records.ts';
import type { Tx } from '../tx.ts';
import { holdEntry } from './decide.ts';
import { moveRequest } from './move.ts';
import { settleRequest } from './requesters.ts';
import { shownAfter, shownOf, showReview } from './shown.ts';
import { isRestriction, statementRecord } from './statements/record.ts';
import { tell } from './tell.ts';

export const eraseEntry = (requestId: string): string => `reviewErases:${requestId}`;
export const hidingEntry = (requestId: string): string => `hidingEnds:${requestId}`;

/** Who may appeal, until when: the author what restricts, the seller what refuses or does less (reviews.md §4). */
function appealClocks({ remedy }: DeletionDecisionRecord['proposal'], ctx: Context): Clock[] {
  const clock = (party: 'buyer' | 'seller') =>
    startClock('reviewAppealWindow', party, ctx.now, ctx.policy);
  return [
    ...(remedy === 'keep' ? [] : [clock('buyer')]),
    ...(remedy === 'remove' ? [] : [clock('seller')]),
  ];
}

/** What falls due after a measure: a hidden review comes back, a removed one is erased once nobody can appeal. */
function plan(
  tx: Tx,
  { id }: DeletionRequestRecord,
  decision: DeletionDecisionRecord,
  ctx: Context,
) {
  const { remedy, hideUntil } = decision.proposal;
  const { appealMs, retainedMs } = ctx.policy.reviews;
  const erasesAt = addMs(ctx.now, appealMs + retainedMs);
  if (remedy === 'remove')
    tx.put('agenda', { id: eraseEntry(id), dueAt: erasesAt, kind: 'reviewErases', ref: [id] });
  if (remedy === 'hideTemporarily' && hideUntil !== undefined)
    tx.put('agenda', { id: hidingEntry(id), dueAt: hideUntil, kind: 'hidingEnds', ref: [id] });
}

/** Each side reads its own notice; of a refusal the author hears only where it was asked. */
function sendNotices(
  tx: Tx,
  request: DeletionRequestRecord,
  decision: DeletionDecisionRecord,
  ctx: Context,
) {
  const { remedy, noticeToAuthor, noticeToRequester } = decision.proposal;
  tell(tx, request.id, 'seller', noticeToRequester, ctx);
  const wasAsked = request.asked.some(({ of }) => of === 'author');
  if (remedy !== 'keep' || wasAsked) tell(tx, request.id, 'buyer', noticeToAuthor, ctx);
}

/** One statement of reasons for the review that a measure affects (reviews.md §3); a refusal makes none. */
function issueStatement(
  tx: Tx,
  request: DeletionRequestRecord,
  review: ReviewRecord,
  { proposal, clauseVersion }: DeletionDecisionRecord,
  { now: at, newId, policy }: Context,
): string | undefined {
  if (!isRestriction(proposal)) return undefined;
  const id = newId('sor');
  const stated = { id, request, review, proposal, clauseVersion, at };
  const record = statementRecord(stated, policy);
  const { id: requestId, reference, reviewId } = request;
  tx.put('statements', { id, requestId, reference, reviewId, at, state: 'inForce', record });
  return id;
}

/** Applies a decision to its review and keeps what the review was before; a review that is gone stays gone. */
export function applyDecision(
  tx: Tx,
  request: DeletionRequestRecord,
  review: ReviewRecord,
  decision: DeletionDecisionRecord,
  ctx: Context,
): DeletionDecisionRecord {
  const before = shownOf(review);
  showReview(tx, review, shownAfter(tx, review, decision.proposal));
  plan(tx, request, decision, ctx);
  sendNotices(tx, request, decision, ctx);
  const statementId = issueStatement(tx, request, review, decision, ctx);
  const { undoUntil: _, ...rest } = decision;
  const stated = statementId === undefined ? {} : { statementId };
  return { ...rest, before, effectiveAt: ctx.now, ...stated };
}

/**
 * The hold is over: review, rating, notices, statement of reasons and audit trail change together
 * (reviews.md §2). One that was taken back meanwhile is left alone.
 */
export function endDeletionHold(
  tx: Tx,
  { requestId }: { requestId: string },
  ctx: Context,
): Outcome<DeletionRequestRecord> {
  const request = tx.get('deletionRequests', requestId);
  const review = request && tx.get('reviews', request.reviewId);
  if (!request || !review) return refuse('notFound', 'There is no such request.');
  const { decision } = request;
  if (request.status !== 'decided' || !decision || (decision.undoUntil ?? '') > ctx.now)
    return ok(request);
  tx.remove('agenda', holdEntry(requestId));
  const applied = applyDecision(tx, request, review, decision, ctx);
  settleRequest(tx, request, decision.granted ? 'granted' : 'refused', ctx);
  const clocks = [...request.clocks, ...appealClocks(decision.proposal, ctx)];
  const { remedy, clauseId } = decision.proposal;
  const { clauseVersion, ratingBefore, ratingAfter } = decision;
  const data = { remedy, clauseId, clauseVersion, ratingBefore, ratingAfter };
  const patch = { ...letGo(tx, request), decision: applied, clocks, snooze: undefined };
  return ok(
    moveRequest(tx, request, 'effective', patch, { event: 'decisionEffective', data }, ctx),
  );
}
