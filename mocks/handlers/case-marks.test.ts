import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Ask, signIn } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let mara: Ask;
beforeAll(async () => {
  world = await createTestWorld({ volume: 50 });
  mara = await signIn(world, 'agt_mara');
});
afterAll(() => world.close());

const LISTS = ['disputeList', 'ticketList', 'questionList'] as const;
interface Row {
  id: string;
  version: number;
  tags?: string[];
  priority?: string;
}
const rows = async (list: (typeof LISTS)[number], query: Record<string, string> = {}) =>
  (await mara(list, { query: { assignee: 'nobody', ...query } })).body['items'] as Row[];
const tag = (caseId: string, tags: string[], ask = mara) =>
  ask('caseTags', { params: { caseId }, body: { tags } });
const prioritise = (caseId: string, priority: string) =>
  mara('casePriority', { params: { caseId }, body: { priority } });

describe.each(LISTS)('tags and priority of %s', (list) => {
  it('are set without a new version, shown in the row and found by', async () => {
    const [row] = await rows(list);
    const { id = '', version } = row ?? {};
    const { status, body } = await tag(id, ['Needs info', 'needs-info ', 'VIP, early']);
    expect([status, body['tags']]).toEqual([200, ['needs-info', 'vip-early']]);
    expect((await prioritise(id, 'urgent')).body['priority']).toBe('urgent');
    const found = await rows(list, { tag: 'vip-early,other' });
    expect(found).toMatchObject([
      { id, version, tags: ['needs-info', 'vip-early'], priority: 'urgent' },
    ]);
    expect((await tag(id, [])).body['tags']).toEqual([]);
    expect(await rows(list, { tag: 'vip-early' })).toEqual([]);
  });
});

describe('refused are', () => {
  it.each([
    [[' '], '/tags/0'],
    [['ok', 'x'.repeat(41)], '/tags/1'],
    [Array.from({ length: 21 }, (_, index) => `t${index}`), '/tags'],
  ])('tags that say nothing, too long ones, too many: %#', async (tags, pointer) => {
    const [row] = await rows('ticketList');
    const { status, body } = await tag(row?.id ?? '', tags);
    expect([status, (body['errors'] as { pointer: string }[])[0]?.pointer]).toEqual([422, pointer]);
  });

  it('those on what another holds, on what is closed, and without the right', async () => {
    const [row] = await rows('disputeList', { status: 'escalated' });
    const { id = '' } = row ?? {};
    await mara('caseClaim', { params: { caseId: id }, body: {} });
    const jonas = await signIn(world, 'agt_jonas');
    expect((await tag(id, ['x'], jonas)).body['code']).toBe('heldByOther');
    const [closed] = await rows('disputeList', { status: 'closed' });
    expect((await tag(closed?.id ?? '', ['x'])).body['code']).toBe('caseClosed');
    const olu = await signIn(world, 'agt_olu');
    expect((await tag(id, ['x'], olu)).status).toBe(403);
  });
});

it('the more urgent a ticket, the sooner its resolution is due, counted from its start', async () => {
  const [row] = await rows('ticketList', { status: 'pending,underReview', priority: 'normal' });
  const { id = '' } = row ?? {};
  const due = async (priority: string) => {
    const { body } = await prioritise(id, priority);
    const clocks = body['clocks'] as { name: string; dueAt: string }[];
    return clocks.find(({ name }) => name === 'resolution')?.dueAt ?? '';
  };
  const before = (await mara('ticketView', { params: { ticketId: id } })).body['clocks'];
  const [high, urgent, normal] = [await due('high'), await due('urgent'), await due('normal')];
  expect(urgent < high && high < normal).toBe(true);
  expect((await mara('ticketView', { params: { ticketId: id } })).body['clocks']).toEqual(before);
});
