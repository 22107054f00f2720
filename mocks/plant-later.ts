import { warmVerdicts } from './handlers/insights.ts';
import { POLICIES } from './seed/policies.ts';
import { BulkDeletions } from './seed/reviews/bulk-deletions.ts';
import { BulkReviews } from './seed/reviews/bulk-reviews.ts';
import { NearIndex } from './store/near-index.ts';
import type { MemoryStore } from './store/store.ts';
import type { Plan } from './store/tables.ts';

/** Others wait no longer than this for a slice of idle work. */
const SLICE_MS = 5;
const PAUSE_MS = 4;

/** Works in slices with pauses between them, as long as there is something left. */
function inIdleTime(step: () => boolean): void {
  const run = () => {
    const end = performance.now() + SLICE_MS;
    while (step()) if (performance.now() >= end) return wait();
  };
  const wait = () => {
    const timer = setTimeout(run, PAUSE_MS);
    // In Node idle work must not keep the process alive.
    if (typeof timer === 'object') timer.unref();
  };
  wait();
}

/** Rows of requests, what time will do to them, and what the fairness board rests on, which nobody should wait for. */
function* completing(store: MemoryStore): Generator<void> {
  yield* store.finish();
  yield* store.agenda.rest();
  yield* warmVerdicts(store);
}

/** Adds bulk reviews, their requests and the search over them; all of it is made when it is asked for. */
export function completeWorld(
  store: MemoryStore,
  { t0: now, seed, volume, policy: name }: Omit<Plan, 'world'>,
  whole: () => void,
): void {
  const policy = POLICIES[name];
  if (!policy) throw new Error(`No policy ${name}`);
  const options = { now, seed, volume, policy };
  const reviews = new BulkReviews(options, (id) => store.peek('sellers', id));
  const deletions = new BulkDeletions(reviews);
  const heldText = (id: string) => store.peek('reviews', id)?.text;
  const near = new NearIndex(reviews.source, heldText, policy.reviews.nearPercent);
  let isWarming = false;
  store.complete({
    derive: (table, id) => deletions.derive(table, id) ?? reviews.derive(table, id),
    requests: () => deletions.rows(),
    appeals: () => deletions.appeals.rows(),
    statements: () => deletions.statements.entries(),
    dues: () => deletions.dues.columns(),
    near,
    warm: () => {
      if (!isWarming) inIdleTime(() => near.step());
      isWarming = true;
    },
    reviewsBy: (authorId) => reviews.byAuthor(authorId),
  });
  const work = completing(store);
  inIdleTime(() => work.next().done !== true);
  whole();
}
