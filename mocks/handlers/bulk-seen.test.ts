import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { BulkAction, BulkRow, BulkRun } from '../../src/api/contract/bulk.ts';
import type { Notification } from '../../src/api/contract/notifications.ts';
import { actorOf } from '../domain/bulk/step.ts';
import { type Answer, type Ask, signIn, withVersion } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let mara: Ask;
let jonas: Ask;
let helena: Ask;
beforeEach(async () => {
  world = await createTestWorld({ volume: 60 });
  mara = await signIn(world, 'agt_mara');
  jonas = await signIn(world, 'agt_jonas');
  helena = await signIn(world, 'agt_helena');
});
afterEach(() => world.close());

function reaches(bulkId: string, state: string): Promise<void> {
  return new Promise((resolve) => {
    world.engine.subscribe((event) => {
      if (event.type === 'bulk' && event.bulkId === bulkId && event.cause === state) resolve();
    });
  });
}
let keys = 0;
const begin = (ask: Ask, body: unknown) => ask('bulkRun', { body, key: `seen ${(keys += 1)}` });

async function check(ask: Ask, action: BulkAction, ids: readonly string[]): Promise<BulkRun> {
  const selection = { cases: ids.map((id) => ({ id })) };
  const { body, status } = await begin(ask, { dryRun: true, action, selection });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body as BulkRun;
}
async function confirm(ask: Ask, { id }: BulkRun): Promise<BulkRow[]> {
  const over = reaches(id, 'done');
  expect((await begin(ask, { dryRun: false, checked: id })).status).toBe(201);
  await over;
  const { body } = await ask('bulkView', { params: { bulkId: id }, query: { limit: '100' } });
  return (body['rows'] as { items: BulkRow[] }).items;
}
async function freeCases(count: number): Promise<string[]> {
  const query = { view: 'all', status: 'escalated,open', assignee: 'nobody', limit: '100' };
  const { body } = await mara('disputeList', { query });
  const rows = body['items'] as { id: string }[];
  expect(rows.length).toBeGreaterThanOrEqual(count);
  return rows.slice(0, count).map(({ id }) => id);
}
async function news(ask: Ask, query: Record<string, string> = {}): Promise<Notification[]> {
  return (await ask('notificationList', { query })).body['items'] as Notification[];
}
const assign = (ask: Ask, caseId: string, assigneeId: string) =>
  ask('caseAssign', { params: { caseId }, body: { assigneeId } });

const meddle =
  (operation: 'caseAssign' | 'casePriority' | 'caseTags' | 'caseSnooze', body: object) =>
  (caseId: string) =>
    withVersion(helena, operation, { params: { caseId }, body });

describe('what changed since the dry run is a conflict', () => {
  const tomorrow = '2026-03-11T09:00:00Z';
  it.each([
    [
      'assign',
      { kind: 'assign', assigneeId: 'agt_jonas' },
      meddle('caseAssign', { assigneeId: 'agt_mara' }),
    ],
    [
      'priority',
      { kind: 'priority', priority: 'high' },
      meddle('casePriority', { priority: 'urgent' }),
    ],
    ['tags', { kind: 'tags', add: ['wave'], remove: [] }, meddle('caseTags', { tags: ['mine'] })],
    ['snooze', { kind: 'snooze', until: tomorrow }, meddle('caseSnooze', { until: 'reply' })],
  ] satisfies [string, BulkAction, (caseId: string) => Promise<Answer>][])(
    '%s',
    async (_, action, act) => {
      const [changed = '', left = ''] = await freeCases(2);
      const run = await check(mara, action, [changed, left]);
      expect((await act(changed)).status).toBe(200);
      const [first, second] = await confirm(mara, run);
      expect([first?.result, first?.code, second?.result]).toEqual([
        'conflict',
        'versionMismatch',
        'done',
      ]);
    },
  );

  it('is none when somebody did the very same, and says whose the case is by now', async () => {
    const [same = '', other = ''] = await freeCases(2);
    const run = await check(mara, { kind: 'assign', assigneeId: 'agt_jonas' }, [same, other]);
    await assign(helena, same, 'agt_jonas');
    await assign(helena, other, 'agt_mara');
    const [first, second] = await confirm(mara, run);
    expect([first?.result, second?.result]).toEqual(['done', 'conflict']);
    expect(second?.detail).toMatch(/^The case is Mara/);
  });

  it('is still one when what failed is done again', async () => {
    const [id = ''] = await freeCases(1);
    const run = await check(mara, { kind: 'assign', assigneeId: 'agt_jonas' }, [id]);
    await mara('faultSet', {
      body: { operation: 'caseAssign', kind: 'error', status: 503, times: 1 },
    });
    expect((await confirm(mara, run)).map(({ result }) => result)).toEqual(['failed']);
    await assign(helena, id, 'agt_mara');
    const { body } = await begin(mara, { dryRun: true, retryOf: run.id });
    expect((body as BulkRun).counts).toMatchObject({ conflict: 1, pending: 0 });
  });
});

describe('a run tells each person once', () => {
  it('how many cases they were given, and pushes nothing else out', async () => {
    const ids = await freeCases(8);
    const [first = ''] = ids;
    await assign(helena, first, 'agt_jonas');
    const unread = async () => Number((await jonas('notificationList')).body['unread']);
    const before = await unread();
    const live: unknown[] = [];
    world.engine.subscribe(({ type, recipientId, cause }) => {
      if (type === 'notification' && recipientId === 'agt_jonas') live.push(cause);
    });
    const run = await check(mara, { kind: 'assign', assigneeId: 'agt_jonas' }, ids.slice(1));
    await confirm(mara, run);
    const told = await news(jonas, { kind: 'assigned' });
    expect(told.map(({ bulkId, count, case: about }) => [bulkId, count, about?.id])).toEqual([
      [run.id, 7, undefined],
      [undefined, undefined, first],
    ]);
    expect(await unread()).toBe(before + 1);
    expect(live).toEqual(['assigned']);
  });

  it('names the case when there was only one', async () => {
    const [id = ''] = await freeCases(1);
    await confirm(mara, await check(mara, { kind: 'assign', assigneeId: 'agt_jonas' }, [id]));
    const [told] = await news(jonas);
    expect([told?.case?.id, told?.count]).toEqual([id, undefined]);
  });

  it('and says the same of one version of a case once', async () => {
    const [id = ''] = await freeCases(1);
    for (const one of ['agt_jonas', 'agt_helena', 'agt_jonas']) await assign(mara, id, one);
    expect(await news(jonas, { kind: 'assigned' })).toHaveLength(1);
    expect(await news(helena, { kind: 'assigned' })).toHaveLength(1);
  });
});

describe('an inbox that is full', () => {
  it('lets what was read go first, then mere assignments', async () => {
    const [id = '', other = ''] = await freeCases(2);
    const note = (text: string) =>
      mara('noteAdd', { params: { caseId: id }, body: { text }, key: `full ${(keys += 1)}` });
    await note('@agt_jonas keep me');
    await assign(mara, other, 'agt_jonas');
    for (let index = 0; index < 199; index += 1) await note(`@agt_jonas ${index}`);
    const kinds = async () => {
      const { body } = await jonas('notificationList', { query: { kind: 'assigned' } });
      return [(body['items'] as unknown[]).length, body['unread']];
    };
    expect(await kinds()).toEqual([0, 200]);
    const whole: Notification[] = [];
    for (let cursor: string | undefined; ;) {
      const query = { limit: '100', ...(cursor !== undefined && { cursor }) };
      const { body } = await jonas('notificationList', { query });
      whole.push(...(body['items'] as Notification[]));
      if (body['nextCursor'] === undefined) break;
      cursor = body['nextCursor'] as string;
    }
    expect(whole.at(-1)?.detail).toBe('@agt_jonas keep me');
    const [newest] = whole;
    await jonas('notificationRead', { body: { ids: [newest?.id] } });
    await note('@agt_jonas and one more');
    const { body } = await jonas('notificationList', { query: { limit: '1' } });
    expect([body['total'], body['unread']]).toEqual([200, 200]);
  });
});

const held = async ({ id }: BulkRun) => (await mara('bulkView', { params: { bulkId: id } })).status;

describe('runs of one person', () => {
  it('that were only checked are kept for several tabs, and the oldest give way', async () => {
    const ids = await freeCases(1);
    const runs: BulkRun[] = [];
    const action = { kind: 'priority', priority: 'high' } as const;
    for (let tab = 0; tab < 14; tab += 1) runs.push(await check(mara, action, ids));
    expect(await Promise.all(runs.slice(0, 3).map(held))).toEqual([404, 404, 200]);
    const jonasRun = await check(jonas, action, ids);
    expect(await held(runs[2] as BulkRun)).toBe(200);
    expect((await begin(jonas, { dryRun: false, checked: jonasRun.id })).status).toBe(201);
  });

  it('that an admin ends are told to whom they belong', async () => {
    const ids = await freeCases(30);
    const run = await check(jonas, { kind: 'priority', priority: 'high' }, ids);
    await mara('faultSet', { body: { operation: 'casePriority', kind: 'latency', ms: 5 } });
    const moving = reaches(run.id, 'running');
    await begin(jonas, { dryRun: false, checked: run.id });
    await moving;
    const params = { bulkId: run.id };
    expect((await jonas('bulkPause', { params })).status).toBe(200);
    expect((await mara('bulkCancel', { params })).status).toBe(200);
    const [told, ...more] = await news(jonas, { kind: 'bulkDone' });
    expect([told?.bulkId, told?.by?.id, more]).toEqual([run.id, 'agt_mara', []]);
  });

  it('that are over are kept, thirty of them', async () => {
    const [id = ''] = await freeCases(1);
    const runs: string[] = [];
    for (let turn = 0; turn < 32; turn += 1) {
      const priority = turn % 2 === 0 ? 'high' : 'urgent';
      const run = await check(mara, { kind: 'priority', priority }, [id]);
      await confirm(mara, run);
      runs.push(run.id);
      await world.advance('PT1M');
    }
    const held = await mara('bulkList', { query: { limit: '100' } });
    const items = held.body['items'] as BulkRun[];
    expect(items.map((run) => run.id)).toEqual(runs.slice(-30).toReversed());
  });

  it('act with the right of who started them, not with more', async () => {
    const tomas = await signIn(world, 'agt_tomas');
    const store = world.engine.core.store;
    const ids = await freeCases(2);
    const run = await check(tomas, { kind: 'priority', priority: 'high' }, ids);
    await confirm(tomas, run);
    const done = [...store.audit].filter(({ data }) => data['bulkId'] === run.id);
    expect(done.map(({ actor }) => actor.id)).toEqual(['agt_tomas', 'agt_tomas']);
    const record = store.get('bulkRuns', run.id);
    const agent = store.get('agents', 'agt_tomas');
    expect(record && actorOf(store, record)).toMatchObject({ id: 'agt_tomas', role: agent?.role });
    expect(agent?.role).toBe('agent');
  });
});
