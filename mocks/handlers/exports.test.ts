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

const clocks = (rows: ExportRow[]) => rows.map(({ id, clock }) => [id, clock?.state]);

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
    const second = String((await begin('tickets')).body['id']);
    expect((await page(mara, first)).status).toBe(200);
    await begin('tickets');
    expect((await page(mara, first)).status).toBe(404);
    expect((await page(mara, second)).status).toBe(200);
    expect((await begin('moons')).status).toBe(404);
    expect((await begin('tickets', { topic: 'moon' })).status).toBe(422);
  });

  it('is not thrown away by what others export, but after an hour it is', async () => {
    const mine = String((await begin('tickets')).body['id']);
    for (const name of ['agt_jonas', 'agt_helena', 'agt_tomas', 'agt_aiko', 'agt_olu']) {
      const ask = await signIn(world, name);
      const asked = { params: { queue: 'questions' }, body: {} };
      for (let n = 0; n < 2; n += 1) expect((await ask('exportBegin', asked)).status).toBe(200);
    }
    expect((await page(mara, mine)).status).toBe(200);
    await world.advance('PT61M');
    await jonas('exportBegin', { params: { queue: 'questions' }, body: {} });
    expect((await page(mara, mine)).status).toBe(404);
  });

  it('is in the audit trail: who, which queue, how many', async () => {
    const { body } = await begin('tickets', { topic: 'payouts' });
    const last = [...world.engine.core.store.audit].at(-1);
    expect(last).toMatchObject({
      event: 'exportBegun',
      actor: { id: 'agt_mara' },
      entity: { kind: 'export', id: body['id'] },
      data: { queue: 'tickets', query: { topic: 'payouts' }, rows: body['total'] },
    });
    expect((await begin('tickets', { topic: 'moon' })).status).toBe(422);
    expect([...world.engine.core.store.audit].at(-1)).toEqual(last);
  });

  it('tells clocks as they stood at its instant', async () => {
    const { body } = await begin('disputes', { status: 'escalated', sort: 'reference' });
    const before = clocks(await readAll(String(body['id'])));
    await world.advance('PT20H');
    expect(clocks(await readAll(String(body['id'])))).toEqual(before);
    const anew = await begin('disputes', { status: 'escalated', sort: 'reference' });
    const states = new Map(clocks(await readAll(String(anew.body['id']))) as [string, string][]);
    expect(before.some(([id = '', state]) => states.has(id) && states.get(id) !== state)).toBe(
      true,
    );
  });
});
