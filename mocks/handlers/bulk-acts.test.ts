import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { BulkAction, BulkRow } from '../../src/api/contract/bulk.ts';
import type { MacroQueue } from '../../src/api/contract/queue-names.ts';
import { type Answer, type Ask, signIn, withVersion } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let mara: Ask;
let jonas: Ask;
beforeEach(async () => {
  world = await createTestWorld({ volume: 30 });
  mara = await signIn(world, 'agt_mara');
  jonas = await signIn(world, 'agt_jonas');
});
afterEach(() => world.close());

interface Row {
  id: string;
  version: number;
  status: string;
  tags?: string[];
}
const LISTS = {
  disputes: 'disputeList',
  tickets: 'ticketList',
  questions: 'questionList',
} as const;

async function rowsOf(queue: MacroQueue): Promise<Row[]> {
  const query = { view: 'all', limit: '100', sort: 'reference' };
  return (await mara(LISTS[queue], { query })).body['items'] as Row[];
}

let keys = 0;
async function dryRun(queue: MacroQueue, action: BulkAction): Promise<BulkRow[]> {
  keys += 1;
  const selection = { queue, query: { view: 'all', sort: 'reference' } };
  const body = { dryRun: true, action, selection };
  const { body: checked } = await mara('bulkRun', { body, key: `dry ${keys}` });
  const params = { bulkId: String(checked['id']) };
  const view = await mara('bulkView', { params, query: { limit: '100' } });
  return (view.body['rows'] as { items: BulkRow[] }).items;
}

type Single = (row: Row) => Promise<Answer>;
const tomorrow = '2026-03-11T09:00:00Z';
const ACTS: [string, BulkAction, MacroQueue[], Single][] = [
  [
    'assign',
    { kind: 'assign', assigneeId: 'agt_tomas' },
    ['disputes', 'tickets', 'questions'],
    ({ id }) => mara('caseAssign', { params: { caseId: id }, body: { assigneeId: 'agt_tomas' } }),
  ],
  [
    'assign to an auditor',
    { kind: 'assign', assigneeId: 'agt_olu' },
    ['tickets'],
    ({ id }) => mara('caseAssign', { params: { caseId: id }, body: { assigneeId: 'agt_olu' } }),
  ],
  [
    'priority',
    { kind: 'priority', priority: 'high' },
    ['disputes', 'tickets', 'questions'],
    ({ id }) =>
      withVersion(mara, 'casePriority', { params: { caseId: id }, body: { priority: 'high' } }),
  ],
  [
    'tags',
    { kind: 'tags', add: ['Wave, 7'], remove: ['off-platform'] },
    ['disputes', 'tickets', 'questions'],
    ({ id, tags = [] }) => {
      const next = [...tags.filter((tag) => tag !== 'off-platform'), 'Wave, 7'];
      return withVersion(mara, 'caseTags', { params: { caseId: id }, body: { tags: next } });
    },
  ],
  [
    'snooze',
    { kind: 'snooze', until: tomorrow },
    ['disputes', 'tickets', 'questions'],
    ({ id }) =>
      withVersion(mara, 'caseSnooze', { params: { caseId: id }, body: { until: tomorrow } }),
  ],
  ...(['underReview', 'open', 'resolved', 'closed'] as const).map(
    (status): [string, BulkAction, MacroQueue[], Single] => [
      `status ${status}`,
      { kind: 'status', status },
      ['tickets'],
      ({ id, version }) =>
        mara('ticketStatusSet', { params: { ticketId: id }, ifMatch: version, body: { status } }),
    ],
  ),
];
const TABLE = ACTS.flatMap(([name, action, queues, single]) =>
  queues.map((queue) => ({ name, action, queue, single })),
);

it.each(TABLE)(
  'the dry run of $name on $queue says what the single operation answers, row by row',
  async ({ action, queue, single }) => {
    const rows = await rowsOf(queue);
    for (const { id } of rows.filter((_, at) => at % 4 === 1))
      await jonas('caseClaim', { params: { caseId: id }, body: {} });
    const checked = new Map((await dryRun(queue, action)).map((row) => [row.id, row]));
    const now = await rowsOf(queue);
    expect(checked.size).toBe(now.length);
    for (const row of now) {
      const { status, body } = await single(row);
      const said = checked.get(row.id);
      const answer = status < 300 ? 'pending' : `refused ${String(body['code'])}`;
      const expected = said?.code === undefined ? said?.result : `${said.result} ${said.code}`;
      expect(`${row.id} ${expected}`).toBe(`${row.id} ${answer}`);
    }
  },
);

async function macroId(name: string): Promise<string> {
  const items = (await mara('macroList')).body['items'] as { id: string; name: string }[];
  return items.find((one) => one.name === name)?.id ?? '';
}

describe('a macro', () => {
  it('is refused on a row where a variable is not known, and says the rest filled in', async () => {
    const action = { kind: 'macro', macroId: await macroId('Refund: under way') } as const;
    const rows = await dryRun('disputes', action);
    const unknown = rows.filter(({ code }) => code === 'unresolvedVariable');
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown[0]?.detail).toContain('{{ruling.');
    const fine = rows.find(({ result }) => result === 'pending');
    const over = new Promise<void>((resolve) => {
      world.engine.subscribe(({ type, cause }) => {
        if (type === 'bulk' && cause === 'done') resolve();
      });
    });
    const selection = { cases: [{ id: fine?.id }, { id: unknown[0]?.id }] };
    const body = { dryRun: false, action, selection, locale: 'de', timeZone: 'Europe/Berlin' };
    await mara('bulkRun', { body, key: 'macro' });
    await over;
    const said = async (caseId = '') => {
      const { body: timeline } = await mara('caseTimeline', { params: { caseId } });
      const items = timeline['items'] as { message?: { text: string; delivery: string } }[];
      return items.flatMap(({ message }) => (message?.delivery === 'held' ? message.text : []));
    };
    expect(await said(unknown[0]?.id)).toEqual([]);
    expect(await said(fine?.id)).toEqual([expect.stringMatching(/wurde|was decided on \d+\. \w+/)]);
  });

  it('does words and actions of a row or nothing of it', async () => {
    const action = { kind: 'macro', macroId: await macroId('Tier: how it is counted') } as const;
    const rows = await dryRun('tickets', action);
    const before = await rowsOf('tickets');
    const by = (wanted: BulkRow['result']) => {
      const ids = new Set(rows.filter(({ result }) => result === wanted).map(({ id }) => id));
      return [
        ...new Set(before.filter(({ id }) => ids.has(id)).map(({ status }) => status)),
      ].sort();
    };
    expect(by('pending')).toEqual(['newReply', 'open', 'pending', 'resolved', 'underReview']);
    expect(by('refused')).toEqual(['closed']);
  });

  it.each([
    ['of other cases', 'questions', 'wrongState'],
    ['with a status, on a pending ticket', 'tickets', 'wrongState'],
  ] as const)('%s is refused by the row', async (_, queue, code) => {
    const name = 'Technical: what we need to look into it';
    const rows = await dryRun(queue, { kind: 'macro', macroId: await macroId(name) });
    expect(rows.some((row) => row.result === 'refused' && row.code === code)).toBe(true);
  });

  it('of somebody else, or none at all, is no macro', async () => {
    const cases = [{ id: 'tkt_none' }];
    const action = { kind: 'macro', macroId: 'mac_none' };
    const body = { dryRun: true, action, selection: { cases } };
    const { body: problem } = await mara('bulkRun', { body, key: 'none' });
    expect(problem).toMatchObject({ status: 422, errors: [{ pointer: '/action/macroId' }] });
  });
});

it('is nothing for people without the right, and never a ruling', async () => {
  const olu = await signIn(world, 'agt_olu');
  const selection = { queue: 'disputes', query: { view: 'all' } };
  const action = { kind: 'priority', priority: 'high' };
  const body = { dryRun: true, action, selection };
  expect((await olu('bulkRun', { body, key: 'olu' })).status).toBe(403);
  expect((await olu('bulkList')).body).toMatchObject({ can: { bulkRun: { allowed: false } } });
  const ruling = { ...body, action: { kind: 'ruling', verdict: 'fullRefund' } };
  expect((await mara('bulkRun', { body: ruling, key: 'ruling' })).status).toBe(422);
});
