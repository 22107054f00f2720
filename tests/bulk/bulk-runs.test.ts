import { expect, it } from 'vitest';

import type { BulkAction, BulkRow } from '../../src/api/contract/bulk.ts';
import { BulkStory, type Told } from './bulk-story.ts';

const SOAK = process.env['SOAK'] === '1';
/** Cases of a run, and stories that are told. */
const [ROWS, STORIES] = SOAK ? [5_000, 6] : [500, 3];

const OVER = new Set(['done', 'refused', 'conflict', 'failed', 'cancelled']);

/** What came of all stories together: a story in which nothing goes wrong proves little. */
const seen = new Map<string, number>();
const see = (what: string, count = 1) => seen.set(what, (seen.get(what) ?? 0) + count);

/** Each row ends in exactly one state, and the report is the sum of its rows. */
function addsUp({ run, rows }: Told): void {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(run.total);
  expect(rows).toHaveLength(run.total);
  const counts = { pending: 0, done: 0, refused: 0, conflict: 0, failed: 0, cancelled: 0 };
  for (const { result } of rows) counts[result] += 1;
  expect(run.counts).toEqual(counts);
  for (const [result, count] of Object.entries(counts)) see(result, count);
  see(run.retryOf === undefined ? 'first' : 'retry');
  expect(counts.pending).toBe(0);
  const odd = rows.filter(({ result, code }) => {
    const isLeft = result === 'done' || result === 'cancelled';
    return !OVER.has(result) || (code === undefined) !== isLeft;
  });
  expect(odd).toEqual([]);
  for (const result of ['refused', 'conflict', 'failed'] as const) {
    const told = run.reasons.filter((reason) => reason.result === result);
    expect(told.reduce((sum, { count }) => sum + count, 0)).toBe(counts[result]);
  }
}

const timesOf = ({ result }: BulkRow) => (result === 'done' ? 1 : 0);

/** What was done is what the report says, and nothing else, by the audit trail. */
function isTrue(story: BulkStory, { run, rows }: Told, event: string): void {
  const effects = new Map<string, number>();
  for (const one of story.world.engine.core.store.audit) {
    if (one.data['bulkId'] !== run.id || one.event !== event) continue;
    effects.set(one.entity.id, (effects.get(one.entity.id) ?? 0) + 1);
  }
  const wrong = rows.filter((row) => (effects.get(row.id) ?? 0) !== timesOf(row));
  expect(wrong).toEqual([]);
  expect([...effects.values()].reduce((sum, count) => sum + count, 0)).toBe(run.counts.done);
}

/** Whoever started it was told of its end once; a run that was cancelled needs no telling. */
async function wasTold(story: BulkStory, { run }: Told): Promise<void> {
  const { body } = await story.mara('notificationList', {
    query: { kind: 'bulkDone', limit: '100' },
  });
  const told = (body['items'] as { bulkId: string }[]).filter(({ bulkId }) => bulkId === run.id);
  expect(told).toHaveLength(run.state === 'done' ? 1 : 0);
}

it.each(Array.from({ length: STORIES }, (_, at) => at + 1))(
  `story %i: ${ROWS} rows through refusals, conflicts, failures, pauses, crashes and retries`,
  { timeout: SOAK ? 3_600_000 : 120_000 },
  async (seed) => {
    const story = new BulkStory(seed, ROWS);
    await story.open();
    const cases = await story.idsOf('ticketList', ROWS);
    expect(cases).toHaveLength(ROWS);
    for (const { id } of cases) if (story.dice.chance(0.05)) await story.meddle(id);

    const tag: BulkAction = { kind: 'tags', add: [`wave-${seed}`], remove: [] };
    const chain: Told[] = [];
    await story.setFaults('caseTags');
    let { id } = await story.start(tag, cases);
    for (let turn = 0; turn < 5; turn += 1) {
      const told = await story.live(id, cases, turn > 1);
      chain.push(told);
      addsUp(told);
      isTrue(story, told, 'caseTagged');
      await wasTold(story, told);
      const failed = told.rows.filter(({ result }) => result === 'failed').map((row) => row.id);
      if (failed.length === 0) break;
      if (turn === 3) await story.healFaults();
      const body = { dryRun: false, retryOf: id };
      const { body: retry } = await story.mara('bulkRun', { body, key: story.key() });
      id = String(retry['id']);
      expect((await story.told(id)).rows.map((row) => row.id)).toEqual(failed);
    }
    // Over all retries no case was done twice.
    const done = chain.flatMap(({ rows }) => rows.filter(({ result }) => result === 'done'));
    expect(new Set(done.map((row) => row.id)).size).toBe(done.length);

    const status = { kind: 'status', status: 'resolved' } as const;
    await story.setFaults('ticketStatusSet');
    const second = await story.start(status, await story.idsOf('ticketList', ROWS));
    const told = await story.live(second.id, cases);
    addsUp(told);
    isTrue(story, told, 'ticketStatusSet');
    expect((await story.mara('auditVerify')).body).toMatchObject({ ok: true });
    see('crash', told.crashes);
    await story.close();
  },
);

it('all of it happened', () => {
  const wanted = ['done', 'refused', 'conflict', 'failed', 'cancelled', 'retry', 'crash'];
  expect(wanted.filter((what) => (seen.get(what) ?? 0) === 0)).toEqual([]);
});
