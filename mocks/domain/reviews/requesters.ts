import type { Context } from '../context.ts';
import type { DeletionRequestRecord } from '../records.ts';
import type { RequestEntry, RequesterRecord, ReviewRecord } from '../review-records.ts';
import { type Reader, Tx } from '../tx.ts';
import { runningSuspension, type WarningRecord, withoutGroundless } from './ladder.ts';

/** How a seller's requests went; empty for one that has made none. */
export function requesterOf(reader: Reader, sellerId: string): RequesterRecord {
  return reader.get('requesters', sellerId) ?? { id: sellerId, requests: [], warnings: [] };
}

/** A new request in its seller's history. */
export function noteRequest(
  tx: Tx,
  { id, sellerId, reviewId, createdAt, clusterId }: DeletionRequestRecord,
): void {
  const requester = requesterOf(tx, sellerId);
  const entry = { id, reviewId, at: createdAt, ...(clusterId !== undefined && { clusterId }) };
  tx.put('requesters', { ...requester, requests: [...requester.requests, entry] });
}

/** How a request ended; without an outcome it is open again. */
export function settleRequest(
  tx: Tx,
  { id, sellerId }: Pick<DeletionRequestRecord, 'id' | 'sellerId'>,
  outcome: RequestEntry['outcome'],
  ctx: Context,
): void {
  const requester = requesterOf(tx, sellerId);
  const requests = requester.requests.map((entry) => {
    if (entry.id !== id) return entry;
    const { outcome: _, decidedAt: __, ...open } = entry;
    return outcome === undefined ? open : { ...open, outcome, decidedAt: ctx.now };
  });
  tx.put('requesters', { ...requester, requests });
}

/** Steps of the warning ladder that rested on a refusal which is none any more count no more; which they are. */
export function liftSteps(
  tx: Tx,
  { sellerId }: Pick<DeletionRequestRecord, 'sellerId'>,
  ctx: Context,
): WarningRecord[] {
  const before = requesterOf(tx, sellerId);
  const after = withoutGroundless(before, ctx.policy, ctx.now);
  const lifted = after.warnings.filter((step, at) => step !== before.warnings[at]);
  if (lifted.length === 0) return [];
  tx.put('requesters', after);
  const entity = {
    kind: 'seller',
    id: sellerId,
    reference: tx.get('sellers', sellerId)?.name ?? '',
  };
  for (const { step, at, restsOn } of lifted)
    tx.audit({ event: 'requesterStepLifted', entity, data: { step, at, restsOn } });
  return lifted;
}

/** Whether taking a refusal back lifts a step that rested on it. */
export function wouldLift(reader: Reader, request: DeletionRequestRecord, ctx: Context): boolean {
  const scratch = new Tx(reader);
  settleRequest(scratch, request, undefined, ctx);
  return liftSteps(scratch, request, ctx).length > 0;
}

/** Requests of a seller on one review, oldest first. */
export function requestsOn(
  reader: Reader,
  sellerId: string,
  reviewId: string,
): DeletionRequestRecord[] {
  return requesterOf(reader, sellerId).requests.flatMap((entry) => {
    if (entry.reviewId !== reviewId) return [];
    return reader.get('deletionRequests', entry.id) ?? [];
  });
}

/** Requests on a review of every seller at whose offers it stands or stood before it was moved. */
export function requestsOnReview(
  reader: Reader,
  { id, sellerId, movedFrom = [] }: Pick<ReviewRecord, 'id' | 'sellerId' | 'movedFrom'>,
): DeletionRequestRecord[] {
  return [...new Set([...movedFrom, sellerId])].flatMap((one) => requestsOn(reader, one, id));
}

/** Requests on a request's review: also those of the sellers to whom the review was moved. */
export function requestsBeside(
  reader: Reader,
  { sellerId, reviewId }: Pick<DeletionRequestRecord, 'sellerId' | 'reviewId'>,
): DeletionRequestRecord[] {
  const review = reader.get('reviews', reviewId);
  return review ? requestsOnReview(reader, review) : requestsOn(reader, sellerId, reviewId);
}

/** The seller may file none until then, by the warning ladder (reviews.md §4). */
export function suspendedUntil(reader: Reader, sellerId: string, now: string): string | undefined {
  return runningSuspension(requesterOf(reader, sellerId), now);
}
