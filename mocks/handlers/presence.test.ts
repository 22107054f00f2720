import { afterAll, beforeAll, expect, it } from 'vitest';

import type { Presence } from '../../src/api/contract/presence.ts';
import type { LiveMessage } from '../engine/message.ts';
import { type Ask, signIn } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let mara: Ask;
let olu: Ask;
beforeAll(async () => {
  world = await createTestWorld();
  mara = await signIn(world, 'agt_mara');
  olu = await signIn(world, 'agt_olu');
});
afterAll(() => world.close());

const LISTS = [
  ['disputeList', 'disputeView', 'disputeId'],
  ['ticketList', 'ticketView', 'ticketId'],
  ['questionList', 'questionView', 'questionId'],
] as const;

it.each(LISTS)('%s and %s show who is there; nothing is kept', async (list, view, param) => {
  const { seq } = world.engine.core.store;
  const told: LiveMessage[] = [];
  const stop = world.engine.subscribe((event) => void told.push(event));
  const rows = async () =>
    (await olu(list, { query: { limit: '5' } })).body['items'] as {
      id: string;
      version: number;
      presence?: Presence;
    }[];
  const [row] = await rows();
  const { id = '', version } = row ?? {};
  const beat = (ask: Ask, mode: string) =>
    ask('presenceBeat', { params: { caseId: id }, body: { mode } });
  expect(row).not.toHaveProperty('presence');
  expect((await beat(mara, 'writing')).status).toBe(200);
  const both = (await beat(olu, 'viewing')).body['presence'];
  expect(both).toEqual([
    { agent: { id: 'agt_mara', name: 'Mara Okafor' }, mode: 'writing' },
    { agent: { id: 'agt_olu', name: 'Olu Bergström' }, mode: 'viewing' },
  ]);
  const after = (await rows())[0];
  expect([after?.presence, after?.version]).toEqual([both, version]);
  const seen = await olu(view, { params: { [param]: id } });
  expect(seen.body['presence']).toEqual(both);
  stop();
  const beats = told.filter(({ type }) => type === 'presence');
  expect(beats.map(({ actorId, caseId, cause }) => [actorId, caseId, cause])).toEqual([
    ['agt_mara', id, 'writing'],
    ['agt_olu', id, 'viewing'],
  ]);
  expect(world.engine.core.store.seq).toBe(seq);
});

it('a beat on no case is refused, and so is another mode', async () => {
  const beat = (caseId: string, mode: string) =>
    mara('presenceBeat', { params: { caseId }, body: { mode } });
  expect((await beat('dsp_none', 'viewing')).status).toBe(404);
  const [row] = (await mara('disputeList')).body['items'] as { id: string }[];
  expect((await beat(row?.id ?? '', 'sleeping')).status).toBe(422);
});

it('who says that they left is gone at once; another tab of theirs stays', async () => {
  const rows = (await olu('ticketList', { query: { limit: '100', view: 'all' } })).body[
    'items'
  ] as {
    id: string;
  }[];
  // Nobody has been on this one.
  const row = rows.at(-1);
  const params = { caseId: row?.id ?? '' };
  const again = await signIn(world, 'agt_mara');
  const beat = async (ask: Ask, mode: string) =>
    (await ask('presenceBeat', { params, body: { mode } })).body['presence'] as Presence;
  await beat(mara, 'writing');
  await beat(again, 'viewing');
  const told: LiveMessage[] = [];
  const stop = world.engine.subscribe((event) => void told.push(event));
  expect(await beat(mara, 'left')).toEqual([
    { agent: { id: 'agt_mara', name: 'Mara Okafor' }, mode: 'viewing' },
  ]);
  expect(await beat(again, 'left')).toEqual([]);
  expect(await beat(again, 'left')).toEqual([]);
  stop();
  const causes = told.flatMap(({ type, cause }) => (type === 'presence' ? [cause] : []));
  expect(causes).toEqual(['viewing', 'gone']);
});
