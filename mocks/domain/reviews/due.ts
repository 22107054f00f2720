import { addMs } from '../../../src/lib/instants.ts';
import { ok } from '../../../src/lib/result.ts';
import { addEvent } from '../cases/case-file.ts';
import { auditCase } from '../cases/case.ts';
import { touch } from '../cases/touch.ts';
import type { Context, Outcome } from '../context.ts';
import type { AgendaRecord, DeletionRequestRecord } from '../records.ts';
import { refuse } from '../refusals.ts';
import type { ReviewRecord, ReviewShown } from '../review-records.ts';
import type { Tx } from '../tx.ts';
import { endWaiting } from './ask.ts';
import { endDeletionHold, eraseEntry } from './effective.ts';
import { requestsBeside } from './requesters.ts';
import { laterOn } from './restorable.ts';
import { shownAfter, showReview } from './shown.ts';

/**
 * Takes a measure from under those that came later: each of them lies on what the review is without it, and
 * their own reversal brings that back.
 */
function takeFromUnder(
  tx: Tx,
  request: DeletionRequestRecord,
  review: ReviewRecord,
  before: ReviewShown,
): void {
  let shown = before;
  for (const later of laterOn(tx, request)) {
    const { decision } = later;
    if (!decision) continue;
    // Nobody else sees it: what the later decision put back is other than it was, the decision is not.
    tx.put('deletionRequests', { ...later, decision: { ...decision, before: shown } });
    shown = shownAfter(tx, shown, decision.proposal);
  }
  showReview(tx, review, shown);
}

/** A review that was hidden for a while is shown again. */
function endHiding(
  tx: Tx,
  { requestId }: { requestId: string },
  ctx: Context,
): Outcome<DeletionRequestRecord> {
  const request = tx.get('deletionRequests', requestId);
  const review = request && tx.get('reviews', request.reviewId);
  const before = request?.decision?.before;
  if (!request || !review || !before) return refuse('notFound', 'There is no such request.');
  if (request.status !== 'effective' || review.state === 'deletedByAuthor') return ok(request);
  takeFromUnder(tx, request, review, before);
  addEvent(tx, request.id, { event: 'hidingEnded' }, ctx);
  auditCase(tx, 'hidingEnded', request, { reviewId: review.id });
  return ok(touch(tx, request, {}, ctx, 'hidingEnded'));
}

const isUnderAppeal = (tx: Tx, { appealIds }: DeletionRequestRecord) =>
  appealIds.some((id) => {
    const status = tx.get('appeals', id)?.status;
    return status !== undefined && status !== 'closed' && status !== 'inadmissible';
  });

const wordless = ({ snapshot }: DeletionRequestRecord) => ({
  excerpt: '',
  snapshot: { ...snapshot, text: '' },
  quotes: [],
});

/**
 * Nobody can appeal any more and the time it was kept for is over: the words of a removed review are erased.
 * While an appeal is open they stay (reviews.md §2).
 */
function eraseReview(
  tx: Tx,
  { requestId }: { requestId: string },
  ctx: Context,
): Outcome<DeletionRequestRecord> {
  const request = tx.get('deletionRequests', requestId);
  const review = request && tx.get('reviews', request.reviewId);
  if (!request || !review) return refuse('notFound', 'There is no such request.');
  if (request.status !== 'effective' || review.state !== 'removed') return ok(request);
  const all = requestsBeside(tx, request);
  if (all.some((one) => isUnderAppeal(tx, one))) {
    const dueAt = addMs(ctx.now, ctx.policy.reviews.retainedMs);
    tx.put('agenda', { id: eraseEntry(requestId), dueAt, kind: 'reviewErases', ref: [requestId] });
    return ok(request);
  }
  tx.put('reviews', { ...review, text: '' });
  addEvent(tx, requestId, { event: 'reviewErased' }, ctx);
  auditCase(tx, 'reviewErased', request, { reviewId: review.id });
  // Other requests on it hold its words as well.
  for (const other of all)
    if (other.id !== requestId) touch(tx, other, wordless(other), ctx, 'reviewErased');
  const patch = { ...wordless(request), flags: [...request.flags, 'erased'] };
  return ok(touch(tx, request, patch, ctx, 'reviewErased'));
}

/** What falls due on a request; a guard that refuses then makes the entry lapse. */
export const REQUEST_DUE = {
  answerDue: endWaiting,
  deletionHoldEnds: endDeletionHold,
  hidingEnds: endHiding,
  reviewErases: eraseReview,
} satisfies Partial<
  Record<
    AgendaRecord['kind'],
    (tx: Tx, command: { requestId: string }, ctx: Context) => Outcome<DeletionRequestRecord>
  >
>;
