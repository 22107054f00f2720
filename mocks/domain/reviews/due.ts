import { addMs } from '../../../src/lib/instants.ts';
import { ok } from '../../../src/lib/result.ts';
import { addEvent } from '../cases/case-file.ts';
import { auditCase } from '../cases/case.ts';
import { touch } from '../cases/touch.ts';
import type { Context, Outcome } from '../context.ts';
import type { AgendaRecord, DeletionRequestRecord } from '../records.ts';
import { refuse } from '../refusals.ts';
import type { Tx } from '../tx.ts';
import { endWaiting } from './ask.ts';
import { endDeletionHold, eraseEntry } from './effective.ts';
import { showReview } from './shown.ts';

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
  if (request.status !== 'effective' || review.state !== 'hidden') return ok(request);
  showReview(tx, review, before);
  addEvent(tx, request.id, { event: 'hidingEnded' }, ctx);
  auditCase(tx, 'hidingEnded', request, { reviewId: review.id });
  return ok(touch(tx, request, {}, ctx, 'hidingEnded'));
}

const isUnderAppeal = (tx: Tx, { appealIds }: DeletionRequestRecord) =>
  appealIds.some((id) => {
    const status = tx.get('appeals', id)?.status;
    return status !== undefined && status !== 'closed' && status !== 'inadmissible';
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
  if (isUnderAppeal(tx, request)) {
    const dueAt = addMs(ctx.now, ctx.policy.reviews.retainedMs);
    tx.put('agenda', { id: eraseEntry(requestId), dueAt, kind: 'reviewErases', ref: [requestId] });
    return ok(request);
  }
  tx.put('reviews', { ...review, text: '' });
  addEvent(tx, requestId, { event: 'reviewErased' }, ctx);
  auditCase(tx, 'reviewErased', request, { reviewId: review.id });
  const patch = {
    excerpt: '',
    snapshot: { ...request.snapshot, text: '' },
    quotes: [],
    flags: [...request.flags, 'erased'],
  };
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
