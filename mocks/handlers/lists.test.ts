import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { exponentOf } from '../../src/lib/currency.ts';
import { compareRows } from '../domain/queue-rank.ts';
import { type Ask, signIn } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

interface Row {
  id: string;
  status: string;
  reference: string;
  buyer: { name: string };
  atStake: { amountMinor: number; currency: string };
  createdAt: string;
  nextClock?: { state: string; dueAt: string };
}

let world: TestWorld;
let ask: Ask;
beforeAll(async () => {
  world = await createTestWorld({ volume: 400 });
  ask = await signIn(world, 'agt_mara');
});
afterAll(() => world.close());

/** Every row of a list, page by page. */
async function everyRow(query: Record<string, string>): Promise<{ rows: Row[]; total: unknown }> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  let total: unknown;
  do {
    const { status, body } = await ask('disputeList', {
      query: { limit: '37', ...query, ...(cursor !== undefined && { cursor }) },
    });
    expect(status).toBe(200);
    rows.push(...(body['items'] as Row[]));
    cursor = body['nextCursor'] as string | undefined;
    total ??= body['total'];
  } while (cursor !== undefined);
  return { rows, total };
}

/** An amount in whole units: 486,000 yen are more than 552.720 dinars. */
const whole = ({ atStake: { amountMinor, currency } }: Row) =>
  amountMinor / 10 ** (exponentOf(currency) ?? Number.NaN);

const held = () => [...world.engine.core.store.all('disputes')];

describe('the queue', () => {
  it('shows every case once, in the default order, before and after time has passed (I35)', async () => {
    for (const advance of ['PT0S', 'PT30H', 'P20D']) {
      await world.advance(advance);
      const { now } = world.engine.core.clock;
      const { rows, total } = await everyRow({});
      const expected = held().sort((a, b) => compareRows(a, b, now));
      expect(rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      expect(total).toBe(expected.length);
    }
  });

  it.each([
    ['-amount', (row: Row) => -whole(row)],
    ['amount', whole],
    ['created', (row: Row) => Date.parse(row.createdAt)],
    ['-createdAt', (row: Row) => -Date.parse(row.createdAt)],
    ['reference', (row: Row) => Number(row.reference.replaceAll(/\D/g, ''))],
    ['due', (row: Row) => (row.nextClock ? Date.parse(row.nextClock.dueAt) : Infinity)],
  ])('sorts by %s', async (sort, key) => {
    const { rows } = await everyRow({ sort });
    const keys = rows.map(key);
    expect(rows).toHaveLength(held().length);
    expect(keys).toEqual([...keys].sort((a, b) => (a === b ? 0 : a - b)));
  });

  it.each([
    [
      { status: 'escalated,resolved' },
      (row: Row) => row.status === 'escalated' || row.status === 'resolved',
    ],
    [{ clock: 'missed' }, (row: Row) => row.nextClock?.state === 'missed'],
    [{ q: 'DSP-2026-00000' }, (row: Row) => row.reference.includes('DSP-2026-00000')],
    [{ q: 'OKA' }, (row: Row) => JSON.stringify(row).toLowerCase().includes('oka')],
    [{ view: 'resolved', assignee: 'nobody' }, (row: Row) => row.status === 'resolved'],
  ] as const)('filters by %o', async (query, fits) => {
    const { rows, total } = await everyRow(query);
    expect(rows.filter((row) => !fits(row))).toEqual([]);
    expect(total).toBe(rows.length);
    const all = (await everyRow({})).rows;
    if ('assignee' in query || 'q' in query) return;
    expect(rows).toHaveLength(all.filter(fits).length);
  });

  it.each(['#A-88216', 'A-88216', 'a-88216'])(
    'finds a case by the reference of its order: %s',
    async (q) => {
      const expected = held().filter((row) => row.orderReference === '#A-88216');
      expect(expected).not.toEqual([]);
      const { rows } = await everyRow({ q });
      expect(rows.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
    },
  );

  it('keeps filters, totals and the summary true as cases change', async () => {
    const mine = { assignee: 'me' };
    const before = (await everyRow(mine)).rows.length;
    const [free] = (await everyRow({ assignee: 'nobody', status: 'escalated' })).rows;
    const claimed = await ask('caseClaim', { params: { caseId: free?.id ?? '' }, body: {} });
    expect(claimed.status).toBe(201);
    const after = await everyRow(mine);
    expect([after.rows.length, after.total]).toEqual([before + 1, before + 1]);
    const { body } = await ask('queueSummary');
    const [queue] = body['queues'] as { total: number; views: { view: string; count: number }[] }[];
    for (const { view, count } of queue?.views ?? []) {
      expect([view, (await everyRow({ view })).rows.length]).toEqual([view, count]);
    }
  });

  it.each([
    ['disputes', 'disputeList'],
    ['tickets', 'ticketList'],
    ['questions', 'questionList'],
  ] as const)('the summary counts every view of %s', async (name, list) => {
    const { body } = await ask('queueSummary');
    const queues = body['queues'] as {
      queue: string;
      total: number;
      views: { view: string; count: number }[];
    }[];
    const found = queues.find(({ queue }) => queue === name);
    expect(found?.views.length).toBeGreaterThan(2);
    for (const { view, count } of found?.views ?? []) {
      const { body: page } = await ask(list, { query: { view, limit: '1' } });
      expect([view, page['total']]).toEqual([view, count]);
    }
    expect(found?.total).toBeGreaterThan(0);
    expect(found?.total).toBe(found?.views.find(({ view }) => view === 'all')?.count);
  });

  it('refuses what it does not know', async () => {
    for (const query of [
      { sort: 'colour' },
      { status: 'lost' },
      { clock: 'someday' },
      { view: 'mine' },
    ]) {
      expect((await ask('disputeList', { query })).status).toBe(422);
    }
  });
});

describe('other lists', () => {
  it('pages through rulings, bulk ones included', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await ask('rulingList', {
        query: { limit: '40', ...(cursor !== undefined && { cursor }) },
      });
      seen.push(...(body['items'] as { id: string }[]).map(({ id }) => id));
      cursor = body['nextCursor'] as string | undefined;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(world.engine.core.store.count('rulings'));
    const proposed = await ask('rulingList', { query: { state: 'proposed' } });
    const summary = (await ask('queueSummary')).body['queues'] as {
      queue: string;
      total: number;
    }[];
    expect(proposed.body['total']).toBe(summary.find(({ queue }) => queue === 'approvals')?.total);
  });

  it('refuses a limit, a state or a cursor that no list has', async () => {
    const [row] = world.engine.core.store.all('disputes');
    const params = { sellerId: row?.sellerId ?? '' };
    for (const list of ['disputeList', 'rulingList', 'auditList', 'sellerLedger'] as const) {
      for (const limit of ['0', '101', '99999', 'abc', '1.5', '-1', '']) {
        const { status, body } = await ask(list, { params, query: { limit } });
        expect([list, limit, status, body['errors']]).toEqual([
          list,
          limit,
          422,
          [expect.objectContaining({ pointer: '/limit' })],
        ]);
      }
      expect((await ask(list, { params, query: { limit: '100' } })).status).toBe(200);
      expect((await ask(list, { params, query: { cursor: 'zz' } })).status).toBe(400);
    }
    // The edge of a real page, named by fewer numbers than the list is sorted by.
    for (const list of ['disputeList', 'ticketList'] as const) {
      const { body } = await ask(list, { query: { limit: '1' } });
      const parts = JSON.parse(atob(String(body['nextCursor']))) as unknown[];
      const cursor = btoa(JSON.stringify([parts[0], parts[1], [], parts[3]])).replaceAll('=', '');
      expect((await ask(list, { query: { cursor } })).status).toBe(400);
    }
    const states = await ask('rulingList', { query: { state: 'proposed,zz' } });
    expect([states.status, states.body['errors']]).toEqual([
      422,
      [expect.objectContaining({ pointer: '/state' })],
    ]);
  });

  it('pages through the audit trail and a ledger, newest first', async () => {
    const first = await ask('auditList', { query: { limit: '10' } });
    const items = first.body['items'] as { seq: number }[];
    const next = await ask('auditList', {
      query: { limit: '10', cursor: String(first.body['nextCursor']) },
    });
    expect((next.body['items'] as { seq: number }[])[0]?.seq).toBe((items.at(-1)?.seq ?? 0) - 1);
    const back = await ask('auditList', {
      query: { limit: '10', cursor: String(next.body['prevCursor']) },
    });
    expect(back.body['items']).toEqual(items);
    expect(first.body['total']).toBe(world.engine.core.store.audit.length);
    const [row] = world.engine.core.store.all('disputes');
    const ledger = await ask('sellerLedger', {
      params: { sellerId: row?.sellerId ?? '' },
      query: { limit: '1' },
    });
    expect(ledger.status).toBe(200);
    expect(ledger.body['items']).toHaveLength(1);
  });

  it('opens every case of the queue, whatever its history', async () => {
    for (const { id, orderId, sellerId, buyerId } of held().slice(0, 120)) {
      const answers = await Promise.all([
        ask('disputeView', { params: { disputeId: id } }),
        ask('caseTimeline', { params: { caseId: id } }),
        ask('orderView', { params: { orderId } }),
        ask('sellerView', { params: { sellerId } }),
        ask('buyerView', { params: { buyerId } }),
      ]);
      expect([id, ...answers.map(({ status }) => status)]).toEqual([id, 200, 200, 200, 200, 200]);
    }
  });
});
