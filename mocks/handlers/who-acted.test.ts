import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Ask, signIn } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let mara: Ask;
let nobody: Ask;

beforeAll(async () => {
  world = await createTestWorld();
  mara = await signIn(world, 'agt_mara');
  nobody = await signIn(world);
});
afterAll(() => world.close());

/** Who did what, of everything that a move of a party left in the trail. */
async function traceOf(ask: Ask, body: Record<string, unknown>) {
  const { audit } = world.engine.core.store;
  const before = audit.length;
  const heard: unknown[] = [];
  const stop = world.engine.subscribe(({ type, actorId }) => {
    if (type === 'caseChanged' || type === 'notification') heard.push(actorId);
  });
  expect((await ask('partyAct', { body })).status).toBe(200);
  stop();
  const acts = audit.slice(before).map(({ event, actor }) => [event, actor.party, actor.id]);
  return { acts, heard: [...new Set(heard)] };
}
async function first(operation: 'ticketList' | 'questionList', query: Record<string, string>) {
  const { body } = await mara(operation, { query });
  return (body['items'] as { id: string; requester?: { sellerId: string } }[])[0];
}

describe('what a party does is the party’s deed, whoever played it', () => {
  it.each(['by a member of staff', 'by nobody'])('%s', async (who) => {
    const ask = who === 'by nobody' ? nobody : mara;
    const ticket = await first('ticketList', { view: 'needsReply', channel: 'console' });
    const caseId = ticket?.id ?? '';
    const seller = ticket?.requester?.sellerId;
    const said = { caseId, party: 'seller', command: 'message', body: { text: 'Any news?' } };
    expect(await traceOf(ask, said)).toEqual({
      acts: [['messageSent', 'seller', seller]],
      heard: [seller],
    });
    const words = { topic: 'other', subject: 'Once more', text: 'x' };
    const opened = await traceOf(ask, { ...said, command: 'openTicket', body: words });
    expect(opened.acts).toEqual([['ticketSubmitted', 'seller', seller]]);
    const form = { name: 'Ada', contact: 'ada@mail.example', text: 'Where is it?' };
    await traceOf(ask, { caseId, party: 'contact', command: 'submitForm', body: form });
    expect(world.engine.core.store.audit.at(-1)?.actor).toEqual({
      id: 'contact',
      name: 'Ada',
      party: 'contact',
    });
    const question = await first('questionList', { status: 'unanswered' });
    const answer = { text: 'It is 38 mm wide.', showOnWebsite: false };
    const act = { caseId: question?.id, party: 'seller', command: 'answerQuestion', body: answer };
    const answered = await traceOf(ask, act);
    expect(answered.acts).toEqual([['questionAnswered', 'seller', expect.any(String)]]);
    expect(answered.heard).not.toContain('agt_mara');
    expect((await mara('auditVerify')).body).toMatchObject({ ok: true });
  });
});

it('what falls due is the system’s deed', async () => {
  const ticket = await first('ticketList', { view: 'needsReply', channel: 'console' });
  const { body } = await mara('ticketView', { params: { ticketId: ticket?.id ?? '' } });
  const reply = { to: 'seller', text: 'We look into it.' };
  const params = { caseId: ticket?.id ?? '' };
  const ifMatch = Number(body['version']);
  expect((await mara('messageSend', { params, ifMatch, key: 'm', body: reply })).status).toBe(201);
  await world.advance('PT11S');
  const sent = world.engine.core.store.audit.findLast(({ event }) => event === 'messageSent');
  expect(sent?.actor.party).toBe('system');
});
