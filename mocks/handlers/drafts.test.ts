import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Ask, signIn, viewOf } from '../test-client.ts';
import { MemoryJournal } from '../store/journal-memory.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

const journal = new MemoryJournal();
let world: TestWorld;
let mara: Ask;
let other: Ask;
let caseId: string;

async function open(): Promise<void> {
  world = await createTestWorld({ journal });
  mara = await signIn(world, 'agt_mara');
  const { items } = (await mara('agentList')).body as { items: { id: string; role: string }[] };
  other = await signIn(
    world,
    items.find(({ id, role }) => role === 'admin' && id !== 'agt_mara')?.id,
  );
}
beforeAll(async () => {
  await open();
  caseId = ((await mara('fixtureList')).body as { F1: { disputeId: string } }).F1.disputeId;
});
afterAll(() => world.close());

const save = (ask: Ask, to: string, text: string) =>
  ask('draftSave', { params: { caseId }, body: { to, text } });
const draftsOf = async (ask: Ask) => (await viewOf(ask, caseId)).drafts ?? [];
const short = (drafts: { to: string; text: string }[]) => drafts.map(({ to, text }) => [to, text]);

describe('drafts of a case', () => {
  it('are one an audience, and their author’s alone', async () => {
    const before = await viewOf(mara, caseId);
    expect((await save(mara, 'buyer', 'Dear Ann')).status).toBe(200);
    await save(mara, 'note', 'Looks odd');
    const saved = await save(mara, 'buyer', 'Dear Anna');
    const wanted = [
      ['note', 'Looks odd'],
      ['buyer', 'Dear Anna'],
    ];
    expect(short(saved.body['drafts'] as { to: string; text: string }[])).toEqual(wanted);
    expect(short(await draftsOf(mara))).toEqual(wanted);
    expect(await draftsOf(other)).toEqual([]);
    await save(other, 'buyer', 'Hello');
    expect(short(await draftsOf(mara))).toEqual(wanted);
    const after = await viewOf(mara, caseId);
    expect([after.version, after.evidenceWatermark, after.updatedAt]).toEqual([
      before.version,
      before.evidenceWatermark,
      before.updatedAt,
    ]);
    const timeline = await other('caseTimeline', { params: { caseId } });
    expect(JSON.stringify(timeline.body)).not.toContain('Looks odd');
    expect(JSON.stringify(world.engine.core.store.audit)).not.toContain('Looks odd');
  });

  it('are told to nobody live, and survive a restart', async () => {
    const heard: string[] = [];
    const stop = world.engine.subscribe(({ type }) => heard.push(type));
    await save(mara, 'seller', 'Please send photos');
    stop();
    expect(heard).toEqual(['hello']);
    await world.close();
    await open();
    expect(short(await draftsOf(mara))).toContainEqual(['seller', 'Please send photos']);
  });

  it('go when their text goes', async () => {
    for (const to of ['note', 'buyer', 'seller']) await save(mara, to, '');
    expect(await draftsOf(mara)).toEqual([]);
    expect(short(await draftsOf(other))).toEqual([['buyer', 'Hello']]);
  });

  it('need a case, an audience and a text that fits', async () => {
    const nowhere = { params: { caseId: 'none' }, body: { to: 'buyer', text: 'x' } };
    expect((await mara('draftSave', nowhere)).status).toBe(404);
    expect((await save(mara, 'carrier', 'x')).status).toBe(422);
    expect((await save(mara, 'buyer', 'x'.repeat(5001))).status).toBe(422);
  });
});
