// The engine alone, in Node: how long list queries take with 10,000 and with 100,000 cases.
import { load } from '../../scripts/load.mjs';
import { atMost, median, quantile } from './stage.mjs';

/** @typedef {(path: string) => Promise<{ nextCursor?: string, total: { value: number } }>} Ask */

/** Views, filters, orders and words as people use them. */
const QUERIES = [
  '',
  'view=needsRuling',
  'view=waiting',
  'view=awaitingApproval',
  'view=refundTrouble',
  'view=resolved',
  'view=all&sort=-created',
  'view=all&sort=-amount',
  'view=all&sort=reference',
  'view=needsRuling&sort=due',
  'status=escalated&reason=notReceived,damaged',
  'currency=EUR&awaiting=staff',
  'assignee=me',
  'assignee=nobody&clock=24h',
  'clock=missed,soon',
  'flag=silenceRulingPossible',
  'view=all&q=ring',
  'view=all&q=DSP-2026-0',
  'view=all&q=nothing%20like%20this',
  'view=needsRuling&currency=USD&sort=-amount&q=stone',
  'view=all&where=any(clock:missed;all(reason:damaged,wrongItem;currency:USD))',
  'view=needsRuling&where=any(assignee:me;all(assignee:nobody;clock:24h);flag:chargeback)&sort=-amount',
];
const ROUNDS = 5;
const PAGES = 3;

/**
 * Milliseconds of every query; pages are turned by cursor, and a change between rounds empties every cache.
 * @param {Ask} ask @param {() => Promise<unknown>} change
 */
async function times(ask, change) {
  /** @type {number[]} */
  const taken = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const query of QUERIES) {
      let cursor = '';
      for (let page = 0; page < PAGES; page += 1) {
        const started = performance.now();
        const { nextCursor } = await ask(`/disputes?${query}${cursor}`);
        // The first round builds the orders that the later ones keep.
        if (round > 0) taken.push(performance.now() - started);
        if (nextCursor === undefined) break;
        cursor = `&cursor=${encodeURIComponent(nextCursor)}`;
      }
    }
    await change();
  }
  return taken;
}

/** Requests opened, near-same searches and clusters that are timed, each of another review. */
const LOOKED_AT = 200;
/** Pages of the request queue as people turn to them. */
const REQUEST_QUERIES = [
  'view=open',
  'view=decided',
  'view=clusters',
  'view=all&reason=blackmail&sort=-created',
  'view=open&sort=due',
  'view=all&q=ring',
];

/**
 * Requests about bulk reviews: lists, near-same texts, bursts, and the rating of the largest seller.
 * @param {any} world @param {Ask} ask @param {any} rules
 */
async function measureReviews(world, ask, { burstOf, ratingOf }) {
  const { core } = world.engine;
  await core.later();
  const { store } = core;
  const rows = [...store.all('deletionRequests')].filter((row) => row.derived !== undefined);
  const { near } = store.reviewBulk;
  const began = performance.now();
  while (near.step());
  const built = performance.now() - began;
  /** @type {Record<string, number[]>} */
  const taken = { queue: [], near: [], cluster: [], rating: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const query of REQUEST_QUERIES) {
      const started = performance.now();
      await ask(`/deletion-requests?${query}`);
      if (round > 0) taken.queue?.push(performance.now() - started);
    }
  }
  const { burst } = core.context({ id: 'bench', name: 'Bench', party: 'system' }).policy.reviews;
  for (let at = 0; at < LOOKED_AT; at += 1) {
    const review = store.get('reviews', rows[(at * 7919) % rows.length].reviewId);
    const started = performance.now();
    near.nearOf(review.id, review.text);
    const between = performance.now();
    burstOf(store, review, burst);
    taken.near?.push(between - started);
    taken.cluster?.push(performance.now() - between);
  }
  const requests = new Map();
  for (const { sellerId } of rows) requests.set(sellerId, (requests.get(sellerId) ?? 0) + 1);
  const [largest = ''] = [...requests].sort((a, b) => b[1] - a[1])[0] ?? [];
  for (let at = 0; at < 30; at += 1) {
    const started = performance.now();
    ratingOf(store, largest, '2026-03-10T15:00:00.000Z');
    taken.rating?.push(performance.now() - started);
  }
  const { count } = store.get('reviewBooks', largest);
  return { taken, built, count, rows: rows.length };
}

/** @param {any} createTestWorld @param {number} volume @param {any} [rules] */
async function measure(createTestWorld, volume, rules) {
  const started = performance.now();
  const world = await createTestWorld({ volume });
  const seeded = performance.now() - started;
  const token = await world.token('agt_mara');
  const headers = { Authorization: `Bearer ${token}` };
  /** @type {Ask} */
  const ask = async (path) => {
    const request = new Request(`http://test.local/api/v1${path}`, { headers });
    const response = await world.transport(request);
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response.json();
  };
  // A new session is a commit: whatever the lists remember is out of date after it.
  const taken = await times(ask, () => world.token('agt_mara'));
  const reviews = rules === undefined ? undefined : await measureReviews(world, ask, rules);
  await world.close();
  return { taken, seeded, reviews };
}

/** @param {Awaited<ReturnType<typeof measureReviews>> | undefined} reviews */
function reviewRows(reviews) {
  if (reviews === undefined) return [];
  const { taken, built, count, rows } = reviews;
  const p95 = (/** @type {string} */ name) => quantile(taken[name] ?? [], 0.95);
  return [
    atMost(`request queue, ${rows} bulk requests, p95`, p95('queue'), 60, 'ms', { digits: 1 }),
    atMost('near-same reviews among 200,000, p95', p95('near'), 60, 'ms', {
      digits: 1,
      beside: `index built in slices: ${built.toFixed(0)} ms`,
    }),
    atMost('burst of a review, p95', p95('cluster'), 60, 'ms', { digits: 1 }),
    atMost(`rating of ${count} reviews, p95`, p95('rating'), 20, 'ms', { digits: 1 }),
  ];
}

export async function bench() {
  const { module, close } = await load('mocks/test-world.ts');
  const few = await measure(module.createTestWorld, 10_000);
  const bursts = await load('mocks/domain/reviews/bursts.ts');
  const ratings = await load('mocks/domain/reviews/rating.ts');
  const rules = { ...bursts.module, ...ratings.module };
  const many = await measure(module.createTestWorld, 100_000, rules);
  await Promise.all([close(), bursts.close(), ratings.close()]);
  const growth = median(many.taken) / median(few.taken);
  const beside = `p50 ${median(many.taken).toFixed(1)} ms, ${many.taken.length} queries`;
  return [
    atMost('list query, 100,000 cases, p95', quantile(many.taken, 0.95), 25, 'ms', {
      digits: 1,
      beside,
    }),
    atMost('the same with 10× more cases, p50', growth, 2, '×', {
      digits: 2,
      beside: `10,000: p50 ${median(few.taken).toFixed(1)} ms, p95 ${quantile(few.taken, 0.95).toFixed(1)} ms`,
    }),
    ...reviewRows(many.reviews),
    { what: 'seeding 100,000 in Node', measured: `${many.seeded.toFixed(0)} ms` },
  ];
}
