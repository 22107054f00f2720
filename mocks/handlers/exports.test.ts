import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ExportRow } from '../../src/api/contract/exports.ts';
import { type Ask, signIn } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let mara: Ask;
let jonas: Ask;

beforeAll(async () => {
  world = await createTestWorld({ volume: 120 });
  mara = await signIn(world, 'agt_mara');
  jonas = await signIn(world, 'agt_jonas');
});
afterAll(() => world.close());

const begin = (queue: string, body: object = {}) =>
  mara('exportBegin', { params: { queue }, body });

async function readAll(exportId: string, between?: () => Promise<unknown>): Promise<ExportRow[]> {
  const rows: ExportRow[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: '40', ...(cursor !== undefined && { cursor }) };
    const { status, body } = await mara('exportPage', { params: { exportId }, query });
    expect(status).toBe(200);
    rows.push(...(body['items'] as ExportRow[]));
    cursor = body['nextCursor'] as string | undefined;
    await between?.();
  } while (cursor !== undefined);
  return rows;
}

const page = (ask: Ask, exportId: string, query = {}) =>
  ask('exportPage', { params: { exportId }, query });

const LISTS = {
  disputes: 'disputeList',
  tickets: 'ticketList',
  questions: 'questionList',
} as const;

describe('exports', () => {
  it.each(['disputes', 'tickets', 'questions'] as const)(
    '%s: the whole result in the order of its list',
    async (queue) => {
      const { body } = await begin(queue, { sort: '-created' });
      const rows = await readAll(String(body['id']));
      const list = await mara(LISTS[queue], { query: { sort: '-created', limit: '100' } });
      const items = list.body['items'] as { id: string }[];
      expect(rows.slice(0, 100).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
      expect([rows.length, body['total']]).toEqual([list.body['total'], list.body['total']]);
    },
  );

  it('stands still at its instant while cases change', async () => {
    const query = { assignee: 'nobody', status: 'escalated' };
    const { body } = await begin('disputes', query);
    const list = await mara('disputeList', { query: { ...query, limit: '100' } });
    const before = (list.body['items'] as { id: string }[]).map(({ id }) => id);
    let taken = 0;
    const rows = await readAll(String(body['id']), async () => {
      const caseId = before.at(-1 - taken) ?? '';
      taken += 1;
      await jonas('caseClaim', { params: { caseId }, body: {} });
    });
    expect(taken).toBeGreaterThan(0);
    expect(rows.map(({ id }) => id)).toEqual(before);
    expect(rows.every(({ holder, assignee }) => !holder && !assignee)).toBe(true);
    const now = await mara('disputeList', { query });
    expect(now.body['total']).toBe(before.length - taken);
  });

  it('is its maker’s alone, held while there is room, and refuses what no list has', async () => {
    const first = String((await begin('tickets')).body['id']);
    expect((await page(jonas, first)).status).toBe(404);
    expect((await page(mara, first, { cursor: 'from-99999' })).status).toBe(400);
    expect((await page(mara, first, { cursor: 'zz' })).status).toBe(400);
    expect((await page(mara, first, { limit: '501' })).status).toBe(422);
    for (let n = 0; n < 4; n += 1) await begin('tickets');
    expect((await page(mara, first)).status).toBe(404);
    expect((await begin('moons')).status).toBe(404);
    expect((await begin('tickets', { topic: 'moon' })).status).toBe(422);
  });
});
