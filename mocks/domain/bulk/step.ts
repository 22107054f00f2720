import type { Operation } from '../../../src/api/contract/index.ts';
import type { Actor, Context, Refusal } from '../context.ts';
import { notify } from '../notifications/notify.ts';
import { refusal } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import { type BulkRowRecord, type BulkRunRecord, partId } from './bulk-records.ts';
import { auditRun, tellRun } from './run-trace.ts';
import { ROW_OPERATION, tryRow } from './row.ts';
import { tallied } from './tally.ts';

/** What can go wrong outside the rules. */
export interface RowLuck {
  /** Why the operation of a row can't be reached now; it then has no effect. */
  meet: (operation: Operation) => Refusal | undefined;
  /** A defect while a row was done: the row fails, the others go on. */
  onDefect: (error: unknown) => void;
}

/** Whoever started a run acts in each of its rows, with the right that they have by then. */
export function actorOf(reader: Reader, { byId }: BulkRunRecord): Actor {
  const agent = reader.get('agents', byId);
  return {
    id: byId,
    name: agent?.name ?? byId,
    party: 'staff',
    ...(agent && { role: agent.role }),
  };
}

const BROKEN = refusal('internal', 'The backend failed on this case; nothing of it was kept.');

function doRow(
  tx: Tx,
  row: BulkRowRecord,
  run: BulkRunRecord,
  ctx: Context,
  { meet, onDefect }: RowLuck,
): BulkRowRecord {
  const failed = ({ code, detail }: Refusal) => ({
    ...row,
    result: 'failed' as const,
    code,
    detail,
  });
  const unreached = meet(ROW_OPERATION[run.action.kind]);
  if (unreached) return failed(unreached);
  try {
    const tried = tryRow(tx, row, run, { ...ctx, bulkId: run.id });
    if (tried.result !== 'done') {
      const { code, detail } = tried.why;
      return { ...row, result: tried.result, code, detail };
    }
    const audit = tried.change.audit.map((draft) => ({
      ...draft,
      data: { ...draft.data, bulkId: run.id },
    }));
    tx.absorb({ ...tried.change, audit });
    return { ...row, result: 'done' };
  } catch (error) {
    onDefect(error);
    return failed(BROKEN);
  }
}

function finish(tx: Tx, run: BulkRunRecord, ctx: Context): BulkRunRecord {
  auditRun(tx, 'bulkDone', run, { ...run.counts });
  notify(tx, run.byId, { kind: 'bulkDone', bulkId: run.id, about: run.id }, ctx);
  return { ...run, state: 'done', endedAt: ctx.now };
}

const isPending = ({ result }: BulkRowRecord) => result === 'pending';

/** The next part that holds a row to do; the number of parts when none does. */
function nextPart(reader: Reader, { id, next, parts }: BulkRunRecord): number {
  for (let part = next; part < parts; part += 1)
    if (reader.get('bulkParts', partId(id, part))?.rows.some(isPending)) return part;
  return parts;
}

/**
 * Does the next part of a run: the rows' effects and their results are one change, so that a row that is
 * done is known to be done, whatever happens between this step and the next (cases.md §7).
 */
export function stepRun(tx: Tx, before: BulkRunRecord, ctx: Context, luck: RowLuck): BulkRunRecord {
  const at = nextPart(tx, before);
  let tally: Pick<BulkRunRecord, 'counts' | 'reasons'> = before;
  if (at < before.parts) {
    const part = tx.need('bulkParts', partId(before.id, at));
    const rows = part.rows.map((row) => (isPending(row) ? doRow(tx, row, before, ctx, luck) : row));
    for (const [place, row] of rows.entries())
      if (row !== part.rows[place]) tally = tallied(tally, row, 'pending');
    tx.put('bulkParts', { ...part, rows });
  }
  const { counts, reasons } = tally;
  const moved: BulkRunRecord = {
    startedAt: ctx.now,
    ...before,
    state: 'running',
    counts,
    reasons,
    next: at + 1,
  };
  const run = counts.pending === 0 ? finish(tx, moved, ctx) : moved;
  tx.put('bulkRuns', run);
  tellRun(tx, run);
  return run;
}
