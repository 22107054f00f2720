import type * as z from 'zod/mini';

import type { NearReview } from '../../src/api/contract/reviews.ts';
import { truncateGraphemes } from '../../src/lib/text.ts';
import type { Context } from '../domain/context.ts';
import type { ReviewRecord } from '../domain/review-records.ts';
import { burstOf } from '../domain/reviews/bursts.ts';
import { likenessPercent, shinglesOf } from '../domain/reviews/shingles.ts';
import type { MemoryStore } from '../store/store.ts';

type Near = z.infer<typeof NearReview>;

const EXCERPT = 120;
/** Near-same reviews shown beside those of the burst, which are all shown. */
const SHOWN = 20;

/** Reviews of the same burst and near-same ones (reviews.md §5): the burst first, then the most alike. */
export function nearReviews(store: MemoryStore, review: ReviewRecord, { policy }: Context): Near[] {
  const { id, text } = review;
  const alike = store.reviewBulk?.near.nearOf(id, text) ?? [];
  const likeness = new Map(alike.map((one) => [one.id, one.likenessPercent]));
  const burst = new Set(burstOf(store, review, policy.reviews.burst)?.reviewIds);
  burst.delete(id);
  const others = alike.filter((one) => !burst.has(one.id)).slice(0, SHOWN);
  const own = shinglesOf(text);
  return [...burst, ...others.map((one) => one.id)].flatMap((reviewId): Near[] => {
    const other = store.get('reviews', reviewId);
    if (!other) return [];
    const [requestId] = store.deletionRequests.of('reviewId', reviewId);
    return [
      {
        reviewId,
        author: other.authorName,
        postedAt: other.postedAt,
        excerpt: truncateGraphemes(other.text, EXCERPT),
        likenessPercent: likeness.get(reviewId) ?? likenessPercent(own, shinglesOf(other.text)),
        sameBurst: burst.has(reviewId),
        ...(requestId === undefined ? {} : { requestId }),
      },
    ];
  });
}
