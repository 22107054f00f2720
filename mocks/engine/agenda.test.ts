import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type Ask, propose, signIn, viewOf } from '../test-client.ts';
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

const stateOf = async (id: string) => {
  const { body } = await admin('rulingView', { params: { rulingId: id } });
  return [body['state'], (body['refund'] as { state: string } | undefined)?.state];
};

describe('the agenda', () => {
  it('executes a ruling after its hold and lands its refund two hours later', async () => {
    const id = String((await propose(admin, disputeId, 'k'))['body']['id']);
    await world.advance('PT9S');
    expect(await stateOf(id)).toEqual(['approved', undefined]);
    await world.advance('PT51S');
    expect(await stateOf(id)).toEqual(['executed', 'processing']);
    expect((await viewOf(admin, disputeId)).status).toBe('resolved');
    await world.advance('PT2H');
    expect(await stateOf(id)).toEqual(['executed', 'succeeded']);
  });

  it('runs each entry at its own instant, in one long advance as in many short ones', async () => {
    await propose(admin, disputeId, 'k');
    await world.advance('PT3H');
    const events = world.engine.core.store.audit.filter(
      ({ at }) => at > '2026-03-10T15:00:00.000Z',
    );
    const times = events.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    const executed = events.find(({ event }) => event === 'rulingExecuted');
    const landed = events.find(({ event }) => event === 'refundLanded');
    expect([executed?.at, landed?.at]).toEqual([
      '2026-03-10T15:00:10.000Z',
      '2026-03-10T17:00:10.000Z',
    ]);
  });

  it('closes resolved disputes when the appeal window ends, with nothing left over', async () => {
    await propose(admin, disputeId, 'k');
    await world.advance('P60D');
    expect((await viewOf(admin, disputeId)).status).toBe('closed');
    const { audit } = world.engine.core.store;
    expect(audit.filter(({ event }) => event === 'agendaFailed')).toEqual([]);
    expect((await admin('auditVerify')).body).toMatchObject({ ok: true, count: audit.length });
  });

  it('refuses a duration it can not read', async () => {
    for (const advance of ['3 days', 'P1M', 'P500D', '']) {
      expect((await admin('clockAdvance', { body: { advance } })).status).toBe(422);
    }
  });

  it('lets the provider time out after the effect: same key, one refund (F6)', async () => {
    const move = (command: string, body: object) =>
      admin('partyAct', { body: { caseId: disputeId, party: 'provider', command, body } });
    await move('setProvider', { mode: 'timeoutAfterEffect' });
    const id = String((await propose(admin, disputeId, 'k'))['body']['id']);
    await world.advance('PT1M');
    expect(await stateOf(id)).toEqual(['unknown', 'unknown']);
    await move('setProvider', { mode: 'normal' });
    expect((await admin('rulingReconcile', { params: { rulingId: id } })).status).toBe(200);
    expect(await stateOf(id)).toEqual(['executed', 'processing']);
    await world.advance('PT2H');
    expect(await stateOf(id)).toEqual(['executed', 'succeeded']);
    const charges = Object.values(
      world.engine.core.store.get('provider', 'provider')?.accepted ?? {},
    );
    expect(charges.filter(({ amountMinor }) => amountMinor === 12000)).toHaveLength(1);
  });

  it('lets the provider fail later: the dispute is flagged and the refund can be tried again', async () => {
    const move = (command: string, body: object) =>
      admin('partyAct', { body: { caseId: disputeId, party: 'provider', command, body } });
    await move('setProvider', { mode: 'failLater' });
    const id = String((await propose(admin, disputeId, 'k'))['body']['id']);
    await world.advance('PT3H');
    expect(await stateOf(id)).toEqual(['executed', 'failed']);
    expect((await viewOf(admin, disputeId)).flags).toContain('refundFailed');
    await move('setProvider', { mode: 'normal' });
    const retried = await admin('refundRetry', { params: { refundId: `rfd_${id}` }, key: 'retry' });
    expect(retried.status).toBe(200);
    await world.advance('PT3H');
    expect(await stateOf(id)).toEqual(['executed', 'succeeded']);
  });
});
