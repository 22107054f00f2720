import type { BulkAction } from '../../../src/api/contract/bulk.ts';
import type { MacroWords } from '../../../src/lib/macro-text.ts';
import { readInstant } from '../../../src/lib/instants.ts';
import { ok } from '../../../src/lib/result.ts';
import { findCase } from '../cases/case.ts';
import type { Context, Outcome } from '../context.ts';
import { isMacroShownTo } from '../macros/use.ts';
import { refuse } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import {
  type BulkPartRecord,
  type BulkPlan,
  type BulkRowRecord,
  type BulkRunRecord,
  PART,
  partId,
  type Seen,
} from './bulk-records.ts';
import { tryRow } from './row.ts';
import { seenOf } from './seen.ts';
import { NOTHING_YET, tallied } from './tally.ts';

/** Runs that are kept of a person, and dry runs that nobody has started. */
const KEPT = { ended: 30, checked: 12 };

/** Stands for the run that a dry run may become. */
const CHECKED = 'checked';

function isKnown({ locale, timeZone }: MacroWords): boolean {
  try {
    return new Intl.DateTimeFormat(locale, { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What is to be done, with the macro as it stands; refused when no row could be asked for it. */
export function planOf(
  reader: Reader,
  action: BulkAction,
  words: MacroWords,
  ctx: Context,
): Outcome<BulkPlan> {
  if (!isKnown(words))
    return refuse('invalidField', 'There is no such language or zone.', { pointer: '/timeZone' });
  if (action.kind === 'tags' && action.add.length + action.remove.length === 0)
    return refuse('invalidField', 'Name a tag to add or to take off.', { pointer: '/action/add' });
  const { until = null } = action.kind === 'snooze' ? action : {};
  if (until !== null && until !== 'reply' && readInstant(until) === undefined)
    return refuse('invalidField', 'There is no such time.', { pointer: '/action/until' });
  if (action.kind !== 'macro') return ok({ action, words });
  const macro = reader.get('macros', action.macroId);
  if (!macro || macro.archived || !isMacroShownTo(macro, ctx))
    return refuse('invalidField', 'There is no such macro.', { pointer: '/action/macroId' });
  const { id, name, queues, body, actions, audience } = macro;
  const kept = { id, name, queues, body, actions, ...(audience && { audience }) };
  return ok({ action, words, macro: kept });
}

/** A row before anything is done: pending when it could be done now, else why not (cases.md §7, bulk). */
export function checkRow(
  reader: Reader,
  { id, version, seen }: { id: string; version?: number | undefined; seen?: Seen | undefined },
  plan: BulkPlan,
  ctx: Context,
): BulkRowRecord {
  const record = findCase(reader, id);
  const saw = seen ?? (record && seenOf(record, plan));
  const row = {
    id,
    reference: record?.reference ?? id,
    version: version ?? record?.version ?? 0,
    ...(saw && { seen: saw }),
  };
  const tried = tryRow(reader, row, plan, { ...ctx, bulkId: CHECKED });
  if (tried.result === 'done') return { ...row, result: 'pending' };
  const { code, detail } = tried.why;
  return { ...row, result: tried.result, code, detail };
}

function putParts(tx: Tx, runId: string, rows: readonly BulkRowRecord[]): number {
  const parts: BulkPartRecord[] = [];
  for (let from = 0; from < rows.length; from += PART)
    parts.push({ id: partId(runId, parts.length), rows: rows.slice(from, from + PART) });
  for (const part of parts) tx.put('bulkParts', part);
  return parts.length;
}

/** Drops a person's oldest runs; what is under way stays. */
function prune(tx: Tx, runs: Iterable<BulkRunRecord>, ctx: Context): void {
  const own = [...runs].filter(({ byId }) => byId === ctx.actor.id);
  own.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const checked = own.filter(({ state }) => state === 'checked').slice(KEPT.checked - 1);
  const ended = own.filter(({ endedAt }) => endedAt !== undefined).slice(KEPT.ended - 1);
  for (const { id, parts } of [...checked, ...ended]) {
    tx.remove('bulkRuns', id);
    for (let part = 0; part < parts; part += 1) tx.remove('bulkParts', partId(id, part));
  }
}

/** Keeps a checked run with its rows; it waits for the word to start. */
export function keepRun(
  tx: Tx,
  plan: BulkPlan,
  rows: readonly BulkRowRecord[],
  retryOf: string | undefined,
  runs: Iterable<BulkRunRecord>,
  ctx: Context,
): BulkRunRecord {
  const id = ctx.newId('blk');
  const tally = rows.reduce((sum, row) => tallied(sum, row), NOTHING_YET);
  const run: BulkRunRecord = {
    id,
    byId: ctx.actor.id,
    state: 'checked',
    ...plan,
    createdAt: ctx.now,
    total: rows.length,
    eligible: tally.counts.pending,
    ...tally,
    parts: putParts(tx, id, rows),
    next: 0,
    ...(retryOf !== undefined && { retryOf }),
  };
  prune(tx, runs, ctx);
  tx.put('bulkRuns', run);
  return run;
}
