import { type Verdict, verdictsOf } from '../domain/insights/fairness.ts';
import type { DeletionRequestRecord } from '../domain/review-records.ts';
import type { MemoryStore } from '../store/store.ts';

/** Records are replaced whole, so what follows from one is worked out once. */
const known = new WeakMap<DeletionRequestRecord, readonly Verdict[]>();

/** What was decided on a request with effect, with what of its review it is looked at by. */
export function verdictsIn(store: MemoryStore) {
  return (request: DeletionRequestRecord): readonly Verdict[] => {
    let verdicts = known.get(request);
    if (!verdicts) {
      verdicts = verdictsOf(request, () => {
        const review = store.get('reviews', request.reviewId);
        if (!review) throw new Error(`No review ${request.reviewId}`);
        return review;
      });
      known.set(request, verdicts);
    }
    return verdicts;
  };
}

/** The tier of each seller, looked up once. */
export function tiersIn(store: MemoryStore) {
  const tiers = new Map<string, string>();
  return (sellerId: string): string => {
    let tier = tiers.get(sellerId);
    if (tier === undefined)
      tiers.set(sellerId, (tier = store.get('sellers', sellerId)?.tier ?? 'standard'));
    return tier;
  };
}
