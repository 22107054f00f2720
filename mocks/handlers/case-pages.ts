import type { TableName, Tables } from '../domain/records.ts';
import type { CaseBase } from '../domain/records.ts';
import type { Context, Outcome } from '../domain/context.ts';
import type { Reader } from '../domain/tx.ts';
import type { PresenceBoard } from '../engine/presence.ts';
import type { MemoryStore } from '../store/store.ts';
import type { CaseQuery, Selected } from './case-select.ts';
import { page, type ListQuery } from './list.ts';
import { find, onOk } from './lookup.ts';
import { withPresence } from './with-presence.ts';

interface Asked {
  store: MemoryStore;
  ctx: Context;
  presence: PresenceBoard;
}

/** A queue: any filters and one order, by keyset pages over a kept-sorted index; rows tell who is on them. */
export function queuePage<R extends CaseBase, V extends { id: string }>(
  { store, ctx, presence, query }: Asked & { query: CaseQuery & ListQuery },
  select: (store: MemoryStore, query: CaseQuery, ctx: Context) => Outcome<Selected<R>>,
  view: (reader: Reader, row: R, ctx: Context) => V,
) {
  const selected = select(store, query, ctx);
  if (!selected.ok) return selected;
  return page(query, selected.value, (row) => withPresence(presence, view(store, row, ctx)));
}

/** A case as its page shows it, with who is on it; or 404. */
export function casePage<T extends TableName, V extends { id: string }>(
  { store, ctx, presence }: Asked,
  table: T,
  id: string,
  show: (reader: Reader, store: MemoryStore, record: Tables[T], ctx: Context) => V,
) {
  return onOk(find(store, table, id), (record) =>
    withPresence(presence, show(store, store, record, ctx)),
  );
}
