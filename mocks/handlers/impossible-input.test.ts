import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type Answer, type Ask, signIn, withVersion } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';
import { Tx } from '../domain/tx.ts';
import { SYSTEM } from '../engine/core.ts';

let world: TestWorld;
let mara: Ask;
let caseId: string;
beforeEach(async () => {
  world = await createTestWorld();
  mara = await signIn(world, 'agt_mara');
  const { body } = await mara('ticketList', { query: { view: 'all', assignee: 'nobody' } });
  caseId = (body['items'] as { id: string; status: string }[])[0]?.id ?? '';
});
afterEach(() => world.close());

const told = ({ status, body }: Answer) => {
  const [first] = (body['errors'] ?? []) as { pointer: string }[];
  return [status, body['code'], first?.pointer];
};
const IMPOSSIBLE = ['2027-13-45T99:99:99Z', '2027-02-30T10:00:00Z', '2999-02-30T10:00:00.5Z'];

describe('an instant that does not exist', () => {
  it.each(IMPOSSIBLE)('%s is refused at its field, and the world goes on', async (until) => {
    const snoozed = await withVersion(mara, 'caseSnooze', { params: { caseId }, body: { until } });
    expect(told(snoozed)).toEqual([422, 'invalidField', '/until']);
    const body = {
      dryRun: true,
      action: { kind: 'snooze', until },
      selection: { cases: [{ id: caseId }] },
    };
    const run = await mara('bulkRun', { body, key: 'run' });
    expect(told(run)).toEqual([422, 'invalidField', '/action/until']);
    expect((await mara('ticketView', { params: { ticketId: caseId } })).status).toBe(200);
  });

  it('is told from one written without milliseconds, which ends at its own second', async () => {
    const until = '2026-03-10T15:00:30Z';
    await withVersion(mara, 'caseSnooze', { params: { caseId }, body: { until } });
    const snooze = async () =>
      (await mara('ticketView', { params: { ticketId: caseId } })).body['snooze'];
    expect(await snooze()).toMatchObject({ until: '2026-03-10T15:00:30.000Z' });
    await world.advance('PT30S');
    expect(await snooze()).toBeUndefined();
  });
});

describe('an entry of the agenda that can’t be read', () => {
  it('is struck and leaves a trace, also from a world that was kept with it', async () => {
    const { core } = world.engine;
    const tx = new Tx(core.store);
    for (const [at, dueAt] of ['2027-13-45T99:99:99Z', '', 'never'].entries())
      tx.put('agenda', { id: `snooze:${at}`, dueAt, kind: 'snoozeEnds', ref: [caseId] });
    await core.exclusive(() => core.commit(tx, { puts: [], removals: [] }, core.context(SYSTEM)));
    expect((await mara('ticketList')).status).toBe(200);
    const failed = core.store.audit.filter(({ event }) => event === 'agendaFailed');
    expect(failed.map(({ at, entity }) => [at, entity.id])).toEqual(
      Array(3).fill(['2026-03-10T15:00:00.000Z', caseId]),
    );
    expect(await world.advance('PT1M')).toBeGreaterThanOrEqual(0);
    expect((await mara('auditVerify')).body).toMatchObject({ ok: true });
    expect((await mara('worldReset', { body: {} })).status).toBeLessThan(500);
  });
});

describe('JSON that is nested too deeply', () => {
  it.each([
    ['lists', '['.repeat(50_000) + ']'.repeat(50_000)],
    ['objects', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`],
  ])('of %s is refused as a request that can’t be read', async (_, text) => {
    const token = await world.token('agt_mara');
    const request = new Request(`http://test.local/api/v1/cases/${caseId}/snooze`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: text,
    });
    const response = await world.transport(request);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      400,
      'badRequest',
    ]);
  });
});
