import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { PRIORITIES, TICKET_STATUSES, TICKET_TOPICS } from '../../src/api/contract/case-words.ts';
import type { TicketRow } from '../../src/api/contract/tickets.ts';
import { type Condition, type Group, isGroup, writeWhere } from '../../src/lib/where.ts';
import { type Ask, signIn } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let mara: Ask;

beforeAll(async () => {
  world = await createTestWorld({ volume: 300 });
  mara = await signIn(world, 'agt_mara');
});
afterAll(() => world.close());

async function everyTicket(query: Record<string, string>): Promise<TicketRow[]> {
  const rows: TicketRow[] = [];
  let cursor: string | undefined;
  do {
    const page = { ...query, limit: '100', ...(cursor !== undefined && { cursor }) };
    const { status, body } = await mara('ticketList', { query: page });
    expect(status).toBe(200);
    rows.push(...(body['items'] as TicketRow[]));
    cursor = body['nextCursor'] as string | undefined;
  } while (cursor !== undefined);
  return rows;
}

/** What a condition means, written down apart from the engine. */
function holds(row: TicketRow, item: Condition | Group): boolean {
  if (isGroup(item)) {
    const kept = item.items.filter((one) => holds(row, one)).length;
    return item.match === 'all' ? kept === item.items.length : kept > 0;
  }
  const { field, values } = item;
  if (field === 'assignee') {
    const { assignee } = row;
    if (assignee === undefined) return values.includes('nobody');
    return values.includes(assignee.id) || (values.includes('me') && assignee.id === 'agt_mara');
  }
  if (field === 'id') return values.includes(row.id);
  return values.includes(String(Reflect.get(row, field)));
}

const some = (field: string, values: readonly string[]) =>
  fc
    .uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 })
    .map((chosen): Condition => ({ field, values: chosen }));
const condition = fc.oneof(
  some('status', TICKET_STATUSES),
  some('priority', PRIORITIES),
  some('topic', TICKET_TOPICS),
  some('channel', ['console', 'form']),
  some('awaiting', ['staff', 'seller', 'nobody']),
  some('assignee', ['me', 'nobody', 'agt_jonas']),
);
const match = fc.constantFrom('all' as const, 'any' as const);
const groupOf = (item: fc.Arbitrary<Condition | Group>): fc.Arbitrary<Group> =>
  fc.record({ match, items: fc.array(item, { minLength: 1, maxLength: 3 }) });
const where = groupOf(fc.oneof(condition, groupOf(fc.oneof(condition, groupOf(condition)))));

describe('and and or', () => {
  it('show exactly the rows that a plain reading of the filter shows, in the same order', async () => {
    const all = await everyTicket({});
    expect(all.length).toBeGreaterThan(100);
    await fc.assert(
      fc.asyncProperty(where, fc.constantFrom('', 'urgent', 'high'), async (group, priority) => {
        const rows = await everyTicket({
          where: writeWhere(group),
          ...(priority !== '' && { priority }),
        });
        const wanted = all.filter(
          (row) => holds(row, group) && (priority === '' || row.priority === priority),
        );
        expect(rows.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });

  it('ids narrow a list like any filter', async () => {
    const [first, , third] = await everyTicket({});
    const ids = `${third?.id},${first?.id}`;
    expect((await everyTicket({ id: ids })).map(({ id }) => id)).toEqual([first?.id, third?.id]);
  });

  it.each([
    ['any(', 'This filter can’t be read.'],
    ['any(moon:1)', 'There is no filter “moon”.'],
    ['any(view:all)', 'There is no filter “view”.'],
    ['any(constructor:1)', 'There is no filter “constructor”.'],
    ['any(priority:lost)', 'There is no priority “lost”.'],
    ['all(clock:someday)', 'There is no clock “someday”.'],
  ])('%s is refused in words', async (text, detail) => {
    const { status, body } = await mara('ticketList', { query: { where: text } });
    expect([status, body['detail'], body['errors']]).toEqual([
      422,
      detail,
      [expect.objectContaining({ pointer: '/where' })],
    ]);
  });

  it('a saved view and take next understand it as the list does', async () => {
    const text = writeWhere({
      match: 'any',
      items: [
        { field: 'priority', values: ['urgent'] },
        { field: 'topic', values: ['payouts'] },
      ],
    });
    const rows = await everyTicket({ where: text });
    const saved = await mara('savedViewSave', {
      params: { viewId: 'v_where' },
      body: {
        queue: 'tickets',
        name: 'Either',
        query: new URLSearchParams({ where: text }).toString(),
        columns: ['subject', 'clock'],
        density: 'compact',
      },
    });
    expect(saved.body).toMatchObject({
      count: rows.length,
      columns: ['subject', 'clock'],
      density: 'compact',
    });
    const free = rows.find((row) => row.lease === undefined && row.can['caseClaim']?.allowed);
    const taken = await mara('caseTakeNext', {
      params: { queue: 'tickets' },
      body: { where: text },
    });
    expect(taken.body['id']).toBe(free?.id);
  });
});
