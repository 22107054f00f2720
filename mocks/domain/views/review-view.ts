import type { DeletionRequest } from '../../../src/api/contract/deletion-requests.ts';
import type { Review } from '../../../src/api/contract/reviews.ts';

import type { Context } from '../context.ts';
import { readCan } from '../row-can.ts';
import type { ReviewRecord } from '../review-records.ts';
import { requesterOf } from '../reviews/requesters.ts';
import type { Reader } from '../tx.ts';
import { moneyOf } from './money-view.ts';

/** A review as staff read it; its stars only for whom they are no longer veiled (reviews.md, order of seeing). */
export function reviewView(review: ReviewRecord, isUnveiled: boolean, ctx: Context): Review {
  const { id, order, offer, text, language, redactions, state, countsInRating } = review;
  const { priceMinor, currency, ...rest } = offer;
  return {
    id,
    seller: { id: review.sellerId, name: review.sellerName },
    author: { id: review.authorId, name: review.authorName },
    order: { id: review.orderId, ...order },
    offer: { ...rest, price: moneyOf(priceMinor, currency) },
    text,
    language,
    redactions,
    state,
    countsInRating,
    ...(isUnveiled && { stars: review.stars }),
    postedAt: review.postedAt,
    ...(review.editedAt !== undefined && { editedAt: review.editedAt }),
    can: readCan(ctx, 'reviewView'),
  };
}

/** How a seller's requests went (reviews.md §4, misuse). */
export function historyView(
  reader: Reader,
  sellerId: string,
  now: string,
): DeletionRequest['requester'] {
  const { requests, warnings } = requesterOf(reader, sellerId);
  const of = (outcome?: string) => requests.filter((entry) => entry.outcome === outcome).length;
  return {
    requests: requests.length,
    granted: of('granted'),
    refused: of('refused'),
    withdrawn: of('withdrawn'),
    open: of(),
    since: requests[0]?.at ?? now,
    warnings: warnings.map(({ step, at, byId, byName, reason, until, liftedAt }) =>
      Object.assign(
        { step, at, by: { id: byId, name: byName }, reason },
        until !== undefined && { until },
        liftedAt !== undefined && { liftedAt },
      ),
    ),
  };
}
