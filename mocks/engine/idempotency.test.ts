import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type Ask, draftRuling, requestOf, signIn, uuidOf, viewOf } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let admin: Ask;
let disputeId: string;

beforeEach(async () => {
  world = await createTestWorld();
  admin = await signIn(world, 'agt_mara');
  disputeId = ((await admin('fixtureList')).body as { F1: { disputeId: string } }).F1.disputeId;
});
afterEach(() => world.close());

async function draft() {
  const dispute = await viewOf(admin, disputeId);
  const body = await draftRuling(admin, dispute);
  return { params: { disputeId }, body, ifMatch: dispute.version, key: 'intent-1' };
}
const rulings = async () => (await admin('rulingList', { query: { disputeId } })).body['total'];

describe('one intent, one ruling (I11)', () => {
  it('makes one ruling of any number of tries at once', async () => {
    const asked = await draft();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => admin('rulingPropose', asked)),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status !== 201).map(({ body }) => body['code'])).toEqual(
      Array(7).fill('stillRunning'),
    );
    expect(await rulings()).toBe(1);
  });

  it('gives the first answer again, also when the version has moved on', async () => {
    const asked = await draft();
    const first = await admin('rulingPropose', asked);
    await world.advance('PT1M');
    const again = await admin('rulingPropose', asked);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await rulings()).toBe(1);
  });

  it('refuses the same key for other words, and keeps nothing of a refusal', async () => {
    const asked = await draft();
    const stale = await admin('rulingPropose', { ...asked, ifMatch: 0 });
    expect(stale.status).toBe(412);
    expect((await admin('rulingPropose', asked)).status).toBe(201);
    const other = await admin('rulingPropose', {
      ...asked,
      body: { ...asked.body, statementToBuyer: 'Other words.' },
    });
    expect([other.status, other.body['code']]).toEqual([422, 'idempotencyMismatch']);
  });

  it('tells what became of a key', async () => {
    await admin('rulingPropose', await draft());
    const found = await admin('rulingList', { query: { idempotencyKey: uuidOf('intent-1') } });
    expect(found.body['items']).toEqual([
      expect.objectContaining({ disputeId, state: 'approved' }),
    ]);
    expect(
      (await admin('rulingList', { query: { idempotencyKey: uuidOf('intent-2') } })).body['items'],
    ).toEqual([]);
  });

  it('survives a lost reply: the retry meets the ruling that was made', async () => {
    const asked = await draft();
    await admin('faultSet', { body: { operation: 'rulingPropose', kind: 'dropReply', times: 1 } });
    await expect(admin('rulingPropose', asked)).rejects.toThrow(TypeError);
    const retry = await admin('rulingPropose', asked);
    expect(retry.status).toBe(201);
    expect(await rulings()).toBe(1);
  });
});

const note = (key: string) => ({
  params: { caseId: disputeId },
  key,
  body: { text: 'Looked at it.' },
});
const notes = async () =>
  JSON.stringify((await admin('caseTimeline', { params: { caseId: disputeId } })).body).split(
    'Looked at it.',
  ).length - 1;

describe('faults', () => {
  it.each([
    ['error', 'before', 503, 0],
    ['error', 'after', 503, 1],
    ['error', undefined, 503, 0],
    ['latency', 'before', 201, 1],
    ['latency', 'after', 201, 1],
  ] as const)('%s %s answers %i with %i effects', async (kind, at, status, effects) => {
    await admin('faultSet', {
      body: { operation: 'noteAdd', kind, ...(at && { at }), ms: 1, times: 1 },
    });
    const answer = await admin('noteAdd', note('n'));
    expect([answer.status, await notes()]).toEqual([status, effects]);
    expect(answer.headers.get('retry-after')).toBe(status === 503 ? '1' : null);
    expect((await admin('noteAdd', note('m'))).status).toBe(201);
  });

  it.each([
    ['dropReply', undefined, 1],
    ['dropReply', 'before', 0],
    ['dropReply', 'halfBody', 0],
    ['dropReply', 'halfReply', 1],
    ['offline', undefined, 0],
  ] as const)('%s %s breaks the connection with %i effects', async (kind, at, effects) => {
    await admin('faultSet', { body: { operation: 'noteAdd', kind, ...(at && { at }), times: 1 } });
    await expect(admin('noteAdd', note('n'))).rejects.toThrow(TypeError);
    expect(await notes()).toBe(effects);
  });

  it('answers something else than JSON', async () => {
    await admin('faultSet', { body: { operation: 'disputeView', kind: 'malformed', times: 1 } });
    await expect(viewOf(admin, disputeId)).rejects.toThrow(SyntaxError);
    expect((await viewOf(admin, disputeId)).id).toBe(disputeId);
  });

  it('spares the stage from `*`, and can be cleared', async () => {
    await admin('faultSet', { body: { operation: '*', kind: 'offline' } });
    const request = requestOf('agentList', {});
    await expect(world.transport(request)).rejects.toThrow(TypeError);
    expect((await admin('faultSet', { body: { clear: true } })).body).toEqual({ faults: [] });
    expect((await admin('agentList')).status).toBe(200);
  });

  it('knows only operations of the contract', async () => {
    const answer = await admin('faultSet', { body: { operation: 'everything', kind: 'error' } });
    expect([answer.status, answer.body['code']]).toEqual([422, 'invalidField']);
  });
});
