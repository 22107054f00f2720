import { expect, it } from 'vitest';
import { signIn, withVersion } from '../test-client.ts';
import { createTestWorld } from '../test-world.ts';

it('a search finds the same whether its index was built in slices, at once, or begun anew', async () => {
  const [warmed, cold] = [
    await createTestWorld({ volume: 60 }),
    await createTestWorld({ volume: 60 }),
  ];
  const asks = [await signIn(warmed, 'agt_mara'), await signIn(cold, 'agt_mara')] as const;
  const { search } = warmed.engine.core.store;
  expect(search.warm(20)).toBe(false);
  // A row that changes half-way is found as it is then.
  for (const ask of asks) {
    const { body } = await ask('questionList', { query: { view: 'unanswered', limit: '1' } });
    const [row] = body['items'] as { id: string }[];
    const params = { caseId: row?.id ?? '' };
    expect((await withVersion(ask, 'caseTags', { params, body: { tags: ['half'] } })).status).toBe(
      200,
    );
  }
  let slices = 0;
  while (!search.warm(20)) slices += 1;
  expect(slices).toBeGreaterThan(5);
  for (const q of ['emerald', 'ring', 'TKT-2026', 'Corvin']) {
    const [one, other] = await Promise.all(asks.map((ask) => ask('search', { query: { q } })));
    expect(one?.body).toEqual(other?.body);
    expect(one?.status).toBe(200);
  }
  await Promise.all([warmed.close(), cold.close()]);
});

it('many changes that nobody looked at leave the lists as they are in truth', async () => {
  const world = await createTestWorld({ volume: 300 });
  const ask = await signIn(world, 'agt_mara');
  const idsOf = async (sort: string) => {
    const { body } = await ask('ticketList', { query: { view: 'all', sort, limit: '100' } });
    return (body['items'] as { id: string }[]).map(({ id }) => id);
  };
  await idsOf('due');
  const { core } = world.engine;
  const index = core.store.tickets;
  for (const row of [...core.store.all('tickets')].concat([...core.store.all('tickets')]))
    index.change(row, row);
  const before = await idsOf('due');
  await world.advance('PT1H');
  expect(before).toHaveLength(100);
  expect(new Set(await idsOf('due')).size).toBe(100);
  await world.close();
});
