import { expect, it } from 'vitest';

import { signIn } from '../test-client.ts';
import { createTestWorld } from '../test-world.ts';

it('shows the burst of a request whole and with its likeness, and nothing beside a review of its own words', async () => {
  const world = await createTestWorld();
  const ask = await signIn(world, 'agt_ruth');
  const { body: fixtures } = await ask('fixtureList');
  const near = async (name: string) => {
    const { requestId = '' } = fixtures[name] as { requestId?: string };
    const { body } = await ask('deletionRequestView', { params: { requestId } });
    return body.near as { sameBurst: boolean; likenessPercent: number; requestId?: string }[];
  };
  const burst = await near('R10');
  expect(burst).toHaveLength(12);
  for (const one of burst) {
    expect(one).toMatchObject({ sameBurst: true });
    expect(one.likenessPercent).toBeGreaterThanOrEqual(80);
    expect(one.requestId).toMatch(/^rdr_/);
  }
  expect(await near('R2')).toEqual([]);
  await world.close();
});
