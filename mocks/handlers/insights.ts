import { readInstant } from '../../src/lib/instants.ts';
import { ok } from '../../src/lib/result.ts';
import { fairnessBoard, type ReviewFacts } from '../domain/insights/fairness.ts';
import { refuse } from '../domain/refusals.ts';
import type { DeletionRequestRecord } from '../domain/review-records.ts';
import type { Handlers, ReadCall } from '../engine/handler.ts';
import type { MemoryStore } from '../store/store.ts';

/** Requests never change their review's facts once they are decided, so each is looked up once. */
const known = new WeakMap<MemoryStore, Map<string, Omit<ReviewFacts, 'tier'>>>();

function factsIn(store: MemoryStore) {
  let held = known.get(store);
  if (!held) known.set(store, (held = new Map()));
  return held;
}

function factsOf(store: MemoryStore, { reviewId, sellerId }: DeletionRequestRecord): ReviewFacts {
  const held = factsIn(store);
  let facts = held.get(reviewId);
  if (!facts) {
    const review = store.get('reviews', reviewId);
    if (!review) throw new Error(`No review ${reviewId}`);
    facts = { stars: review.stars, language: review.language };
    held.set(reviewId, facts);
  }
  return { ...facts, tier: store.get('sellers', sellerId)?.tier ?? 'standard' };
}

function viewInsights({ store, ctx, params, query }: ReadCall<'insightView'>) {
  if (params.board !== 'fairness') return refuse('notFound', 'There is no such board.');
  const from = query.from === undefined ? '' : readInstant(query.from);
  const to = query.to === undefined ? '~' : readInstant(query.to);
  if (from === undefined || to === undefined) {
    const pointer = from === undefined ? '/from' : '/to';
    return refuse('invalidField', 'There is no such instant.', { pointer });
  }
  const rows = {
    requests: store.all('deletionRequests'),
    appeals: store.all('appeals'),
    factsOf: (request: DeletionRequestRecord) => factsOf(store, request),
    from,
    to,
  };
  return ok(fairnessBoard(store, rows, ctx));
}

export const insightHandlers = {
  insightView: { read: viewInsights },
} satisfies Partial<Handlers>;
