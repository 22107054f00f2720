import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Question, QuestionRow } from '../../src/api/contract/questions.ts';
import { type Ask, signIn } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let mara: Ask;
let tomas: Ask;
let ruth: Ask;
beforeAll(async () => {
  world = await createTestWorld({ volume: 200 });
  mara = await signIn(world, 'agt_mara');
  tomas = await signIn(world, 'agt_tomas');
  ruth = await signIn(world, 'agt_ruth');
});
afterAll(() => world.close());

const list = async (query: Record<string, string> = {}) =>
  (await mara('questionList', { query: { limit: '100', ...query } })).body[
    'items'
  ] as QuestionRow[];
const view = async (ask: Ask, questionId: string) =>
  // What the contract promises for status 200.
  (await ask('questionView', { params: { questionId } })).body as Record<string, unknown> &
    Question;
const named = async (words: string) => (await list({ q: words }))[0]?.id ?? '';
const SAID = { text: 'It does.', showOnWebsite: false, addToProductQa: false };
const answer = (ask: Ask, { id, version }: { id: string; version: number }, change: object = {}) =>
  ask('questionAnswer', {
    params: { questionId: id },
    ifMatch: version,
    body: { ...SAID, ...change },
  });

describe('the queue of questions (cases.md §5)', () => {
  it('has unanswered ones first, late ones before those due, answered ones last', async () => {
    const rows = await list();
    const { body } = await mara('questionList', { query: { view: 'unanswered' } });
    const waiting = body['total'] as number;
    const statuses = rows.map(({ status }) => status);
    expect(statuses.slice(0, waiting)).toEqual(Array(waiting).fill('unanswered'));
    const late = rows.slice(0, waiting).map(({ nextClock }) => nextClock?.state === 'missed');
    expect(late).toEqual(late.toSorted((a, b) => Number(b) - Number(a)));
    expect(late).toContain(true);
    expect(late).toContain(false);
  });

  it('is filtered by clock, flag, status and words', async () => {
    const missed = await list({ clock: 'missed' });
    expect(missed.length).toBeGreaterThan(0);
    for (const { status, flags } of missed)
      expect([status, flags.includes('slowSeller')]).toEqual(['unanswered', true]);
    const byStaff = await list({ flag: 'answeredByStaff' });
    expect(byStaff.length).toBeGreaterThan(0);
    expect(byStaff.every(({ flags }) => flags.includes('answeredByStaff'))).toBe(true);
    expect((await mara('questionList', { query: { flag: 'shoe' } })).status).toBe(422);
    expect((await list({ seller: 'sel_corvin' })).length).toBeGreaterThanOrEqual(4);
  });

  it('shows the item, its people and what else was asked about it', async () => {
    const question = await view(mara, await named('halo sit high'));
    expect(question.item).toMatchObject({ title: 'Emerald halo ring, 18 karat' });
    expect(question.seller).toMatchObject({ name: 'Atelier Corvin', timeZone: 'America/Toronto' });
    expect(question.sameItem.length).toBeGreaterThanOrEqual(3);
    expect(question.sameItem.some(({ answer: said }) => said?.startsWith('Lightly'))).toBe(true);
    const [clock] = question.clocks;
    expect(clock).toMatchObject({ name: 'questionAnswer', party: 'seller', state: 'missed' });
  });
});

const undo = (ask: Ask, questionId: string) => ask('answerUndo', { params: { questionId } });
const isTold = async (questionId: string, text: string) => {
  const { body } = await mara('caseTimeline', { params: { caseId: questionId } });
  return (body['items'] as { message?: { text: string } }[]).some(
    ({ message }) => message?.text === text,
  );
};
const fresh = async (): Promise<Question> => {
  const rows = await list({ view: 'unanswered', assignee: 'nobody' });
  return view(mara, rows.find(({ lease }) => lease === undefined)?.id ?? '');
};

describe('an answer', () => {
  it('on a slow seller’s behalf stops the clock and tells the buyer', async () => {
    const question = await view(mara, await named('halo sit high'));
    const { status, body } = await answer(mara, question, { showOnWebsite: true });
    expect([status, body['status'], body['awaiting']]).toEqual([200, 'answered', 'nobody']);
    expect(body['answer']).toMatchObject({ ...SAID, showOnWebsite: true, by: 'staff' });
    // Nobody outside has it while it can be taken back.
    expect(body['flags']).toEqual(['answeredByStaff']);
    expect((body['clocks'] as object[])[0]).toMatchObject({ state: 'met', late: true });
    const told = async () => {
      const { body: timeline } = await mara('caseTimeline', { params: { caseId: question.id } });
      const entries = timeline['items'] as { kind: string; message?: { to: string } }[];
      return entries.findLast(({ kind }) => kind === 'message')?.message;
    };
    expect(await told()).toMatchObject({ to: 'buyer', text: 'It does.', delivery: 'held' });
    await world.advance('PT11S');
    expect(await told()).toMatchObject({ to: 'buyer', text: 'It does.', delivery: 'delivered' });
    const now = await view(mara, question.id);
    expect([now.flags, now.version]).toEqual([['answeredByStaff', 'onWebsite'], body['version']]);
  });

  it('is edited with both texts in the audit trail, and seen as it was', async () => {
    const before = await view(mara, await named('wide is the case'));
    const was = before.answer?.text;
    expect(was).toMatch(/^It is 38 mm/);
    const edited = await answer(tomas, before, { text: 'It is natural.', addToProductQa: true });
    expect(edited.body['answer']).toMatchObject({
      text: 'It is natural.',
      addToProductQa: true,
      editor: { id: 'agt_tomas' },
    });
    const trail = await mara('auditList', {
      query: { entityId: before.id, event: 'answerEdited' },
    });
    const [event] = trail.body['items'] as { data: Record<string, unknown> }[];
    expect(event?.data).toMatchObject({ text: 'It is natural.', before: { text: was } });
    // The buyer is told the new text, once; a change of where it shows is no news to them.
    const told = async () => {
      const { body } = await mara('caseTimeline', { params: { caseId: before.id } });
      const items = body['items'] as { message?: { to: string; text: string } }[];
      return items.flatMap(({ message }) => (message?.text === 'It is natural.' ? message.to : []));
    };
    expect(await told()).toEqual(['buyer']);
    expect((await answer(mara, before)).status).toBe(412);
    const again = await view(mara, before.id);
    const same = await answer(mara, again, { text: 'It is natural.', addToProductQa: true });
    expect([same.status, same.body['version']]).toEqual([200, again.version]);
    await answer(mara, again, { text: 'It is natural.', addToProductQa: false });
    expect(await told()).toEqual(['buyer']);
  });

  describe('that is held', () => {
    it('is taken back whole by who gave it, and by nobody else', async () => {
      const before = await fresh();
      const text = 'Never said.';
      const actions = [{ kind: 'tag', tag: 'answered' }];
      const given = await answer(mara, before, { text, showOnWebsite: true, actions });
      expect((given.body['answer'] as { undoUntil: string }).undoUntil).toBeDefined();
      expect((await undo(tomas, before.id)).status).toBe(403);
      const back = await undo(mara, before.id);
      expect([back.status, back.body]).toMatchObject([
        200,
        { text, showOnWebsite: true, addToProductQa: false, actions },
      ]);
      const after = await view(mara, before.id);
      const { version, updatedAt: _, can: __, ...same } = after;
      expect(same).toMatchObject({
        status: 'unanswered',
        clocks: before.clocks,
        tags: before.tags,
      });
      expect([after.answer, version]).toEqual([undefined, before.version + 2]);
      expect((await undo(mara, before.id)).body['code']).toBe('undoOver');
      await world.advance('PT1M');
      expect(await isTold(before.id, text)).toBe(false);
      expect((await view(mara, before.id)).tags).toEqual(before.tags);
    });

    it('an edit goes back to the answer before, its message by its own undo as well', async () => {
      const before = await view(mara, await named('wide is the case'));
      await answer(mara, before, { text: 'Edited.' });
      const { body } = await mara('caseTimeline', { params: { caseId: before.id } });
      const items = body['items'] as { message?: { id: string; text: string } }[];
      const messageId = items.find(({ message }) => message?.text === 'Edited.')?.message?.id ?? '';
      const params = { caseId: before.id, messageId };
      expect((await mara('messageUndo', { params })).body).toMatchObject({ text: 'Edited.' });
      expect((await view(mara, before.id)).answer).toEqual(before.answer);
    });

    it('leaves with what goes with it; another edit or the seller lets it leave at once', async () => {
      const before = await fresh();
      const actions = [{ kind: 'tag', tag: 'Told' }];
      await answer(mara, before, { text: 'First.', actions });
      expect((await view(mara, before.id)).tags).not.toContain('told');
      const held = await view(mara, before.id);
      expect((await answer(tomas, held, { text: 'Second.' })).status).toBe(200);
      expect((await undo(mara, before.id)).status).toBe(403);
      const now = await view(mara, before.id);
      expect([now.tags.includes('told'), await isTold(before.id, 'First.')]).toEqual([true, true]);
      expect((await undo(tomas, before.id)).body['text']).toBe('Second.');
      expect((await view(mara, before.id)).answer).toMatchObject({ text: 'First.' });
    });
  });

  it.each([
    ['👩‍👩‍👧‍👦'.repeat(5000), 200],
    ['👩‍👩‍👧‍👦'.repeat(5001), 422],
    ['é'.normalize('NFD').repeat(5000), 200],
    ['x'.repeat(5001), 422],
    [' \n ', 422],
    ['', 422],
    ['Dear {{buyer.firstName}}', 422],
  ])('is 1 to 5,000 characters as people count them: %#', async (text, status) => {
    const question = await view(mara, await named('solid or a doublet'));
    expect((await answer(mara, question, { text })).status).toBe(status);
  });

  it('is refused as `can` says: without the right, as a party, while another holds it', async () => {
    const id = await named('wrist of 15 cm');
    const question = await view(tomas, id);
    expect(question.can['questionAnswer']?.code).toBe('conflictOfInterest');
    expect((await answer(tomas, question)).status).toBe(403);
    expect((await view(ruth, id)).can['questionAnswer']?.code).toBe('forbidden');
    expect((await answer(ruth, question)).status).toBe(403);
    const jonas = await signIn(world, 'agt_jonas');
    expect((await jonas('caseClaim', { params: { caseId: id }, body: {} })).status).toBe(201);
    expect((await view(mara, id)).can['questionAnswer']?.code).toBe('heldByOther');
    expect((await answer(mara, question)).body['code']).toBe('heldByOther');
    expect((await answer(jonas, await view(jonas, id))).status).toBe(200);
  });

  it('names the version it saw', async () => {
    const question = await view(mara, await named('wide is the case'));
    const blind = await mara('questionAnswer', {
      params: { questionId: question.id },
      body: SAID,
    });
    expect(blind.status).toBe(428);
    const stale = await answer(mara, { ...question, version: question.version - 1 });
    expect([stale.status, (stale.body['current'] as Question).version]).toEqual([
      412,
      question.version,
    ]);
  });
});

it('a question is worked through like every case: take next, note, tag, messages refused', async () => {
  const taken = await mara('caseTakeNext', { params: { queue: 'questions' }, body: {} });
  expect(taken.status).toBe(200);
  const caseId = String(taken.body['id']);
  expect(caseId).toMatch(/^qst_/);
  const note = { params: { caseId }, body: { text: 'Seen.' }, key: 'seen' };
  expect((await mara('noteAdd', note)).status).toBe(201);
  const sent = await mara('messageSend', {
    params: { caseId },
    ifMatch: Number(taken.body['version']),
    key: 'sent',
    body: { to: 'buyer', text: 'Hello' },
  });
  expect([sent.status, sent.body['code']]).toEqual([409, 'wrongState']);
});

it('buyers ask and sellers answer on the demo stage', async () => {
  const caseId = await named('pearl');
  const act = (party: string, command: string, body: object, id = caseId) =>
    mara('partyAct', { body: { caseId: id, party, command, body } });
  const asked = await act('buyer', 'askQuestion', { text: 'And in silver?' });
  const id = String(asked.body['id']);
  const fresh = await view(mara, id);
  expect(fresh).toMatchObject({ status: 'unanswered', version: 1, unread: true });
  const { item } = await view(mara, caseId);
  expect(fresh.item).toEqual(item);
  const said = { text: 'In silver too.', addToProductQa: true };
  const give = { params: { caseId: id }, body: { assigneeId: 'agt_tomas' } };
  expect((await mara('caseAssign', give)).status).toBe(200);
  expect((await act('seller', 'answerQuestion', said, id)).status).toBe(200);
  // Whose case it is hears of the seller's own answer.
  const inbox = (await tomas('notificationList', { query: { kind: 'replyArrived' } })).body[
    'items'
  ];
  expect((inbox as object[])[0]).toMatchObject({ case: { id }, detail: 'In silver too.' });
  const { answer: given, can } = await view(mara, id);
  expect(given).toMatchObject({ ...said, by: 'seller', showOnWebsite: false });
  expect(can['questionAnswer']).toEqual({ allowed: true });
  expect((await act('buyer', 'answerQuestion', said, id)).status).toBe(403);
});
