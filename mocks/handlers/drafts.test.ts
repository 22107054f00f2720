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

const mine = async () => short(await draftsOf(mara)).filter(([to]) => to !== 'buyer');

const undo = (answer: { body: Record<string, unknown> }) => {
  const { id } = answer.body['message'] as { id: string };
  return mara('messageUndo', { params: { caseId, messageId: id } });
};

describe('words that were said', () => {
  let keys = 0;
  const send = async (text: string) => {
    const { version } = await viewOf(mara, caseId);
    const body = { to: 'both', text };
    return mara('messageSend', {
      params: { caseId },
      ifMatch: version,
      key: `said ${(keys += 1)}`,
      body,
    });
  };

  it('are no draft any more, other audiences keep theirs; taken back they are one again', async () => {
    await save(mara, 'note', '');
    await save(mara, 'both', 'Dear both');
    await save(mara, 'seller', 'Dear seller');
    await save(other, 'both', 'Mine');
    const sent = await send('Dear both, done.');
    expect(sent.status).toBe(201);
    expect(await mine()).toEqual([['seller', 'Dear seller']]);
    expect(short(await draftsOf(other))).toContainEqual(['both', 'Mine']);
    expect((await undo(sent)).status).toBe(200);
    expect(await mine()).toEqual([
      ['seller', 'Dear seller'],
      ['both', 'Dear both, done.'],
    ]);
  });

  it('do not push out what was begun since, and make no draft where there was none', async () => {
    const first = await send('Dear both, done.');
    await save(mara, 'both', 'Something else');
    await undo(first);
    expect(await mine()).toContainEqual(['both', 'Something else']);
    await save(mara, 'both', '');
    await undo(await send('At once'));
    expect(await mine()).toEqual([['seller', 'Dear seller']]);
  });

  it('as a note or an answer take their drafts with them, a refused one takes nothing', async () => {
    await save(mara, 'note', 'Looks odd');
    const note = (text: string) =>
      mara('noteAdd', { params: { caseId }, body: { text }, key: `note ${(keys += 1)}` });
    expect((await note('  ')).status).toBe(422);
    expect(await mine()).toContainEqual(['note', 'Looks odd']);
    await note('Looks odd.');
    expect(await mine()).toEqual([['seller', 'Dear seller']]);
    const list = await mara('questionList', {
      query: { status: 'unanswered', assignee: 'nobody' },
    });
    const [{ id, version } = { id: '', version: 0 }] = list.body['items'] as {
      id: string;
      version: number;
    }[];
    const params = { questionId: id };
    await mara('draftSave', { params: { caseId: id }, body: { to: 'buyer', text: 'It is' } });
    const has = () => world.engine.core.store.get('drafts', `${id}/agt_mara`) !== undefined;
    expect(has()).toBe(true);
    const body = { text: 'It is blue.', showOnWebsite: false, addToProductQa: false };
    const answered = await mara('questionAnswer', { params, ifMatch: version, key: 'blue', body });
    expect([answered.status, has()]).toEqual([200, false]);
  });
});

describe('a text has five thousand characters, as people count them', () => {
  const family = '👨‍👩‍👧‍👦';
  it.each([
    ['draftSave', 200],
    ['noteAdd', 201],
    ['messageSend', 201],
  ] as const)('%s', async (operation, fine) => {
    const answer = async (text: string) => {
      const { version } = await viewOf(mara, caseId);
      const ifMatch = operation === 'messageSend' ? { ifMatch: version } : {};
      const body = operation === 'noteAdd' ? { text } : { to: 'both', text };
      return mara(operation, {
        params: { caseId },
        ...ifMatch,
        body,
        key: `${operation} ${text.length}`,
      });
    };
    expect((await answer(family.repeat(5000))).status).toBe(fine);
    const long = await answer(family.repeat(5001));
    expect([long.status, long.body['errors']]).toEqual([
      422,
      [expect.objectContaining({ pointer: '/text' })],
    ]);
    expect((await answer('x'.repeat(5001))).status).toBe(422);
    expect((await answer('x'.repeat(100_001))).status).toBe(422);
  });
});
