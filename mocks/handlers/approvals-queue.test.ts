import { afterAll, beforeAll, expect, it } from 'vitest';

import { type Ask, signIn, viewOf } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let mara: Ask;
beforeAll(async () => {
  world = await createTestWorld({ volume: 120 });
  mara = await signIn(world, 'agt_mara');
});
afterAll(() => world.close());

const next = (ask: Ask, body: object = {}) =>
  ask('caseTakeNext', { params: { queue: 'approvals' }, body });
interface Ruling {
  id: string;
  disputeId: string;
}
const proposed = async () => {
  const query = { state: 'proposed', sort: 'proposedAt', limit: '100' };
  return (await mara('rulingList', { query })).body['items'] as Ruling[];
};
const summary = async () => {
  const queues = (await mara('queueSummary')).body['queues'] as {
    queue: string;
    total: number;
    late: number;
    views: unknown[];
  }[];
  return queues.find(({ queue }) => queue === 'approvals');
};

it('gives one proposal after the other to who may decide on it, and never one that is held', async () => {
  const all = await proposed();
  expect(all.length).toBeGreaterThan(0);
  const seen: string[] = [];
  for (let answer = await next(mara); answer.status !== 204; answer = await next(mara)) {
    expect(answer.status).toBe(200);
    const { rulingId, id, lease } = answer.body as { rulingId: string; id: string; lease: object };
    expect(all.find((ruling) => ruling.id === rulingId)?.disputeId).toBe(id);
    expect(lease).toMatchObject({ holder: { id: 'agt_mara' } });
    seen.push(rulingId);
  }
  expect(seen.length).toBeGreaterThan(0);
  expect(new Set(seen).size).toBe(seen.length);
  // In the order in which they were proposed.
  expect(seen).toEqual(all.map(({ id }) => id).filter((id) => seen.includes(id)));
  const tomas = await signIn(world, 'agt_tomas');
  expect((await next(tomas)).status).toBe(204);
  expect((await next(mara, { topic: 'payouts' })).status).toBe(422);
});

it('is summed up: all that wait, and those that are late', async () => {
  const { length } = await proposed();
  const before = await summary();
  expect(before).toMatchObject({ total: length, views: [{ view: 'proposed', count: length }] });
  expect(before?.late).toBeLessThan(length);
  await world.advance('PT50H');
  const left = await proposed();
  const views = await Promise.all(left.map(({ disputeId }) => viewOf(mara, disputeId)));
  const late = views.filter(({ clocks }) =>
    clocks.some(({ name, state }) => name === 'approval' && state === 'missed'),
  );
  // A proposal that nobody answers in time goes back by itself.
  expect(left.length).toBeLessThan(length);
  expect(await summary()).toMatchObject({ total: left.length, late: late.length });
});
