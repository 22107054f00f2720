import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Ask, signIn } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let ask: Ask;

beforeAll(async () => {
  world = await createTestWorld();
  ask = await signIn(world);
});
afterAll(() => world.close());

const set = (change: Record<string, unknown>) =>
  ask('faultSet', { body: { operation: 'agentList', kind: 'error', ...change } });

describe('faults of the demo stage', () => {
  it.each([
    ['/status', { status: 999 }],
    ['/status', { status: 200 }],
    ['/status', { status: 600 }],
    ['/times', { times: 0 }],
    ['/times', { times: -1 }],
    ['/ms', { kind: 'latency', ms: -1 }],
    ['/ms', { kind: 'latency', ms: 60_001 }],
    ['/kind', { kind: 'explode' }],
    ['/operation', { operation: 'nothing' }],
  ])('are refused at %s when no reply could honour them', async (pointer, change) => {
    const { status, body } = await set(change);
    expect([status, body['errors']]).toEqual([422, [expect.objectContaining({ pointer })]]);
    expect((await ask('stageView')).body['faults']).toEqual([]);
  });

  it('are taken at the edges of what is possible', async () => {
    for (const change of [{ status: 400 }, { status: 599 }, { times: 1 }, { ms: 60_000 }])
      expect((await set(change)).status).toBe(200);
    expect((await ask('faultSet', { body: { clear: true } })).body['faults']).toEqual([]);
  });
});
