import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Macro } from '../../src/api/contract/macros.ts';
import { parseMacro, renderMacro } from '../../src/lib/macro-text.ts';
import { isPartyTo } from '../domain/people.ts';
import { type Ask, signIn } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let admin: Ask;
let agent: Ask;
let other: Ask;

beforeAll(async () => {
  world = await createTestWorld();
  admin = await signIn(world, 'agt_mara');
  agent = await signIn(world, 'agt_tomas');
  other = await signIn(world, 'agt_aiko');
});
afterAll(() => world.close());

const WANTED = {
  name: 'Where is it?',
  scope: 'own',
  queues: ['disputes'],
  body: 'Hello {{buyer.firstName|there}}',
  actions: [],
};
const save = (ask: Ask, macroId: string, change: object = {}, ifMatch?: number) =>
  ask('macroSave', {
    params: { macroId },
    body: { ...WANTED, ...change },
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });
const mayShare = async (ask: Ask) => (await ask('macroList', { query: {} })).body['mayShare'];
const list = async (ask: Ask, query: Record<string, string> = {}) =>
  (await ask('macroList', { query })).body['items'] as Macro[];

interface Row {
  id: string;
  nextClock?: { dueAt: string };
}
function some(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('no such ticket');
  return row;
}
const actorOf = (id: string) => ({ id, name: id, party: 'staff' }) as const;

describe('macros', () => {
  it('are seeded: shared ones for all, own ones for their owner, most used first', async () => {
    const mine = await list(agent);
    expect(mine.length).toBeGreaterThanOrEqual(12);
    expect(mine.map(({ uses }) => uses)).toEqual(
      mine.map(({ uses }) => uses).sort((a, b) => b - a),
    );
    expect(mine.some(({ id }) => id === 'mac_tomas_handover')).toBe(true);
    expect((await list(other)).some(({ id }) => id === 'mac_tomas_handover')).toBe(false);
    for (const { body } of mine) expect(parseMacro(body).problems).toEqual([]);
    const tickets = await list(agent, { queue: 'tickets', scope: 'shared', q: 'PAYOUT' });
    expect(tickets.map(({ id }) => id)).toEqual(['mac_payout_timing', 'mac_payout_held']);
  });

  it('are made without, and changed with the version that was seen', async () => {
    const made = await save(agent, 'mac_one');
    expect([made.status, made.body['version']]).toEqual([200, 1]);
    expect((await save(agent, 'mac_one', { name: 'Another' })).status).toBe(428);
    const changed = await save(agent, 'mac_one', { name: 'Another' }, 1);
    expect([changed.body['name'], changed.body['version']]).toEqual(['Another', 2]);
    const stale = await save(agent, 'mac_one', {}, 1);
    expect([stale.status, stale.body['code']]).toEqual([412, 'versionMismatch']);
    const put = await save(agent, 'mac_one', { name: 'Another', archived: true }, 2);
    expect(put.body['archived']).toBe(true);
    expect((await list(agent)).some(({ id }) => id === 'mac_one')).toBe(false);
    expect((await list(agent, { archived: 'only' })).map(({ id }) => id)).toEqual(['mac_one']);
  });

  it('shared ones are kept by admins, and `can` says so', async () => {
    const refused = await save(agent, 'mac_two', { scope: 'shared' });
    expect([refused.status, refused.body['code']]).toEqual([403, 'forbidden']);
    expect((await save(admin, 'mac_two', { scope: 'shared' })).status).toBe(200);
    expect(await mayShare(admin)).toEqual({ allowed: true });
    expect(await mayShare(agent)).toMatchObject({ allowed: false, code: 'forbidden' });
    const seen = (await list(agent)).find(({ id }) => id === 'mac_two');
    expect(seen?.can['macroSave']?.allowed).toBe(false);
    expect((await save(agent, 'mac_two', {}, 1)).status).toBe(403);
    const taken = await save(admin, 'mac_three', { scope: 'shared', name: 'where is IT?' });
    expect([taken.status, taken.body['code']]).toEqual([409, 'nameTaken']);
  });

  it("somebody else's own macro is not there", async () => {
    expect((await save(agent, 'mac_mine')).status).toBe(200);
    expect((await save(other, 'mac_mine', {}, 1)).status).toBe(404);
    const rows = (await agent('disputeList', { query: { status: 'escalated' } })).body['items'];
    const [{ id: caseId } = { id: '' }] = rows as { id: string }[];
    const use = { params: { macroId: 'mac_mine' }, body: { caseId }, key: 'u1' };
    expect((await other('macroUse', use)).status).toBe(404);
    expect((await agent('macroUse', use)).body).toEqual({ uses: 1 });
    expect((await agent('macroUse', use)).body).toEqual({ uses: 1 });
    expect((await agent('macroUse', { ...use, key: 'u2' })).body).toEqual({ uses: 2 });
  });

  it('is counted on a case that is there, and never on one’s own', async () => {
    const { body } = await admin('macroList', { query: { scope: 'shared' } });
    const [{ id: macroId } = { id: '' }] = body['items'] as Macro[];
    const use = (ask: Ask, caseId: string) =>
      ask('macroUse', { params: { macroId }, body: { caseId }, key: `on ${caseId}` });
    const { store } = world.engine.core;
    const before = store.get('macros', macroId)?.uses;
    expect((await use(agent, 'dsp_none')).body['code']).toBe('notFound');
    const party = [...store.all('agents')].find(({ accounts = [] }) => accounts.length > 0);
    const own = [...store.all('disputes'), ...store.all('tickets'), ...store.all('questions')].find(
      (one) => isPartyTo(store, one, world.engine.core.context(actorOf(party?.id ?? ''))),
    );
    expect(own).toBeDefined();
    const member = await signIn(world, party?.id);
    expect((await use(member, own?.id ?? '')).body['code']).toBe('conflictOfInterest');
    expect(store.get('macros', macroId)?.uses).toBe(before);
  });

  it.each([
    [{ name: ' ' }, '/name'],
    [{ name: 'n'.repeat(81) }, '/name'],
    [{ body: 'Hi {{buyer.shoeSize}}' }, '/body'],
    [{ body: 'Hi {{buyer.name' }, '/body'],
    [{ body: '💍'.repeat(5001) }, '/body'],
    [{ body: '' }, '/body'],
    [{ queues: [] }, '/queues'],
    [{ queues: ['appeals'] }, '/queues/0'],
    [{ actions: [{ kind: 'status', status: 'resolved' }] }, '/actions/0'],
    [{ queues: ['tickets'], actions: [{ kind: 'status', status: 'pending' }] }, '/actions/0'],
    [{ actions: [{ kind: 'assign', assignee: 'agt_olu' }] }, '/actions/0'],
    [{ actions: [{ kind: 'tag', tag: 'x'.repeat(41) }] }, '/actions/0'],
    [{ actions: [{ kind: 'tag', tag: ' ' }] }, '/actions/0'],
    [
      {
        actions: [
          { kind: 'tag', tag: 'Needs info' },
          { kind: 'tag', tag: 'needs-info' },
        ],
      },
      '/actions/1',
    ],
  ])('%j is refused at its field', async (change, pointer) => {
    const { status, body } = await save(agent, 'mac_bad', change);
    const [error] = body['errors'] as { pointer: string }[];
    expect([status, error?.pointer]).toEqual([422, pointer]);
  });

  it('are filled in from a case by the same renderer as in the console', async () => {
    const { F1 } = (await admin('fixtureList')).body as { F1: { disputeId: string } };
    const { body } = await agent('macroValues', { params: { caseId: F1.disputeId } });
    const values = body['values'] as Parameters<typeof renderMacro>[1];
    expect(values['agent.firstName']).toBe('Tomás');
    expect(values['case.reference']).toMatch(/^DSP-/);
    const macro = (await list(agent)).find(({ id }) => id === 'mac_ask_tracking');
    const words = { locale: 'en', timeZone: 'UTC' };
    const { unresolved, text } = renderMacro(parseMacro(macro?.body ?? ''), values, words);
    expect(unresolved).toEqual([]);
    const reference = values['order.reference'];
    expect(reference).toBeTypeOf('string');
    expect(text).toContain(reference);
    expect((await agent('macroValues', { params: { caseId: 'dsp_none' } })).status).toBe(404);
  });

  it('promise no day that is over: what is late has none, and the macro says what it says then', async () => {
    const query = { view: 'all', limit: '100' };
    const rows = (await agent('ticketList', { query })).body['items'] as Row[];
    const now = (await admin('stageView')).body['now'] as string;
    const words = { locale: 'en', timeZone: 'UTC' };
    const macro = (await list(agent)).find(({ id }) => id === 'mac_action_appeal');
    const late = rows.filter(({ nextClock }) => nextClock !== undefined && nextClock.dueAt <= now);
    const due = rows.filter(({ nextClock }) => nextClock !== undefined && nextClock.dueAt > now);
    for (const [{ id }, isLate] of [
      [some(late), true],
      [some(due), false],
    ] as const) {
      const { body } = await agent('macroValues', { params: { caseId: id } });
      const values = body['values'] as Parameters<typeof renderMacro>[1];
      expect('case.dueAt' in values).toBe(!isLate);
      const { text } = renderMacro(parseMacro(macro?.body ?? ''), values, words);
      expect(text.includes('answers by the end of the week')).toBe(isLate);
    }
    // How urgent a case is stays as it was found.
    expect(macro?.actions.map(({ kind }) => kind)).not.toContain('priority');
  });
});
