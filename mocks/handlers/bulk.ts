import type { BulkSelection } from '../../src/api/contract/bulk.ts';
import { BULK_MAX } from '../../src/api/contract/bulk.ts';
import { ok } from '../../src/lib/result.ts';
import { readCan } from '../domain/row-can.ts';
import type { BulkPlan, BulkRowRecord, BulkRunRecord, Seen } from '../domain/bulk/bulk-records.ts';
import { bulkRowView, bulkView, resultOf, rowsOf } from '../domain/bulk/bulk-view.ts';
import { checkRow, keepRun, planOf } from '../domain/bulk/plan.ts';
import {
  cancelRun,
  canRun,
  launchRun,
  pauseRun,
  resumeRun,
  startRun,
} from '../domain/bulk/steer.ts';
import type { Context, Outcome } from '../domain/context.ts';
import { refuse } from '../domain/refusals.ts';
import type { Handlers, ReadCall, WriteCall } from '../engine/handler.ts';
import type { MemoryStore } from '../store/store.ts';
import { selectCases } from './case-select.ts';
import { find, onOk } from './find.ts';
import { limitOf } from './list.ts';

/** Rows that are checked before others get a look in. */
const BREATH = 200;
const breathe = () => new Promise<void>((resolve) => void setTimeout(resolve, 0));

interface Wanted {
  id: string;
  version?: number | undefined;
  seen?: Seen | undefined;
}

function tooMany(count: number): Outcome<never> | undefined {
  if (count <= BULK_MAX) return undefined;
  const detail = `A run has at most ${BULK_MAX.toLocaleString('en')} cases: narrow the queue first.`;
  return refuse('invalidField', detail, { pointer: '/selection' });
}

/** The cases that are meant, each once, in the order in which they were named or stand in the queue. */
function chosen(store: MemoryStore, selection: BulkSelection, ctx: Context): Outcome<Wanted[]> {
  const byId = new Map<string, Wanted>();
  if ('cases' in selection) {
    for (const one of selection.cases) if (!byId.has(one.id)) byId.set(one.id, one);
    return ok([...byId.values()]);
  }
  const selected = selectCases(store, selection.queue, selection.query, ctx);
  if (!selected.ok) return selected;
  const except = new Set(selection.except);
  for (const { id, version } of selected.value.rows) {
    if (except.has(id)) continue;
    byId.set(id, { id, version });
    const refused = tooMany(byId.size);
    if (refused) return refused;
  }
  if (byId.size > 0) return ok([...byId.values()]);
  return refuse('invalidField', 'Nothing is left to do it to.', { pointer: '/selection' });
}

async function check(
  { tx, ctx }: Pick<WriteCall<'bulkRun'>, 'tx' | 'ctx'>,
  wanted: readonly Wanted[],
  plan: BulkPlan,
): Promise<BulkRowRecord[]> {
  const rows: BulkRowRecord[] = [];
  for (const one of wanted) {
    rows.push(checkRow(tx, one, plan, ctx));
    if (rows.length % BREATH === 0) await breathe();
  }
  return rows;
}

/** What is asked for, as a plan and the cases that it is about. */
function readWanted(
  { tx, ctx, store, body }: WriteCall<'bulkRun'>,
  former: BulkRunRecord | undefined,
): Outcome<{ plan: BulkPlan; wanted: Wanted[] }> {
  if ('action' in body) {
    const words = { locale: body.locale ?? 'en', timeZone: body.timeZone ?? 'UTC' };
    const plan = planOf(tx, body.action, words, ctx);
    if (!plan.ok) return plan;
    return onOk(chosen(store, body.selection, ctx), (wanted) => ({ plan: plan.value, wanted }));
  }
  if (!former) return refuse('notFound', 'There is no such run.');
  const refused = canRun(former, ctx);
  if (refused) return { ok: false, error: refused };
  if (former.state === 'checked') return refuse('wrongState', 'This run was not started yet.');
  const { action, macro, words } = former;
  const failed = [...rowsOf(tx, former)].filter(({ result }) => result === 'failed');
  return ok({ plan: { action, words, ...(macro && { macro }) }, wanted: failed });
}

async function run(call: WriteCall<'bulkRun'>) {
  const { tx, ctx, store, body } = call;
  const show = (done: BulkRunRecord) => bulkView(tx, done, ctx);
  if ('checked' in body) {
    const checked = find(tx, 'bulkRuns', body.checked);
    return checked.ok ? onOk(startRun(tx, checked.value, ctx), show) : checked;
  }
  const former = 'retryOf' in body ? tx.get('bulkRuns', body.retryOf) : undefined;
  const read = readWanted(call, former);
  if (!read.ok) return read;
  const { plan, wanted } = read.value;
  const rows = await check(call, wanted, plan);
  const kept = keepRun(tx, plan, rows, former?.id, store.all('bulkRuns'), ctx);
  return body.dryRun ? ok(show(kept)) : onOk(launchRun(tx, kept), show);
}

/** A cursor is the place of a row among those that are asked for: rows of a run stand still. */
function view({ store, ctx, params, query }: ReadCall<'bulkView'>) {
  const found = find(store, 'bulkRuns', params.bulkId);
  if (!found.ok) return found;
  const { cursor = '0', result } = query;
  if (!/^\d{1,6}$/.test(cursor))
    return refuse('badRequest', 'This cursor belongs to another list.');
  const limit = limitOf(query.limit);
  const from = Number(cursor);
  const all = [...rowsOf(store, found.value)].filter(
    (row) => result === undefined || resultOf(found.value, row) === result,
  );
  const rows = {
    items: all.slice(from, from + limit).map((row) => bulkRowView(found.value, row)),
    ...(from + limit < all.length && { nextCursor: String(from + limit) }),
    ...(from > 0 && { prevCursor: String(Math.max(0, from - limit)) }),
    total: all.length,
  };
  return ok({ ...bulkView(store, found.value, ctx), rows });
}

function list({ store, ctx, query }: ReadCall<'bulkList'>) {
  const own = [...store.all('bulkRuns')]
    .filter(({ byId, state }) => byId === ctx.actor.id && state !== 'checked')
    .toReversed();
  own.sort((a, b) => (a.createdAt === b.createdAt ? 0 : a.createdAt < b.createdAt ? 1 : -1));
  const items = own.slice(0, limitOf(query.limit)).map((one) => bulkView(store, one, ctx));
  return ok({ items, can: readCan(ctx, 'bulkRun') });
}

export const bulkHandlers = {
  bulkRun: { write: run },
  bulkList: { read: list },
  bulkView: { read: view },
  bulkPause: {
    write: ({ tx, ctx, params }) =>
      onOk(pauseRun(tx, params, ctx), (done) => bulkView(tx, done, ctx)),
  },
  bulkResume: {
    write: ({ tx, ctx, params }) =>
      onOk(resumeRun(tx, params, ctx), (done) => bulkView(tx, done, ctx)),
  },
  bulkCancel: {
    write: ({ tx, ctx, params }) =>
      onOk(cancelRun(tx, params, ctx), (done) => bulkView(tx, done, ctx)),
  },
} satisfies Partial<Handlers>;
