import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Ticket } from '../../src/api/contract/tickets.ts';
import { type Answer, type Ask, signIn, withVersion } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let tomas: Ask;
let aiko: Ask;
let mara: Ask;

beforeAll(async () => {
  world = await createTestWorld({ volume: 600 });
  tomas = await signIn(world, 'agt_tomas');
  aiko = await signIn(world, 'agt_aiko');
  mara = await signIn(world, 'agt_mara');
});
afterAll(() => world.close());

type Row = Ticket & { lease?: { holder: { id: string } } };

const take = (ask: Ask, queue = 'tickets', body: object = {}): Promise<Answer> =>
  ask('caseTakeNext', { params: { queue }, body });

async function view(ask: Ask, ticketId: string): Promise<Ticket> {
  // What the contract promises for status 200.
  return (await ask('ticketView', { params: { ticketId } })).body as Ticket;
}

/** The whole queue as its viewer sees it. */
async function rowsOf(ask: Ask, query: Record<string, string> = {}): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const asked = { ...query, limit: '100', ...(cursor !== undefined && { cursor }) };
    const { body } = await ask('ticketList', { query: asked });
    rows.push(...(body['items'] as Row[]));
    cursor = body['nextCursor'] as string | undefined;
  } while (cursor !== undefined);
  return rows;
}

describe('take next', () => {
  it('gives the first case of the order asked for that nobody holds, leased to me', async () => {
    for (const query of [{}, { view: 'urgent' }, { sort: '-created', priority: 'high' }]) {
      const first = (await rowsOf(aiko, query)).find(({ lease }) => lease === undefined);
      const { status, body } = await take(aiko, 'tickets', query);
      expect([status, body['id'], body['queue']]).toEqual([200, first?.id, 'tickets']);
      expect(body['lease']).toMatchObject({ holder: { id: 'agt_aiko' } });
      expect((await view(aiko, first?.id ?? '')).assignee?.id).toBe('agt_aiko');
    }
  });

  it('serves disputes too, and refuses what the list would refuse', async () => {
    const { body } = await aiko('disputeList', { query: { view: 'needsRuling' } });
    const [first] = body['items'] as { id: string }[];
    const taken = await take(aiko, 'disputes', { view: 'needsRuling' });
    expect(taken.body['id']).toBe(first?.id);
    expect((await take(aiko, 'tickets', { colour: 'red' })).status).toBe(422);
    expect((await take(aiko, 'tickets', { status: 'lost' })).body['code']).toBe('invalidField');
    expect((await take(aiko, 'parcels')).status).toBe(404);
    const olu = await signIn(world, 'agt_olu');
    expect((await take(olu)).status).toBe(403);
  });

  it('passes over what I skipped, what is put aside, and what I am a party to', async () => {
    const taken = (await take(tomas)).body['id'] as string;
    const skip = { params: { caseId: taken }, body: { reason: 'I know the seller.' } };
    expect((await tomas('caseSkip', skip)).status).toBe(204);
    expect((await view(tomas, taken)).lease).toBeUndefined();
    const offered = (await take(tomas)).body['id'];
    expect(offered).not.toBe(taken);
    expect((await take(mara)).body['id']).toBe(taken);
    const { body } = await tomas('disputeList', { query: { seller: 'sel_pebble' } });
    const [dispute] = body['items'] as { id: string }[];
    const words = { topic: 'other', subject: 'Mine alone', text: 'x', priority: 'urgent' };
    const act = { caseId: dispute?.id ?? '', party: 'seller', command: 'openTicket', body: words };
    const opened = await tomas('partyAct', { body: act });
    expect((await take(tomas, 'tickets', { q: 'Mine alone' })).status).toBe(204);
    const snooze = { params: { caseId: opened.body['id'] as string }, body: { until: 'reply' } };
    await withVersion(aiko, 'caseSnooze', snooze);
    expect((await take(mara, 'tickets', { q: 'Mine alone' })).status).toBe(204);
    await withVersion(aiko, 'caseSnooze', { ...snooze, body: { until: null } });
    expect((await take(mara, 'tickets', { q: 'Mine alone' })).body['id']).toBe(opened.body['id']);
  });

  it('gives the same case to a repeat of the same press, and another one to the next', async () => {
    const press = (key: string) =>
      aiko('caseTakeNext', { params: { queue: 'questions' }, body: {}, key });
    await aiko('faultSet', { body: { operation: 'caseTakeNext', kind: 'dropReply', times: 1 } });
    await expect(press('first')).rejects.toThrow(TypeError);
    const [again, next] = [await press('first'), await press('second')];
    expect([again.status, next.status]).toEqual([200, 200]);
    const { body } = await aiko('questionList', { query: { assignee: 'me', limit: '100' } });
    const mine = (body['items'] as { id: string }[]).map(({ id }) => id);
    expect(mine.toSorted()).toEqual([String(again.body['id']), String(next.body['id'])].toSorted());
  });

  it('answers 204 when nothing is left for me', async () => {
    const query = { q: 'no such words anywhere' };
    expect((await take(aiko, 'tickets', query)).status).toBe(204);
  });
});

it('two people take next at once, 500 times: both get a case, never the same', async () => {
  const own = await createTestWorld({ volume: 60, seed: 3 });
  const people = [await signIn(own, 'agt_aiko'), await signIn(own, 'agt_jonas')];
  for (let round = 0; round < 500; round += 1) {
    const order = round % 2 === 0 ? people : people.toReversed();
    const taken = await Promise.all(order.map((ask) => take(ask, 'tickets', { view: 'all' })));
    expect(taken.map(({ status }) => status)).toEqual([200, 200]);
    const [one, other] = taken.map(({ body }) => String(body['id']));
    expect(one).not.toBe(other);
    // Let go, so that both want the very same first case again.
    const params = [one, other].map((caseId = '') => ({ params: { caseId } }));
    await Promise.all(order.map((ask, at) => ask('caseRelease', params[at])));
  }
  await own.close();
});

it('many at once take everything there is, each case once', async () => {
  const own = await createTestWorld({ volume: 2000, seed: 3 });
  const people = [await signIn(own, 'agt_aiko'), await signIn(own, 'agt_jonas')];
  const asked = Array.from({ length: 500 }, () =>
    people.map((ask) => take(ask, 'tickets', { view: 'all' })),
  );
  const answers = await Promise.all(asked.flat());
  const ids = answers.flatMap(({ status, body }) => (status === 200 ? [body['id']] : []));
  // More is asked for than there is to do, so the queue runs dry for both.
  expect(ids.length).toBeGreaterThan(300);
  expect(new Set(ids).size).toBe(ids.length);
  expect(answers.every(({ status }) => status === 200 || status === 204)).toBe(true);
  await own.close();
});

/** A ticket that nobody has touched. */
async function fresh(): Promise<Ticket> {
  const rows = await rowsOf(mara, { view: 'needsReply', assignee: 'nobody' });
  const row = rows.find(({ lease, snooze, links }) => !lease && !snooze && !links?.length);
  return view(mara, row?.id ?? '');
}

describe('working a case', () => {
  it('is assigned to somebody who may work on it, without a new version', async () => {
    const { id, version } = await fresh();
    const assign = (ask: Ask, assigneeId: string | null) =>
      ask('caseAssign', { params: { caseId: id }, body: { assigneeId } });
    expect((await assign(mara, 'agt_aiko')).body).toMatchObject({ assignee: { id: 'agt_aiko' } });
    expect(await view(mara, id)).toMatchObject({ version, assignee: { name: 'Aiko Fernández' } });
    expect((await assign(mara, 'agt_ruth')).body['code']).toBe('invalidField');
    expect((await assign(mara, 'agt_nobody')).status).toBe(422);
    await aiko('caseClaim', { params: { caseId: id }, body: {} });
    expect((await assign(mara, null)).body['code']).toBe('heldByOther');
    expect((await assign(aiko, null)).body).not.toHaveProperty('assignee');
    expect((await view(mara, id)).lease).toBeUndefined();
  });

  it('is put aside until a time, or until the requester writes', async () => {
    const { id } = await fresh();
    const snooze = (until: string | null) =>
      withVersion(mara, 'caseSnooze', { params: { caseId: id }, body: { until } });
    expect((await snooze('2020-01-01T00:00:00Z')).body['code']).toBe('invalidField');
    expect((await snooze('2026-03-10T17:00:00Z')).status).toBe(200);
    expect((await view(mara, id)).snooze).toMatchObject({ by: { id: 'agt_mara' } });
    await world.advance('PT3H');
    expect((await view(mara, id)).snooze).toBeUndefined();
    expect((await snooze('reply')).body['snooze']).not.toHaveProperty('until');
    expect((await snooze(null)).body).not.toHaveProperty('snooze');
    await snooze('reply');
    const { requester } = await view(mara, id);
    const party = requester.sellerId === undefined ? 'contact' : 'seller';
    const body = { caseId: id, party, command: 'message', body: { text: 'Any news?' } };
    expect((await mara('partyAct', { body })).status).toBe(200);
    expect((await view(mara, id)).snooze).toBeUndefined();
  });

  it('is linked both ways, and merged away as a duplicate', async () => {
    const opened = await rowsOf(mara, { view: 'needsReply', channel: 'console' });
    const one = opened.find(({ lease }) => lease === undefined);
    const body = { topic: 'other', subject: 'The same again', text: 'Twice, sorry.' };
    const act = { caseId: one?.id ?? '', party: 'seller', command: 'openTicket', body };
    const twin = (await mara('partyAct', { body: act })).body['id'] as string;
    const params = { caseId: twin };
    const link = { params, body: { caseId: one?.id, kind: 'sameOrder' } };
    expect((await mara('caseLink', link)).status).toBe(201);
    expect((await view(mara, one?.id ?? '')).links).toMatchObject([
      { id: twin, kind: 'sameOrder' },
    ]);
    const merge = { params, body: { intoId: one?.id } };
    expect((await mara('caseMerge', merge)).status).toBe(428);
    expect((await mara('caseMerge', { ...merge, ifMatch: 9 })).status).toBe(412);
    const merged = await mara('caseMerge', { ...merge, ifMatch: 1 });
    expect(merged.body).toMatchObject({ version: 2, into: { id: one?.id } });
    const closed = await view(mara, twin);
    expect(closed).toMatchObject({ status: 'closed', awaiting: 'nobody' });
    expect(closed.links.map(({ kind }) => kind)).toContain('mergedInto');
    expect(closed.clocks.every(({ state }) => state === 'void')).toBe(true);
    expect(closed.can['messageSend']).toMatchObject({ allowed: false, code: 'caseClosed' });
    const other = opened.find(
      ({ requester, id, lease }) =>
        requester.sellerId !== one?.requester.sellerId && id !== one?.id && lease === undefined,
    );
    const wrong = { params: { caseId: other?.id ?? '' }, body: { intoId: one?.id } };
    const refused = await mara('caseMerge', { ...wrong, ifMatch: other?.version ?? 0 });
    expect(refused.body['code']).toBe('wrongState');
  });
});

describe('a ticket through the contract', () => {
  it('is answered, set and gone on from, with the seller’s facts beside it', async () => {
    const [row] = await rowsOf(mara, { topic: 'accountActionAppeal', seller: 'sel_matter' });
    const ticket = await view(mara, row?.id ?? '');
    expect(ticket.seller?.accountActions.map(({ state }) => state)).toEqual([
      'underAppeal',
      'inForce',
    ]);
    expect(ticket.seller?.orders.length).toBeGreaterThan(0);
    const target = { params: { ticketId: ticket.id }, ifMatch: ticket.version };
    const set = await mara('ticketStatusSet', { ...target, body: { status: 'resolved' } });
    expect(set.body).toMatchObject({ status: 'resolved', version: ticket.version + 1 });
    expect(set.body['closesAt']).toBeDefined();
    const stale = await mara('ticketStatusSet', { ...target, body: { status: 'closed' } });
    expect([stale.status, stale.body['current']]).toMatchObject([412, { status: 'resolved' }]);
    await world.advance('P7D');
    expect((await view(mara, ticket.id)).status).toBe('closed');
    const params = { ticketId: ticket.id };
    const next = await mara('ticketFollowUp', { params, key: 'f', body: { text: 'Again.' } });
    expect(next.status).toBe(201);
    expect(next.body).toMatchObject({ status: 'pending', followUpOf: { id: ticket.id } });
    expect((await view(mara, ticket.id)).followUps).toMatchObject([{ id: next.body['id'] }]);
    const { body } = await mara('caseTimeline', { params: { caseId: ticket.id } });
    const kinds = (body['items'] as { kind: string }[]).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['message', 'note', 'event']));
  });

  it('comes by the contact form and is answered there', async () => {
    const form = { name: 'Ada', contact: 'ada@mail.example', text: 'Where is my parcel?' };
    const { body } = await mara('partyAct', {
      body: {
        caseId: (await rowsOf(mara))[0]?.id ?? '',
        party: 'contact',
        command: 'submitForm',
        body: form,
      },
    });
    const caseId = body['id'] as string;
    expect(await view(mara, caseId)).toMatchObject({
      channel: 'form',
      requester: { name: 'Ada', contact: 'ada@mail.example' },
      subject: 'Where is my parcel?',
    });
    const write = (to: string) =>
      mara('messageSend', {
        params: { caseId },
        ifMatch: 1,
        key: `to-${to}`,
        body: { to, text: 'Hi' },
      });
    expect((await write('seller')).status).toBe(422);
    expect((await write('contact')).status).toBe(201);
    await world.advance('PT11S');
    expect(await view(mara, caseId)).toMatchObject({ status: 'newReply', awaiting: 'contact' });
  });
});
