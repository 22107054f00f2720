import { addMs, HOUR } from '../../src/lib/instants.ts';
import { ok } from '../../src/lib/result.ts';
import type { CaseRecord } from '../domain/cases/case.ts';
import type { Context } from '../domain/context.ts';
import { refuse } from '../domain/refusals.ts';
import { exportRow } from '../domain/views/export-row.ts';
import type { Handlers, ReadCall, WriteCall } from '../engine/handler.ts';
import type { MemoryStore } from '../store/store.ts';
import { selectCases } from './case-select.ts';

/** A result as it was at one instant. Records never change, so holding them holds their instant. */
interface Held {
  ownerId: string;
  at: string;
  rows: readonly CaseRecord[];
}

/** Results held at a time for each person; each costs a pointer a row. Their oldest gives way. */
const MOST = 2;
/** A result that nobody has read to its end by then is let go. */
const KEPT_MS = HOUR;
const ROWS = '500';

interface Shelf {
  begun: number;
  results: Map<string, Held>;
}

const shelves = new WeakMap<MemoryStore, Shelf>();

function shelfOf(store: MemoryStore): Shelf {
  const shelf = shelves.get(store) ?? { begun: 0, results: new Map<string, Held>() };
  shelves.set(store, shelf);
  return shelf;
}

/** Makes room: what is too old, and what its owner has begun too much of. */
function tidy({ results }: Shelf, { actor, now }: Context): void {
  const oldest = addMs(now, -KEPT_MS);
  for (const [id, { at }] of results) if (at < oldest) results.delete(id);
  const own = [...results].filter(([, { ownerId }]) => ownerId === actor.id);
  for (const [id] of own.slice(0, Math.max(0, own.length - MOST))) results.delete(id);
}

function begin({ tx, store, ctx, params, body }: WriteCall<'exportBegin'>) {
  const selected = selectCases(store, params.queue, body, ctx);
  if (!selected.ok) return selected;
  const rows = [...selected.value.rows];
  const shelf = shelfOf(store);
  shelf.begun += 1;
  // Reads leave no number behind, and an engine that starts anew counts from 1: the instant tells them apart.
  const id = `${ctx.newId('exp')}${Date.parse(ctx.now).toString(36)}n${shelf.begun}`;
  shelf.results.set(id, { ownerId: ctx.actor.id, at: ctx.now, rows });
  tidy(shelf, ctx);
  // A whole result leaves the house: the trail says whose hands it went into.
  const entity = { kind: 'export', id };
  tx.audit({
    event: 'exportBegun',
    entity,
    data: { queue: params.queue, query: body, rows: rows.length },
  });
  return ok({ id, at: ctx.now, total: rows.length });
}

function readPage({ store, ctx, params, query }: ReadCall<'exportPage'>) {
  const result = shelfOf(store).results.get(params.exportId);
  if (result?.ownerId !== ctx.actor.id)
    return refuse('notFound', 'This export is no longer held. Begin it again.');
  const [, place = ''] = /^from-(\d{1,9})$/.exec(query.cursor ?? 'from-0') ?? [];
  const from = Number(place);
  if (place === '' || from > result.rows.length)
    return refuse('badRequest', 'This cursor belongs to another list.');
  const to = from + Number(query.limit ?? ROWS);
  const then: Context = { ...ctx, now: result.at };
  const items = result.rows.slice(from, to).map((row) => exportRow(store, row, then));
  return ok({ items, ...(to < result.rows.length && { nextCursor: `from-${to}` }) });
}

export const exportHandlers = {
  exportBegin: { write: begin },
  exportPage: { read: readPage },
} satisfies Partial<Handlers>;
