import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Operation } from '../../src/api/contract/index.ts';
import type { CaseQueue } from '../../src/api/contract/queue-names.ts';
import type { SavedView } from '../../src/api/contract/views.ts';
import { type Ask, signIn } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let mara: Ask;
let tomas: Ask;
let olu: Ask;

beforeAll(async () => {
  world = await createTestWorld({ volume: 300 });
  mara = await signIn(world, 'agt_mara');
  tomas = await signIn(world, 'agt_tomas');
  olu = await signIn(world, 'agt_olu');
});
afterAll(() => world.close());

const save = (ask: Ask, viewId: string, change: object = {}, ifMatch?: number) =>
  ask('savedViewSave', {
    params: { viewId },
    body: { queue: 'disputes', name: viewId, query: 'status=escalated', ...change },
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });
const list = async (ask: Ask) =>
  (await ask('savedViewList', { query: { queue: 'disputes' } })).body['items'] as SavedView[];
const names = async (ask: Ask) => (await list(ask)).map(({ name }) => name);

const keep = (ask: Ask, viewId: string, body: object) =>
  ask('savedViewKeep', { params: { viewId }, body });

const begins = async (ask: Ask) =>
  ((await ask('sessionView')).body['begins'] as { id: string }[]).map(({ id }) => id);

describe('saved views', () => {
  it("count what the queue's own list counts, live", async () => {
    const query = 'assignee=me&status=escalated,open';
    const made = await save(mara, 'v_mine', { query: `${query}&cursor=x&limit=5&q=` });
    expect([made.status, decodeURIComponent(String(made.body['query']))]).toEqual([200, query]);
    expect(made.body['count']).toBe(0);
    const { body } = await mara('disputeList', { query: { status: 'escalated', limit: '1' } });
    const [row] = body['items'] as { id: string }[];
    await mara('caseClaim', { params: { caseId: row?.id ?? '' }, body: {} });
    expect((await list(mara)).find(({ id }) => id === 'v_mine')?.count).toBe(1);
    const all = await save(mara, 'v_all', { query: 'status=escalated' });
    expect(all.body['count']).toBe(body['total']);
  });

  it.each(['shoe=42', 'status=lost', 'sort=colour', 'view=nothing'])(
    'a query that the list refuses is refused: %s',
    async (query) => {
      const { status, body } = await save(mara, 'v_bad', { query });
      const [error] = body['errors'] as { pointer: string }[];
      expect([status, error?.pointer]).toEqual([422, '/query']);
    },
  );

  it('own ones are seen by their owner, shared ones by all and changed by owner or admin', async () => {
    await save(tomas, 'v_tomas');
    expect(await names(mara)).not.toContain('v_tomas');
    expect((await save(mara, 'v_tomas', {}, 1)).status).toBe(404);
    expect((await save(tomas, 'v_tomas', { shared: true })).status).toBe(428);
    expect((await save(tomas, 'v_tomas', { shared: true }, 1)).status).toBe(200);
    expect(await names(olu)).toContain('v_tomas');
    const byAdmin = await save(mara, 'v_tomas', { shared: true, name: 'Renamed' }, 2);
    expect([byAdmin.status, byAdmin.body['owner']]).toEqual([
      200,
      { id: 'agt_tomas', name: 'Tomás Kovářík' },
    ]);
    expect((await save(olu, 'v_olu', { shared: true })).status).toBe(403);
    expect((await save(olu, 'v_olu')).status).toBe(200);
    const taken = await save(tomas, 'v_again', { shared: true, name: 'RENAMED' });
    expect(taken.body['code']).toBe('nameTaken');
    expect((await olu('savedViewDelete', { params: { viewId: 'v_tomas' } })).status).toBe(403);
  });

  it('pins and the one to begin with are everybody’s own', async () => {
    await save(mara, 'v_shared', { shared: true, pinned: true, isDefault: true });
    const of = async (ask: Ask) => {
      const found = (await list(ask)).find(({ id }) => id === 'v_shared');
      return [found?.pinned, found?.isDefault];
    };
    expect(await of(mara)).toEqual([true, true]);
    expect(await of(tomas)).toEqual([false, false]);
    await keep(tomas, 'v_shared', { isDefault: true });
    expect(await of(tomas)).toEqual([false, true]);
    expect((await list(tomas))[0]?.id).toBe('v_shared');
    await save(mara, 'v_next');
    await keep(mara, 'v_next', { isDefault: true });
    expect(await of(mara)).toEqual([true, false]);
    await save(mara, 'v_shared', { shared: true }, 1);
    expect(await of(mara)).toEqual([true, false]);
    expect((await mara('savedViewDelete', { params: { viewId: 'v_next' } })).status).toBe(204);
    expect(await names(mara)).not.toContain('v_next');
  });

  it('a deleted view comes back as it was: owner, pins and where people begin', async () => {
    const deleted = { params: { viewId: 'v_back' } };
    await save(tomas, 'v_back', { shared: true, pinned: true, isDefault: true });
    await keep(mara, 'v_back', { isDefault: true });
    expect(await begins(mara)).toContain('v_back');
    expect((await mara('savedViewDelete', deleted)).status).toBe(204);
    expect([await begins(mara), await begins(tomas)]).toEqual([[], []]);
    expect((await olu('savedViewRestore', deleted)).status).toBe(403);
    const back = await mara('savedViewRestore', deleted);
    expect([back.status, back.body['owner']]).toMatchObject([200, { id: 'agt_tomas' }]);
    expect((await list(tomas)).find(({ id }) => id === 'v_back')).toMatchObject({
      pinned: true,
      isDefault: true,
    });
    expect(await begins(mara)).toContain('v_back');
    expect((await mara('savedViewRestore', deleted)).status).toBe(404);
    await mara('savedViewDelete', deleted);
    await save(tomas, 'v_other', { shared: true, name: 'v_back' });
    expect((await mara('savedViewRestore', deleted)).body['code']).toBe('nameTaken');
    const { store } = world.engine.core;
    expect(store.get('savedViews', 'v_back')?.deletedAt).toBeDefined();
  });
});

it('the views of the seed say what their lists say', async () => {
  const { body } = await tomas('savedViewList');
  const planted = (body['items'] as SavedView[]).filter(({ id }) => id.startsWith('view_'));
  expect(planted).toHaveLength(5);
  const lists: Partial<Record<CaseQueue, Operation>> = {
    disputes: 'disputeList',
    tickets: 'ticketList',
    questions: 'questionList',
  };
  for (const { queue, query, count, name } of planted) {
    const list = await tomas(lists[queue] ?? 'disputeList', {
      query: Object.fromEntries(new URLSearchParams(query)),
    });
    expect([name, list.status, count]).toEqual([name, 200, list.body['total']]);
  }
});

it('leaves a trace of what happens to shared views, signing and muting, and of nobody’s own views', async () => {
  const trail = () =>
    [...world.engine.core.store.audit].map(({ event, actor, entity }) =>
      [event, actor.id, entity.reference ?? entity.id].join(' '),
    );
  const from = trail().length;
  await save(mara, 'v_own_trail');
  await mara('savedViewDelete', { params: { viewId: 'v_own_trail' } });
  const made = await save(mara, 'v_trail', { shared: true });
  await save(mara, 'v_trail', { shared: false }, Number(made.body['version']));
  await save(mara, 'v_trail', { shared: true }, Number(made.body['version']) + 1);
  await mara('savedViewDelete', { params: { viewId: 'v_trail' } });
  await mara('savedViewRestore', { params: { viewId: 'v_trail' } });
  await mara('notificationMute', { body: { rules: [{ kind: 'mention' }] } });
  await mara('notificationMute', { body: { rules: [{ kind: 'mention' }] } });
  const helena = await signIn(world, 'agt_helena');
  await helena('sessionEnd');
  expect(trail().slice(from)).toEqual([
    'sharedViewSaved agt_mara v_trail',
    'sharedViewSaved agt_mara v_trail',
    'sharedViewSaved agt_mara v_trail',
    'sharedViewDeleted agt_mara v_trail',
    'sharedViewRestored agt_mara v_trail',
    expect.stringMatching(/^notificationsMuted agt_mara/),
    expect.stringMatching(/^signedIn .*Helena/),
    expect.stringMatching(/^signedOut agt_helena Helena/),
  ]);
});
