import { ok } from '../../../src/lib/result.ts';
import { isBlank } from '../../../src/lib/text.ts';
import { auditCase } from '../cases/case.ts';
import { isLiveRequest } from '../cases/review-kinds.ts';
import { touch } from '../cases/touch.ts';
import { addEvent } from '../cases/case-file.ts';
import { letGo } from '../cases/lease.ts';
import { changeClocks, resumeClock, unstopClock, voidClock } from '../clocks.ts';
import type { Context, Outcome } from '../context.ts';
import type { DeletionRequestRecord } from '../records.ts';
import { refuse } from '../refusals.ts';
import type { ReviewRecord } from '../review-records.ts';
import { tooLong } from '../text-limit.ts';
import type { Reader, Tx } from '../tx.ts';
import { holdEntry } from './decide.ts';
import { endRequest } from './end.ts';
import { moveRequest } from './move.ts';
import { UNCOUNTED } from './rating.ts';
import { requestsOnReview } from './requesters.ts';
import { shownOf, showReview } from './shown.ts';
import { stirAppeals } from './stir-appeals.ts';

function ownReview(reader: Reader, reviewId: string, ctx: Context): Outcome<ReviewRecord> {
  const review = reader.get('reviews', reviewId);
  if (!review) return refuse('notFound', 'There is no such review.');
  if (ctx.actor.party !== 'buyer' || ctx.actor.id !== review.authorId)
    return refuse('forbidden', 'Only its author may change a review.');
  if (review.state === 'deletedByAuthor') return refuse('wrongState', 'This review was deleted.');
  return ok(review);
}

const liveOn = (reader: Reader, review: ReviewRecord) =>
  requestsOnReview(reader, review).filter(isLiveRequest);

/** Whoever decides an appeal about this review sees that it is another one now. */
function stir(tx: Tx, review: ReviewRecord, ctx: Context): void {
  for (const request of requestsOnReview(tx, review)) stirAppeals(tx, request, 'reviewEdited', ctx);
}

/** What was found of other words counts no more: a proposal that waits is in review again. */
function compareAnew(tx: Tx, request: DeletionRequestRecord, ctx: Context): void {
  const flags = [...new Set([...request.flags, 'reviewEdited'])];
  const patch = { flags, findings: [], unread: true };
  const { status, decision, past } = request;
  if ((status !== 'held' && status !== 'decided') || !decision) {
    addEvent(tx, request.id, { event: 'reviewEdited' }, ctx);
    auditCase(tx, 'reviewEdited', request, {});
    touch(tx, request, patch, ctx, 'reviewEdited');
    return;
  }
  tx.remove('agenda', holdEntry(request.id));
  const { at, second } = decision;
  const ended = changeClocks(request.clocks, { name: 'secondPerson' }, (clock) =>
    voidClock(clock, ctx.now),
  );
  const clocks = ended.map((clock) => {
    if (clock.name !== 'deletionDecision') return clock;
    const runs = clock.stoppedAt === at || clock.stoppedAt === second?.at;
    return resumeClock(runs ? unstopClock(clock) : clock, ctx.now, ctx.policy);
  });
  const back = { ...letGo(tx, request), clocks, decision: undefined, past: [...past, decision] };
  moveRequest(tx, request, 'inReview', { ...patch, ...back }, { event: 'reviewEdited' }, ctx);
}

/** The author writes the review anew; an open request is compared with the new words (reviews.md §2). */
export function editReview(
  tx: Tx,
  command: { reviewId: string; text: string },
  ctx: Context,
): Outcome<ReviewRecord> {
  const found = ownReview(tx, command.reviewId, ctx);
  if (!found.ok) return found;
  const text = command.text.trim();
  if (isBlank(text)) return refuse('invalidField', 'Write something.', { pointer: '/text' });
  const long = tooLong(text);
  if (long) return { ok: false, error: long };
  const review = { ...found.value, text, editedAt: ctx.now };
  tx.put('reviews', review);
  for (const request of liveOn(tx, review)) compareAnew(tx, request, ctx);
  stir(tx, review, ctx);
  return ok(review);
}

/** The author deletes the review: it counts no more, and an open request on it has nothing left to decide. */
export function deleteReview(
  tx: Tx,
  command: { reviewId: string },
  ctx: Context,
): Outcome<ReviewRecord> {
  const found = ownReview(tx, command.reviewId, ctx);
  if (!found.ok) return found;
  const gone = { ...shownOf(found.value), state: 'deletedByAuthor' as const };
  const review = showReview(tx, found.value, { ...gone, countsInRating: UNCOUNTED });
  for (const request of liveOn(tx, review)) endRequest(tx, request, { as: 'moot' }, ctx);
  stir(tx, review, ctx);
  return ok(review);
}
