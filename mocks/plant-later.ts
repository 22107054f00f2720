import { POLICIES } from './seed/policies.ts';
import { BulkDeletions } from './seed/reviews/bulk-deletions.ts';
import { BulkReviews } from './seed/reviews/bulk-reviews.ts';
import { NearIndex } from './store/near-index.ts';
import type { MemoryStore } from './store/store.ts';
import type { Plan } from './store/tables.ts';

/** Adds bulk reviews, their requests and the search over them; all of it is made when it is asked for. */
export function completeWorld(store: MemoryStore, plan: Omit<Plan, 'world'>): void {
  const policy = POLICIES[plan.policy];
  if (!policy) throw new Error(`No policy ${plan.policy}`);
  const { t0: now, seed, volume } = plan;
  const reviews = new BulkReviews({ now, seed, volume, policy }, (id) => store.peek('sellers', id));
  const deletions = new BulkDeletions(reviews);
  const heldText = (id: string) => store.peek('reviews', id)?.text;
  store.complete({
    derive: (table, id) => deletions.derive(table, id) ?? reviews.derive(table, id),
    rows: () => ({ deletionRequests: deletions.rows() }),
    near: new NearIndex(reviews.source, heldText, policy.reviews.nearPercent),
    reviewsBy: (authorId) => reviews.byAuthor(authorId),
  });
}
