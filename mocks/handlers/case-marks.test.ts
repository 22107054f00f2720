import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Ask, propose, signIn, viewOf, withVersion } from '../test-client.ts';
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
  withVersion(ask, 'caseTags', { params: { caseId }, body: { tags } });
const prioritise = (caseId: string, priority: string) =>
  withVersion(mara, 'casePriority', { params: { caseId }, body: { priority } });

describe.each(LISTS)('tags and priority of %s', (list) => {
  it('are set with a new version each, shown in the row and found by', async () => {
    const [row] = await rows(list);
    const { id = '', version = 0, priority } = row ?? {};
    // What is so already is no change.
    const changes = priority === 'urgent' ? 1 : 2;
    const { status, body } = await tag(id, [
      'Needs info',
      'needs-info ',
      'VIP, early',
      'caf\u00e9',
      'cafe\u0301',
    ]);
    expect([status, body['tags']]).toEqual([200, ['needs-info', 'vip-early', 'café']]);
    expect((await prioritise(id, 'urgent')).body['priority']).toBe('urgent');
    const found = await rows(list, { tag: 'vip-early,other' });
    expect(found).toMatchObject([
      {
        id,
        version: version + changes,
        tags: ['needs-info', 'vip-early', 'café'],
        priority: 'urgent',
      },
    ]);
    expect((await tag(id, [])).body['tags']).toEqual([]);
    expect(await rows(list, { tag: 'vip-early' })).toEqual([]);
  });
});

describe.each([
  ['caseTags', { tags: ['theirs'] }, { tags: ['mine'] }],
  ['casePriority', { priority: 'high' }, { priority: 'urgent' }],
  ['caseSnooze', { until: '2026-04-01T09:00:00Z' }, { until: 'reply' }],
] as const)('%s on a case that changed since it was seen', (operation, theirs, mine) => {
  it('is stopped with the case as it is; without a version it is not heard', async () => {
    const [row] = await rows('questionList', { view: 'unanswered' });
    const { id = '', version: seen = 0 } = row ?? {};
    const params = { caseId: id };
    expect((await mara(operation, { params, body: mine })).status).toBe(428);
    const first = await mara(operation, { params, body: theirs, ifMatch: seen });
    expect([first.status, first.body['version']]).toEqual([200, seen + 1]);
    const late = await mara(operation, { params, body: mine, ifMatch: seen });
    expect([late.status, late.body['current']]).toMatchObject([412, { id, version: seen + 1 }]);
    const again = await mara(operation, { params, body: mine, ifMatch: seen + 1 });
    expect(again.status).toBe(200);
  });
});

it('an assignment that somebody else was faster with shows the case as it is', async () => {
  const [row] = await rows('disputeList');
  const params = { caseId: row?.id ?? '' };
  const give = (assigneeId: string) =>
    mara('caseAssign', { params, body: { assigneeId, seenAssigneeId: null } });
  expect((await give('agt_tomas')).status).toBe(200);
  const { status, body } = await give('agt_jonas');
  expect([status, body['current']]).toMatchObject([
    412,
    { id: row?.id, assignee: { id: 'agt_tomas' } },
  ]);
});

it('a repeat under the same key gets the first answer, whatever came in between', async () => {
  const [row] = await rows('disputeList');
  const asked = { params: { caseId: row?.id ?? '' }, key: 'one press', ifMatch: row?.version ?? 0 };
  const first = await mara('caseTags', { ...asked, body: { tags: ['once'] } });
  const repeat = await mara('caseTags', { ...asked, body: { tags: ['once'] } });
  expect([first.status, repeat.body]).toEqual([200, first.body]);
});

it('sorting a dispute takes no approval from the ruling that is under way', async () => {
  const own = await createTestWorld();
  const admin = await signIn(own, 'agt_helena');
  const { body: fixtures } = await admin('fixtureList');
  const { disputeId = '' } = (fixtures as { F1?: { disputeId: string } }).F1 ?? {};
  const proposed = await propose(admin, disputeId, 'ruling');
  expect(proposed.body['state']).toBe('approved');
  const params = { caseId: disputeId };
  const tagged = await withVersion(admin, 'caseTags', { params, body: { tags: ['seen'] } });
  expect(tagged.status).toBe(200);
  await own.advance('PT1M');
  expect((await viewOf(admin, disputeId)).status).toBe('resolved');
  await own.close();
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
