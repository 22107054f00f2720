import {
  DELETION_REASONS,
  type DeletionReason,
  type INADMISSIBLE_CODES,
} from '../../../src/api/contract/review-words.ts';
import type { Span } from '../../../src/api/contract/reviews.ts';
import { addMs } from '../../../src/lib/instants.ts';
import { ok } from '../../../src/lib/result.ts';
import { graphemeCount, truncateGraphemes } from '../../../src/lib/text.ts';
import { addEvent } from '../cases/case-file.ts';
import { auditCase, putCase } from '../cases/case.ts';
import { isLiveRequest } from '../cases/review-kinds.ts';
import { startClock } from '../clocks.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import type { DeletionRequestRecord } from '../records.ts';
import { nextReference } from '../references.ts';
import { refusal, refuse } from '../refusals.ts';
import type { ReviewRecord } from '../review-records.ts';
import type { Tx } from '../tx.ts';
import { addEvidence, type HandedIn } from './add-evidence.ts';
import { endRequest } from './end.ts';
import { moveRequest } from './move.ts';
import { noteRequest, requestsOn, suspendedUntil } from './requesters.ts';

/** Characters of the review that a row shows. */
const EXCERPT = 160;

export type InadmissibleCode = (typeof INADMISSIBLE_CODES)[number];

export interface SubmitCommand {
  reviewId: string;
  reason: DeletionReason;
  statement: string;
  /** Parts of the review's text that the seller points at. */
  quotes?: readonly Span[];
  goodFaith: boolean;
  evidence: readonly HandedIn[];
  /** The burst that the review belongs to, where it is known. */
  clusterId?: string;
  flags?: readonly string[];
  /** Of seeded requests, which bring their own id. */
  id?: string;
}

function bodyRefusal(
  { reason, statement, quotes = [], goodFaith }: SubmitCommand,
  { text }: ReviewRecord,
  { policy }: Context,
): Refusal | undefined {
  const least = policy.reviews.minStatementLength;
  if (!DELETION_REASONS.includes(reason))
    return refusal('invalidField', 'Name one reason.', { pointer: '/reason' });
  if (graphemeCount(statement.trim()) < least)
    return refusal('invalidField', `Say in at least ${least} characters what is wrong with it.`, {
      pointer: '/statement',
    });
  if (!goodFaith)
    return refusal('invalidField', 'Confirm that you ask in good faith.', {
      pointer: '/goodFaith',
    });
  const odd = quotes.findIndex(({ start, end }) => start < 0 || end <= start || end > text.length);
  if (odd < 0) return undefined;
  return refusal('invalidField', 'Quote a part of the review.', { pointer: `/quotes/${odd}` });
}

/** Why a request is not admitted by rule (reviews.md §2); a person may say another reason. */
function inadmissibility(
  tx: Tx,
  command: SubmitCommand,
  { order, postedAt, sellerId }: ReviewRecord,
  live: DeletionRequestRecord | undefined,
  { now, policy }: Context,
): InadmissibleCode | undefined {
  const { orderStatuses, requestWindowMs } = policy.reviews;
  if (!orderStatuses.includes(order.status)) return 'orderNotReviewable';
  if (addMs(postedAt, requestWindowMs) < now) return 'tooLate';
  if (suspendedUntil(tx, sellerId, now) !== undefined) return 'requestsSuspended';
  if (live && live.reason !== command.reason) return 'liveRequest';
  return command.evidence.length === 0 ? 'noEvidence' : undefined;
}

function recordOf(tx: Tx, command: SubmitCommand, review: ReviewRecord, ctx: Context) {
  const { id = ctx.newId('rdr'), reason, quotes = [], goodFaith, clusterId, flags = [] } = command;
  const { text } = review;
  const record: DeletionRequestRecord = {
    id,
    reference: nextReference(tx, 'RDR', ctx.now),
    status: 'submitted',
    version: 1,
    clocks: [],
    awaiting: 'staff',
    awaitingSince: ctx.now,
    unread: true,
    flags: [...flags],
    createdAt: ctx.now,
    updatedAt: ctx.now,
    reason,
    reviewId: review.id,
    orderId: review.orderId,
    sellerId: review.sellerId,
    sellerName: review.sellerName,
    authorId: review.authorId,
    authorName: review.authorName,
    offerTitle: review.offer.title,
    excerpt: truncateGraphemes(text, EXCERPT),
    reviewPostedAt: review.postedAt,
    statement: command.statement.trim(),
    quotes: quotes.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
    goodFaith,
    snapshot: { text, at: ctx.now },
    ...(clusterId === undefined ? {} : { clusterId }),
    asked: [],
    findings: [],
    past: [],
    handedOn: [],
    commenterIds: [],
    appealIds: [],
    evidenceCount: command.evidence.length,
  };
  return record;
}

/** The system admits a request, or ends it with a reason of the rules; the seller is told either way. */
function admit(
  tx: Tx,
  request: DeletionRequestRecord,
  code: InadmissibleCode | undefined,
  live: DeletionRequestRecord | undefined,
  ctx: Context,
): DeletionRequestRecord {
  const system: Context = { ...ctx, actor: { id: 'system', name: 'System', party: 'system' } };
  if (code !== undefined) return endRequest(tx, request, { as: 'inadmissible', code }, system);
  if (live) return endRequest(tx, request, { as: 'merged', into: live }, system);
  const clock = startClock('deletionDecision', 'staff', ctx.now, ctx.policy);
  return moveRequest(
    tx,
    request,
    'queued',
    { clocks: [clock] },
    { event: 'requestQueued' },
    system,
  );
}

/**
 * A seller asks for a review to be deleted (reviews.md §2). Admitted it waits in the queue; a second one for
 * the same reason while the first is open is merged into it.
 * Errors: notFound, forbidden, invalidField, wrongState.
 */
export function submitDeletionRequest(
  tx: Tx,
  command: SubmitCommand,
  ctx: Context,
): Outcome<DeletionRequestRecord> {
  const review = tx.get('reviews', command.reviewId);
  if (!review) return refuse('notFound', 'There is no such review.');
  if (ctx.actor.party !== 'seller' || ctx.actor.id !== review.sellerId)
    return refuse('forbidden', 'Only the seller whom the review is about may ask for this.');
  if (review.state === 'removed' || review.state === 'deletedByAuthor')
    return refuse('wrongState', 'This review is shown to nobody any more.');
  const wrong = bodyRefusal(command, review, ctx);
  if (wrong) return { ok: false, error: wrong };
  const live = requestsOn(tx, review.sellerId, review.id).find(isLiveRequest);
  const request = recordOf(tx, command, review, ctx);
  putCase(tx, request);
  noteRequest(tx, request);
  const from = { party: 'seller', name: request.sellerName } as const;
  addEvidence(tx, request.id, from, command.evidence, ctx);
  addEvent(tx, request.id, { event: 'requestSubmitted', party: 'seller' }, ctx);
  auditCase(tx, 'requestSubmitted', request, { reason: request.reason, reviewId: review.id });
  const code = inadmissibility(tx, command, review, live, ctx);
  return ok(admit(tx, request, code, live, ctx));
}
