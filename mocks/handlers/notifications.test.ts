import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Notification } from '../../src/api/contract/notifications.ts';
import type { LiveMessage } from '../engine/message.ts';
import { type Ask, signIn } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let mara: Ask;
let jonas: Ask;
let caseId: string;
let told: LiveMessage[] = [];

beforeAll(async () => {
  world = await createTestWorld();
  mara = await signIn(world, 'agt_mara');
  jonas = await signIn(world, 'agt_jonas');
  ({ caseId } = await freeCase());
  world.engine.subscribe((event) => void (event.type === 'notification' && told.push(event)));
});
afterAll(() => world.close());
beforeEach(async () => {
  for (const ask of [mara, jonas]) {
    await ask('notificationRead', { body: {} });
    await ask('notificationMute', { body: { rules: [] } });
  }
  told = [];
});

async function freeCase() {
  const { body } = await mara('disputeList', {
    query: { status: 'escalated', assignee: 'nobody' },
  });
  const [row] = body['items'] as { id: string; version: number }[];
  return { caseId: row?.id ?? '' };
}
async function news(ask: Ask, query: Record<string, string> = { unread: 'true' }) {
  return (await ask('notificationList', { query })).body['items'] as Notification[];
}
let keys = 0;
const note = (ask: Ask, text: string) =>
  ask('noteAdd', { params: { caseId }, body: { text }, key: `note ${(keys += 1)}` });

describe('staff are told (cases.md §8)', () => {
  it('of mentions in notes: chosen people, once each, never themselves', async () => {
    await note(
      mara,
      'Could you look, @agt_jonas? @agt_jonas @agt_mara @agt_nobody me@agt_jonas.com',
    );
    const [first, ...more] = await news(jonas);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ kind: 'mention', read: false, by: { id: 'agt_mara' } });
    expect(first?.case?.id).toBe(caseId);
    expect(first?.detail).toMatch(/^Could you look/);
    expect(await news(mara)).toEqual([]);
    expect(told.map(({ recipientId, cause }) => [recipientId, cause])).toEqual([
      ['agt_jonas', 'mention'],
    ]);
  });

  it('of a case that was assigned to them, and taken from them with the reason', async () => {
    const assign = (assigneeId: string) =>
      mara('caseAssign', { params: { caseId }, body: { assigneeId } });
    expect((await assign('agt_jonas')).status).toBe(200);
    expect((await news(jonas)).map(({ kind }) => kind)).toEqual(['assigned']);
    await jonas('caseClaim', { params: { caseId }, body: {} });
    await mara('caseClaim', { params: { caseId }, body: { takeOverReason: 'You are away.' } });
    const [taken] = await news(jonas);
    expect(taken).toMatchObject({ kind: 'leaseTaken', detail: 'You are away.' });
    await mara('caseRelease', { params: { caseId } });
  });

  it('of a reply on a case of theirs', async () => {
    await mara('caseAssign', { params: { caseId }, body: { assigneeId: 'agt_jonas' } });
    const said = { text: 'Here is the label you asked for.' };
    const move = { caseId, party: 'seller', command: 'message', body: said };
    expect((await mara('partyAct', { body: move })).status).toBe(200);
    const [first] = await news(jonas);
    expect(first).toMatchObject({ kind: 'replyArrived', detail: said.text });
  });

  it('of a clock that comes near, at its warning', async () => {
    const query = { status: 'escalated', clock: '24h' };
    const { body } = await mara('disputeList', { query: { ...query, limit: '100' } });
    const rows = body['items'] as { id: string; nextClock: { warnAt?: string; party: string } }[];
    const now = '2026-03-10T15:00:00Z';
    const row = rows.find(
      ({ nextClock: { warnAt = '', party } }) => party === 'staff' && warnAt > now,
    );
    const all = (await mara('disputeList', { query: { status: 'escalated', limit: '100' } })).body;
    const any = (all['items'] as typeof rows).find(
      (one) => one.nextClock?.party === 'staff' && (one.nextClock.warnAt ?? '') > now,
    );
    const near = row ?? any;
    expect(near).toBeDefined();
    const params = { caseId: near?.id ?? '' };
    await mara('caseAssign', { params, body: { assigneeId: 'agt_jonas' } });
    await jonas('notificationRead', { body: {} });
    const wait = Date.parse(near?.nextClock.warnAt ?? '') - Date.parse(now);
    await world.advance(`PT${Math.ceil(wait / 1000) + 1}S`);
    const clocks = await news(jonas, { unread: 'true', kind: 'clockNear' });
    expect(clocks.filter((one) => one.case?.id === near?.id)).toHaveLength(1);
    expect(clocks[0]).toHaveProperty('dueAt');
  });
});

const mute = (...rules: object[]) => mara('notificationMute', { body: { rules } });
const hears = async () => {
  await mara('notificationRead', { body: {} });
  await note(jonas, '@agt_mara again');
  return (await news(mara)).length === 1;
};

describe('a person', () => {
  it('reads some, all, and takes it back; the count follows', async () => {
    await note(jonas, '@agt_mara one');
    await note(jonas, '@agt_mara two');
    const [newest] = await news(mara);
    expect(newest?.detail).toBe('@agt_mara two');
    const read = async (body: object) => (await mara('notificationRead', { body })).body['unread'];
    expect(await read({ ids: [newest?.id] })).toBe(1);
    expect(await read({ ids: [newest?.id], read: false })).toBe(2);
    expect(await read({})).toBe(0);
    expect(await read({})).toBe(0);
    const whole = await mara('notificationList', { query: { limit: '1' } });
    const next = await mara('notificationList', {
      query: { limit: '1', cursor: String(whole.body['nextCursor']) },
    });
    const items = next.body['items'] as Notification[];
    expect(items[0]?.detail).toBe('@agt_mara one');
    expect((await mara('notificationList', { query: { cursor: 'x' } })).status).toBe(400);
  });

  it('mutes what they do not want to be told, by kind, queue and case', async () => {
    for (const rule of [{ kind: 'mention' }, { queue: 'disputes' }, { caseId }]) {
      await mute(rule);
      expect([rule, await hears()]).toEqual([rule, false]);
    }
    for (const rule of [
      { kind: 'assigned' },
      { queue: 'tickets' },
      { kind: 'mention', caseId: 'x' },
    ]) {
      await mute(rule);
      expect([rule, await hears()]).toEqual([rule, true]);
    }
    const kept = await mute({}, { kind: 'mention' }, { kind: 'mention' });
    expect(kept.body['mutes']).toEqual([{ kind: 'mention' }]);
  });

  it('keeps the newest two hundred, and the count stays right', async () => {
    for (let index = 0; index < 205; index += 1) await note(jonas, `@agt_mara ${index}`);
    const { body } = await mara('notificationList', { query: { limit: '100' } });
    expect([body['total'], body['unread']]).toEqual([200, 200]);
  });
});
