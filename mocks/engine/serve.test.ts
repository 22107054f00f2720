import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Answer, type Ask, draftRuling, propose, signIn, viewOf } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let admin: Ask;
let other: Ask;
let agent: Ask;
let auditor: Ask;
let nobody: Ask;
let fixtures: Record<string, { disputeId: string; disputeIds: [string, string] }>;

const codeOf = ({ status, body }: Answer) => `${status} ${String(body['code'])}`;

beforeAll(async () => {
  world = await createTestWorld();
  nobody = await signIn(world);
  const personas = (await nobody('personaList')).body['items'] as { id: string; role: string }[];
  const as = (role: string, nth = 0) =>
    signIn(world, personas.filter((one) => one.role === role)[nth]?.id);
  [admin, other, agent, auditor] = await Promise.all([
    as('admin'),
    as('admin', 1),
    as('agent'),
    as('auditor'),
  ]);
  fixtures = (await nobody('fixtureList')).body as typeof fixtures;
});
afterAll(() => world.close());

const idOf = (name: string) => fixtures[name]?.disputeId ?? '';

const wrong = () => ({ params: { disputeId: idOf('F1') }, body: { kind: 'nonsense' } });

describe('the order of the checks', () => {
  it('asks who before anything else', async () => {
    expect(codeOf(await nobody('rulingPropose', wrong()))).toBe('401 unauthenticated');
    const stale = await nobody('disputeView', {
      params: { disputeId: 'none' },
      headers: { Authorization: 'Bearer gone' },
    });
    expect(codeOf(stale)).toBe('401 unauthenticated');
  });

  it('asks for the right before reading the body', async () => {
    expect(codeOf(await auditor('rulingPropose', wrong()))).toBe('403 forbidden');
    expect(codeOf(await agent('auditList', { query: { foo: '1' } }))).toBe('403 forbidden');
  });

  it('reads the body before the key, the key before the version', async () => {
    const unreadable = await admin('rulingPropose', wrong());
    expect(codeOf(unreadable)).toBe('422 invalidField');
    const errors = unreadable.body['errors'] as { pointer: string }[];
    expect(errors.map(({ pointer }) => pointer)).toContain('/kind');
    const body = await draftRuling(admin, await viewOf(admin, idOf('F1')));
    const params = { disputeId: idOf('F1') };
    expect(codeOf(await admin('rulingPropose', { params, body }))).toBe('428 keyRequired');
    expect(codeOf(await admin('rulingPropose', { params, body, key: 'k-1' }))).toBe(
      '428 preconditionRequired',
    );
    const stale = await admin('rulingPropose', { params, body, key: 'k-1', ifMatch: 999 });
    expect(codeOf(stale)).toBe('412 versionMismatch');
    expect(stale.body['current']).toMatchObject({ id: idOf('F1'), version: expect.any(Number) });
  });

  it('points at unknown members and refuses unknown query parameters', async () => {
    const body = { text: 'x', extra: 1 };
    const answer = await admin('noteAdd', { params: { caseId: idOf('F1') }, key: 'n-1', body });
    expect(answer.body['errors']).toEqual([expect.objectContaining({ pointer: '/extra' })]);
    expect(codeOf(await admin('disputeList', { query: { colour: 'red' } }))).toBe('400 badRequest');
    expect(codeOf(await admin('disputeList', { query: { limit: 'many' } }))).toBe(
      '422 invalidField',
    );
    expect(codeOf(await admin('disputeList', { query: { cursor: 'zzz' } }))).toBe('400 badRequest');
  });

  it('answers problems with their media type, title and request id', async () => {
    const missing = await admin('disputeView', { params: { disputeId: 'none' } });
    expect(missing.headers.get('content-type')).toBe('application/problem+json');
    expect(missing.body).toMatchObject({
      status: 404,
      code: 'notFound',
      title: expect.any(String),
      requestId: expect.any(String),
    });
  });
});

describe('sessions', () => {
  it('signs in and out', async () => {
    const token = await world.token('agt_mara');
    const mine = { headers: { Authorization: `Bearer ${token}` } };
    expect((await nobody('sessionView', mine)).body).toMatchObject({
      agent: { id: 'agt_mara', role: 'admin' },
    });
    expect((await nobody('sessionEnd', mine)).status).toBe(204);
    expect(codeOf(await nobody('sessionView', mine))).toBe('401 unauthenticated');
  });

  it('knows no session for a persona that is none', async () => {
    expect(codeOf(await nobody('sessionCreate', { body: { personaId: 'me' } }))).toBe(
      '404 notFound',
    );
  });
});

describe('two admins at once (F5)', () => {
  it('executes one ruling and refuses the other with what is left', async () => {
    const [first, second] = fixtures['F5']?.disputeIds ?? ['', ''];
    const amount = { mode: 'amount', amountMinor: 6000, currency: 'USD' };
    const change = { kind: 'partialRefund', amount };
    const views = await Promise.all([viewOf(admin, first), viewOf(other, second)]);
    const bodies = await Promise.all([
      draftRuling(admin, views[0], change),
      draftRuling(other, views[1], change),
    ]);
    const answers = await Promise.all([
      admin('rulingPropose', {
        params: { disputeId: first },
        ifMatch: views[0].version,
        key: 'f5-a',
        body: bodies[0],
      }),
      other('rulingPropose', {
        params: { disputeId: second },
        ifMatch: views[1].version,
        key: 'f5-b',
        body: bodies[1],
      }),
    ]);
    await world.advance('PT1M');
    const order = (await viewOf(admin, first)).order;
    expect([order.refunded.amountMinor, order.remaining.amountMinor]).toEqual([6000, 4000]);
    const states = [];
    for (const { body } of answers) {
      const ruling = (await admin('rulingView', { params: { rulingId: String(body['id']) } })).body;
      states.push(ruling['state']);
    }
    expect(states.filter((state) => state === 'executed')).toHaveLength(1);
    const loser = await propose(other, states[0] === 'executed' ? second : first, 'f5-c', change);
    expect(codeOf(loser)).toBe('422 exceedsRemaining');
    expect(JSON.stringify(loser.body['meta'])).toContain('4000');
  });
});
