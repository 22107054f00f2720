import { describe, expect, it, onTestFinished } from 'vitest';

import type { HomePart } from '../../src/api/contract/home.ts';
import { type Ask, signIn, withVersion } from '../test-client.ts';
import { createTestWorld, type TestWorldOptions } from '../test-world.ts';

async function open(options: TestWorldOptions = {}) {
  const world = await createTestWorld(options);
  onTestFinished(() => world.close());
  return world;
}

async function partsOf(ask: Ask, query: Record<string, string> = {}): Promise<HomePart[]> {
  const { status, body } = await ask('homeView', { query });
  expect(status).toBe(200);
  return body['parts'] as HomePart[];
}

const named = (parts: HomePart[], name: HomePart['part']) =>
  parts.find(({ part }) => part === name) ?? { count: -1, items: [] };

async function draftsOf(ask: Ask, query: Record<string, string> = {}): Promise<string[]> {
  return named(await partsOf(ask, query), 'drafts').items.map(({ id }) => id);
}

describe('home', () => {
  it.each([
    ['agt_mara', ['late', 'approvals', 'refunds', 'mine', 'woke', 'drafts']],
    ['agt_tomas', ['late', 'mine', 'woke', 'drafts']],
    ['agt_ruth', ['late', 'mine', 'woke', 'drafts']],
    ['agt_olu', ['late']],
  ])('tells %s only what concerns the role', async (persona, expected) => {
    const world = await open();
    const ask = await signIn(world, persona);
    expect((await partsOf(ask)).map(({ part }) => part)).toEqual(expected);
  });

  it('counts what is late and ours to move on, nearest first, the worst of all named', async () => {
    const world = await open({ volume: 200 });
    const ask = await signIn(world, 'agt_mara');
    const { body } = await ask('queueSummary');
    const queues = body['queues'] as { queue: string; late: number }[];
    const late = named(await partsOf(ask), 'late');
    expect(late.items.length).toBeLessThanOrEqual(5);
    const dues = late.items.map(({ clock }) => clock?.dueAt ?? '');
    expect(dues).toEqual(dues.toSorted());
    expect('nearest' in late && late.nearest?.dueAt).toBe(dues[0]);

    let ours = 0;
    let theirTurn = 0;
    for (const [queue, list] of [
      ['disputes', 'disputeList'],
      ['tickets', 'ticketList'],
      ['questions', 'questionList'],
    ] as const) {
      const most = queues.find((one) => one.queue === queue)?.late ?? 0;
      // What is late leads; all of it is on the first page of this world.
      expect(most).toBeLessThanOrEqual(100);
      const page = (await ask(list, { query: { view: 'all', limit: '100' } })).body['items'];
      const rows = (page as { awaiting: string }[]).slice(0, most);
      const theirs = rows.filter(({ awaiting }) => /buyer|seller|contact/.test(awaiting));
      ours += queue === 'questions' ? most : most - theirs.length;
      theirTurn += theirs.length;
    }
    expect(late.count).toBe(ours);
    // Such as a ticket that was answered and is not resolved yet: it waits for its seller.
    expect(theirTurn).toBeGreaterThan(0);
  });

  it('a case is mine from its claim until it is given away, closed or put aside, and wakes once', async () => {
    const world = await open();
    const mara = await signIn(world, 'agt_mara');
    const rows = (await mara('ticketList', { query: { view: 'all', limit: '100' } })).body[
      'items'
    ] as { id: string; status: string; assignee?: object; lease?: object }[];
    const free = rows.find(
      ({ status, assignee, lease }) => status === 'pending' && !assignee && !lease,
    );
    const params = { caseId: free?.id ?? '' };
    const isIn = async (part: HomePart['part']) => {
      const { count } = named(await partsOf(mara), part);
      return Number(count);
    };
    const [mine, woke] = [await isIn('mine'), await isIn('woke')];
    expect((await mara('caseClaim', { params, body: {} })).status).toBe(201);
    expect(await isIn('mine')).toBe(mine + 1);
    const until = '2026-03-10T18:00:00.000Z';
    expect((await withVersion(mara, 'caseSnooze', { params, body: { until } })).status).toBe(200);
    expect([await isIn('mine'), await isIn('woke')]).toEqual([mine, woke]);
    await world.advance('PT4H');
    expect([await isIn('mine'), await isIn('woke')]).toEqual([mine + 1, woke + 1]);
    // A colleague's touch is no news to the one who waits for it; one's own act ends it.
    await withVersion(mara, 'caseTags', { params, body: { tags: ['seen'] } });
    expect(await isIn('woke')).toBe(woke);
  });

  it('shows my drafts, those of this browser too, and nobody else’s', async () => {
    const world = await open();
    const mara = await signIn(world, 'agt_mara');
    const other = await signIn(world, 'agt_helena');
    const rows = (await mara('ticketList', { query: { view: 'all', limit: '20' } })).body[
      'items'
    ] as { id: string; status: string }[];
    const [one, two] = rows.filter(({ status }) => status !== 'closed');
    const params = { caseId: one?.id ?? '' };
    await mara('draftSave', { params, body: { to: 'note', text: 'Begun' } });
    expect(await draftsOf(mara)).toEqual([one?.id]);
    const drafts = `${two?.id},tkt_nobody`;
    expect(new Set(await draftsOf(mara, { drafts }))).toEqual(new Set([one?.id, two?.id]));
    expect(await draftsOf(other)).toEqual([]);
  });

  it('approvals are those that I may decide on, by the guard of the approval itself', async () => {
    const world = await open();
    const mara = await signIn(world, 'agt_mara');
    const waiting = (await mara('rulingList', { query: { state: 'proposed' } })).body['items'] as {
      id: string;
      can: Record<string, { allowed: boolean }>;
    }[];
    const mine = waiting.filter(({ can }) => can['rulingApprove']?.allowed).map(({ id }) => id);
    const items = named(await partsOf(mara), 'approvals').items;
    expect(new Set(items.map(({ rulingId }) => rulingId))).toEqual(new Set(mine));
  });
});
