import { expect, it } from 'vitest';
import { createTestWorld } from '../test-world.ts';

it('the fairness board rests on verdicts that were worked out before, each once', async () => {
  const world = await createTestWorld({ volume: 400 });
  const { core } = world.engine;
  await core.later();
  const { store } = core;
  const headers = { Authorization: `Bearer ${await world.token('agt_ruth')}` };
  const path = 'http://test.local/api/v1/insights/fairness';
  let looked = 0;
  const get = store.get.bind(store);
  store.get = (table, id) => {
    if (table === 'reviews') looked += 1;
    return get(table, id);
  };
  const open = async () => {
    const before = looked;
    const reply = await world.transport(new Request(path, { headers }));
    expect(reply.status).toBe(200);
    const board: unknown = await reply.json();
    return { board, looked: looked - before };
  };
  const first = await open();
  expect(store.count('deletionRequests')).toBeGreaterThan(400);
  const again = await open();
  expect(again.board).toEqual(first.board);
  expect(again.looked).toBe(0);
  await world.close();
});
