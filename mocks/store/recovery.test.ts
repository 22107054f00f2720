import 'fake-indexeddb/auto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { canonicalJson } from '../../src/lib/digest.ts';
import { type Ask, propose, signIn, uuidOf, viewOf } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';
import type { Journal } from './journal.ts';
import { FileJournal, readLog } from './journal-file.ts';
import { IdbJournal } from './journal-idb.ts';
import { MemoryJournal } from './journal-memory.ts';
import { emptyTables } from './tables.ts';

const TABLES = Object.keys(emptyTables()) as (keyof ReturnType<typeof emptyTables>)[];

/** Everything that a world holds, as one text. */
function everything({ engine }: TestWorld): string {
  const { store, clock } = engine.core;
  const tables = TABLES.map((table) => [
    table,
    [...store.all(table)].sort((a, b) => (a.id < b.id ? -1 : 1)),
  ]);
  return canonicalJson(
    JSON.parse(
      JSON.stringify({ tables, audit: store.audit, seq: store.seq, offset: clock.offsetMs }),
    ),
  );
}

async function firstFixture(ask: Ask): Promise<string> {
  return ((await ask('fixtureList')).body as { F1: { disputeId: string } }).F1.disputeId;
}

/** Some work of a day: a message, a ruling, an upload's worth of time. */
async function work(world: TestWorld): Promise<string> {
  const ask = await signIn(world, 'agt_mara');
  const disputeId = await firstFixture(ask);
  const { version } = await viewOf(ask, disputeId);
  await ask('caseClaim', { params: { caseId: disputeId }, body: {} });
  await ask('messageSend', {
    params: { caseId: disputeId },
    ifMatch: version,
    key: 'm',
    body: { to: 'both', text: 'We look into it.' },
  });
  await world.advance('PT1M');
  await propose(ask, disputeId, 'k');
  await world.advance('PT3H');
  return disputeId;
}

async function withFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'recourse-'));
  await run(folder).finally(() => rm(folder, { recursive: true }));
}

/** Works, closes, opens again: the same world, and the audit trail verifies. */
async function reopens(open: () => Journal): Promise<{ before: string; after: string }> {
  const first = await createTestWorld({ journal: open() });
  const disputeId = await work(first);
  const before = everything(first);
  await first.close();
  const again = await createTestWorld({ journal: open() });
  const after = everything(again);
  const ask = await signIn(again, 'agt_mara');
  expect((await ask('auditVerify')).body).toMatchObject({ ok: true });
  expect((await viewOf(ask, disputeId)).status).toBe('resolved');
  await again.close();
  return { before, after };
}

describe('a world comes back as it was', () => {
  it('from IndexedDB', async () => {
    const { before, after } = await reopens(() => new IdbJournal('same', 'one'));
    expect(after).toBe(before);
  });

  it('from a folder', async () => {
    await withFolder(async (folder) => {
      const { before, after } = await reopens(() => new FileJournal(folder));
      expect(after).toBe(before);
    });
  });

  it('from memory', async () => {
    const journal = new MemoryJournal();
    const { before, after } = await reopens(() => journal);
    expect(after).toBe(before);
  });

  it.each([
    [
      'IndexedDB',
      async (run: (open: () => Journal) => Promise<void>) =>
        run(() => new IdbJournal('compacted', 'one')),
    ],
    [
      'a folder',
      (run: (open: () => Journal) => Promise<void>) =>
        withFolder((folder) => run(() => new FileJournal(folder))),
    ],
  ])('after compaction too, from %s', async (_, place) => {
    await place(async (open) => {
      const first = await createTestWorld({ journal: open() });
      const ask = await signIn(first, 'agt_mara');
      const caseId = await firstFixture(ask);
      for (let turn = 0; turn < 430; turn += 1) {
        await ask('noteAdd', {
          params: { caseId },
          key: `n${turn}`,
          body: { text: `Note ${turn}` },
        });
      }
      const before = everything(first);
      await first.close();
      const journal = open();
      const saved = await journal.open();
      expect(saved?.compactedTo).toBeGreaterThan(300);
      expect(saved?.commits.length).toBeLessThan(130);
      await journal.close();
      const again = await createTestWorld({ journal: open() });
      expect(everything(again)).toBe(before);
      await again.close();
    });
  });

  it('starts anew when the base world is another one', async () => {
    const journal = new MemoryJournal();
    const first = await createTestWorld({ journal });
    await work(first);
    if (journal.plan) journal.plan = { ...journal.plan, world: 'older' };
    const again = await createTestWorld({ journal });
    expect(again.engine.core.store.seq).toBe(0);
  });

  it('writes nothing more once another engine has opened the database', async () => {
    const old = await createTestWorld({ journal: new IdbJournal('taken', 'old') });
    const ask = await signIn(old, 'agt_mara');
    const caseId = await firstFixture(ask);
    const newer = await createTestWorld({ journal: new IdbJournal('taken', 'new') });
    const refused = await ask('noteAdd', {
      params: { caseId },
      key: 'n',
      body: { text: 'Too late' },
    });
    expect([refused.status, refused.body['code']]).toEqual([503, 'unavailable']);
    expect(JSON.stringify((await ask('caseTimeline', { params: { caseId } })).body)).not.toContain(
      'Too late',
    );
    await newer.close();
  });
});

describe('a crash between any two steps (I12)', () => {
  it('leaves a world that could have been, wherever the journal is cut', async () => {
    const journal = new MemoryJournal();
    const world = await createTestWorld({ journal });
    await work(world);
    const { plan } = journal;
    const all = [...journal.lines];
    for (let cut = 0; cut <= all.length; cut += 1) {
      const part = new MemoryJournal();
      part.plan = plan;
      part.lines = all.slice(0, cut);
      const again = await createTestWorld({ journal: part });
      const { store } = again.engine.core;
      expect(store.seq).toBe(cut);
      const ask = await signIn(again, 'agt_mara');
      expect((await ask('auditVerify')).body['ok']).toBe(true);
      // Whatever was cut off, time goes on from here and nothing is executed twice.
      await again.advance('PT6H');
      const rulings = [...store.all('rulings')].filter(
        ({ idempotencyKey }) => idempotencyKey === uuidOf('k'),
      );
      for (const ruling of rulings)
        expect([ruling.state, store.get('orders', ruling.orderId)?.refunds.length]).toEqual([
          'executed',
          1,
        ]);
    }
    expect(all.length).toBeGreaterThan(6);
  });

  it('drops a torn line at any byte, and refuses damage before the end', async () => {
    await withFolder(async (folder) => {
      const journal = new FileJournal(folder);
      const world = await createTestWorld({ journal });
      const ask = await signIn(world, 'agt_mara');
      const caseId = await firstFixture(ask);
      for (const key of ['a', 'b', 'c'])
        await ask('noteAdd', {
          params: { caseId },
          key,
          body: { text: `Ünïcode ${key} “quoted”` },
        });
      await world.close();
      const log = await readFile(join(folder, 'journal.log'));
      const ends = [...log.entries()].filter(([, byte]) => byte === 10).map(([index]) => index);
      for (let cut = 0; cut <= log.length; cut += 1) {
        const whole = ends.filter((end) => end < cut).length;
        expect(readLog(log.subarray(0, cut).toString('utf8')).commits).toHaveLength(whole);
      }
      await writeFile(join(folder, 'journal.log'), log.subarray(0, log.length - 7));
      const again = await createTestWorld({ journal: new FileJournal(folder) });
      expect(again.engine.core.store.seq).toBe(ends.length - 1);
      expect((await readFile(join(folder, 'journal.log'))).length).toBe((ends.at(-2) ?? 0) + 1);
      await again.close();
      const [first = 0] = ends;
      fc.assert(
        fc.property(fc.integer({ min: 17, max: first - 1 }), (at) => {
          const damaged = Buffer.from(log);
          damaged[at] = damaged[at] === 48 ? 49 : 48;
          expect(() => readLog(damaged.toString('utf8'))).toThrow(/damaged/);
        }),
      );
    });
  });
});
