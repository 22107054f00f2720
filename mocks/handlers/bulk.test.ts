import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { BulkRow, BulkRun } from '../../src/api/contract/bulk.ts';
import { type Ask, signIn } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let mara: Ask;
let jonas: Ask;
beforeEach(async () => {
  world = await createTestWorld({ volume: 40 });
  mara = await signIn(world, 'agt_mara');
  jonas = await signIn(world, 'agt_jonas');
});
afterEach(() => world.close());

/** Hears of runs from now on; the promise is kept when one is in this state. */
function reaches(state: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = world.engine.subscribe(({ type, cause }) => {
      if (type !== 'bulk' || cause !== state) return;
      queueMicrotask(() => stop());
      resolve();
    });
  });
}

let keys = 0;
async function run(ask: Ask, body: unknown): Promise<BulkRun> {
  keys += 1;
  const { status, body: reply } = await ask('bulkRun', { body, key: `bulk ${keys}` });
  expect({ status, reply }).toMatchObject({ status: 201 });
  return reply as BulkRun;
}
async function view(ask: Ask, bulkId: string, query: Record<string, string> = {}) {
  const { body } = await ask('bulkView', { params: { bulkId }, query: { limit: '100', ...query } });
  return body as BulkRun & { rows: { items: BulkRow[]; total: number } };
}
async function tickets(query: Record<string, string> = {}) {
  const { body } = await mara('ticketList', { query: { view: 'all', limit: '100', ...query } });
  return body['items'] as { id: string; version: number; status: string; tags: string[] }[];
}
const tag = { kind: 'tags', add: ['Wave 7'], remove: [] };

describe('a dry run', () => {
  it('says how many it would do and why not the others, and changes no case', async () => {
    const before = await tickets();
    const closed = before.filter(({ status }) => status === 'closed').length;
    const checked = await run(mara, {
      dryRun: true,
      action: tag,
      selection: { queue: 'tickets', query: { view: 'all' } },
    });
    expect(checked).toMatchObject({ state: 'checked', total: before.length });
    expect(checked.counts.refused).toBe(closed);
    expect(checked.counts.pending).toBe(before.length - closed);
    expect(checked.reasons).toEqual([
      expect.objectContaining({ code: 'caseClosed', count: closed }),
    ]);
    expect(await tickets()).toEqual(before);
    expect((await mara('bulkList')).body['items']).toEqual([]);
  });

  it('of named cases tells a version that is not the one on screen', async () => {
    const [first, second] = (await tickets({ status: 'underReview' })).slice(0, 2);
    const cases = [
      { id: first?.id, version: (first?.version ?? 0) - 1 },
      { id: second?.id, version: second?.version },
      { id: second?.id, version: second?.version },
      { id: 'tkt_none', version: 1 },
    ];
    const checked = await run(mara, { dryRun: true, action: tag, selection: { cases } });
    expect(checked).toMatchObject({ total: 3, counts: { pending: 1, conflict: 1, refused: 1 } });
  });
});

it('starts with the word, does every row once, tells each, and tells who started it', async () => {
  const checked = await run(mara, {
    dryRun: true,
    action: tag,
    selection: { queue: 'tickets', query: { view: 'all', sort: 'reference' } },
  });
  const changed = (await tickets()).find(({ status }) => status === 'underReview');
  await jonas('ticketStatusSet', {
    params: { ticketId: changed?.id ?? '' },
    ifMatch: changed?.version ?? 0,
    body: { status: 'open' },
  });
  const over = reaches('done');
  const started = await run(mara, { dryRun: false, checked: checked.id });
  expect(started).toMatchObject({ id: checked.id, state: 'queued' });
  await over;
  const done = await view(mara, checked.id);
  expect(done.counts).toEqual({
    ...checked.counts,
    pending: 0,
    conflict: 1,
    done: checked.counts.pending - 1,
  });
  for (const { id, result } of done.rows.items) {
    const [shown] = (await tickets({ q: id })) as { tags: string[] }[];
    expect([id, shown?.tags.includes('wave-7')]).toEqual([id, result === 'done']);
  }
  expect((await view(mara, checked.id, { result: 'conflict' })).rows.items).toEqual([
    expect.objectContaining({ id: changed?.id, code: 'versionMismatch' }),
  ]);
  const news = (await mara('notificationList')).body['items'] as { bulkId?: string }[];
  expect(news.filter(({ bulkId }) => bulkId === checked.id)).toHaveLength(1);
  const again = await mara('bulkRun', {
    body: { dryRun: false, checked: checked.id },
    key: 'again',
  });
  expect(again.body).toMatchObject({ status: 409, code: 'wrongState' });
});

describe('what fails', () => {
  it('had no effect and is done again by itself, once; a lost answer is no failure', async () => {
    const selection = { queue: 'questions', query: { view: 'all' } };
    const action = { kind: 'priority', priority: 'urgent' };
    const fault = {
      operation: 'casePriority',
      kind: 'error',
      at: 'before',
      status: 503,
      share: 40,
    };
    await mara('faultSet', { body: fault });
    let over = reaches('done');
    const first = await run(mara, { dryRun: false, action, selection });
    await over;
    const { counts } = await view(mara, first.id);
    expect(counts.failed).toBeGreaterThan(0);
    expect(counts.done).toBeGreaterThan(0);
    expect(counts.failed + counts.done + counts.refused).toBe(first.total);

    await mara('faultSet', { body: { operation: 'casePriority', kind: 'dropReply', share: 50 } });
    over = reaches('done');
    const second = await run(mara, { dryRun: false, retryOf: first.id });
    expect(second).toMatchObject({ total: counts.failed, retryOf: first.id });
    await over;
    expect((await view(mara, second.id)).counts).toMatchObject({ done: counts.failed, failed: 0 });
    const third = await mara('bulkRun', {
      body: { dryRun: false, retryOf: first.id },
      key: 'third',
    });
    expect(third.body).toMatchObject({ status: 409, code: 'wrongState' });
  });
});

describe('a run on its way', () => {
  it('is paused, goes on, and is cancelled by who started it or an admin', async () => {
    const selection = { queue: 'tickets', query: { view: 'all' } };
    await mara('faultSet', { body: { operation: 'caseTags', kind: 'latency', ms: 5 } });
    const moving = reaches('running');
    const tomas = await signIn(world, 'agt_tomas');
    const aiko = await signIn(world, 'agt_aiko');
    const { id } = await run(tomas, { dryRun: false, action: tag, selection });
    await moving;
    const params = { bulkId: id };
    expect((await aiko('bulkPause', { params })).body).toMatchObject({ code: 'forbidden' });
    expect((await tomas('bulkPause', { params })).body).toMatchObject({ state: 'paused' });
    expect((await tomas('bulkPause', { params })).body).toMatchObject({ code: 'wrongState' });
    expect((await aiko('bulkView', { params })).body).toMatchObject({
      can: { bulkResume: { allowed: false, code: 'forbidden' } },
    });
    const again = reaches('running');
    expect((await tomas('bulkResume', { params })).body).toMatchObject({ state: 'queued' });
    await again;
    const cancelled = await mara('bulkCancel', { params });
    expect(cancelled.body).toMatchObject({ state: 'cancelled', counts: { pending: 0 } });
    const { counts, rows } = await view(mara, id);
    expect(counts.cancelled).toBeGreaterThan(0);
    expect(rows.items.filter(({ result }) => result === 'cancelled')).toHaveLength(
      counts.cancelled,
    );
  });
});
