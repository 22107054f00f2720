import type * as z from 'zod/mini';

import type { NearReview } from '../../src/api/contract/reviews.ts';
import { truncateGraphemes } from '../../src/lib/text.ts';
import type { Context } from '../domain/context.ts';
import type { ReviewRecord } from '../domain/review-records.ts';
import type { MemoryStore } from '../store/store.ts';

const EXCERPT = 120;

/** Reviews of the same burst: those that other requests of it are about. */
export function nearReviews(
  store: MemoryStore,
  review: ReviewRecord,
  _ctx: Context,
): z.infer<typeof NearReview>[] {
  const own = store.deletionRequests
    .of('reviewId', review.id)
    .flatMap((id) => store.peek('deletionRequests', id)?.clusterId ?? []);
  return [...new Set(own)]
    .flatMap((clusterId) => store.deletionRequests.of('clusterId', clusterId))
    .flatMap((id) => {
      const row = store.peek('deletionRequests', id);
      if (!row || row.reviewId === review.id) return [];
      return {
        reviewId: row.reviewId,
        author: row.authorName,
        postedAt: row.reviewPostedAt,
        excerpt: truncateGraphemes(row.excerpt, EXCERPT),
        likenessPercent: 0,
        sameBurst: true,
        requestId: row.id,
      };
    });
}
