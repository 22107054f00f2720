import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Ask, propose, signIn, viewOf } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let mara: Ask;
let jonas: Ask;
let disputeId: string;
let rulingId: string;

beforeAll(async () => {
  world = await createTestWorld();
  const nobody = await signIn(world);
  const personas = (await nobody('personaList')).body['items'] as { id: string; role: string }[];
  const admins = personas.filter(({ role }) => role === 'admin');
  mara = await signIn(world, admins[0]?.id);
  jonas = await signIn(world, admins[1]?.id);
  disputeId = ((await nobody('fixtureList')).body as { F1: { disputeId: string } }).F1.disputeId;
  const words = { internalNote: 'Between me and myself.' };
  const ruled = await propose(mara, disputeId, crypto.randomUUID(), words);
  rulingId = String(ruled.body['id']);
  await mara('rulingUndo', { params: { rulingId } });
});
afterAll(() => world.close());

async function listed(ask: Ask): Promise<unknown[]> {
  const { body } = await ask('rulingList', { query: { state: 'draft', disputeId } });
  return (body['items'] as { id: string }[]).map(({ id }) => id);
}

describe('a draft over the wire (cases.md §3: private)', () => {
  it('is its author’s to read', async () => {
    const { status, body } = await mara('rulingView', { params: { rulingId } });
    expect([status, body['state']]).toEqual([200, 'draft']);
    expect((await viewOf(mara, disputeId)).rulings.map(({ id }) => id)).toEqual([rulingId]);
    expect(await listed(mara)).toEqual([rulingId]);
  });

  it('is nowhere for anybody else', async () => {
    expect((await jonas('rulingView', { params: { rulingId } })).status).toBe(404);
    const view = await viewOf(jonas, disputeId);
    expect(view.rulings).toEqual([]);
    expect(JSON.stringify(view)).not.toContain('Between me');
    expect(await listed(jonas)).toEqual([]);
    const params = { rulingId };
    const stale = await jonas('rulingReturn', { params, ifMatch: 1, body: { comment: 'No.' } });
    expect(stale.status).toBe(412);
    expect(JSON.stringify(stale.body)).not.toContain('Between me');
  });

  it('outlives a colleague’s ruling', async () => {
    const other = await propose(jonas, disputeId, crypto.randomUUID());
    expect([other.status, other.body['state']]).toEqual([201, 'approved']);
    expect((await mara('rulingView', { params: { rulingId } })).body['state']).toBe('draft');
  });
});
