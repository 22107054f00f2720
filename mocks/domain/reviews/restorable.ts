import type { Refusal } from '../context.ts';
import type { DeletionRequestRecord } from '../records.ts';
import { refusal } from '../refusals.ts';
import type { Reader } from '../tx.ts';
import { requestsOn } from './requesters.ts';

/** Measures lie on each other: the last one goes first, and what is erased can't come back. */
export function restoreRefusal(
  reader: Reader,
  request: DeletionRequestRecord,
): Refusal | undefined {
  const review = reader.get('reviews', request.reviewId);
  const since = request.decision?.effectiveAt ?? '';
  const sellers = new Set([request.sellerId, review?.sellerId ?? request.sellerId]);
  const later = [...sellers]
    .flatMap((sellerId) => requestsOn(reader, sellerId, request.reviewId))
    .find(
      ({ id, status, decision }) =>
        id !== request.id &&
        status === 'effective' &&
        decision?.proposal.remedy !== 'keep' &&
        (decision?.effectiveAt ?? '') >= since,
    );
  if (later)
    return refusal(
      'wrongState',
      `${later.reference} changed this review later: reverse that first.`,
    );
  if (request.flags.includes('erased'))
    return refusal('wrongState', 'The review was erased when nobody could appeal any more.');
  return undefined;
}
