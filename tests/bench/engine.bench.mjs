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

/** @param {any} createTestWorld @param {number} volume */
async function measure(createTestWorld, volume) {
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
  await world.close();
  return { taken, seeded };
}

export async function bench() {
  const { module, close } = await load('mocks/test-world.ts');
  const few = await measure(module.createTestWorld, 10_000);
  const many = await measure(module.createTestWorld, 100_000);
  await close();
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
    { what: 'seeding 100,000 in Node', measured: `${many.seeded.toFixed(0)} ms` },
  ];
}
