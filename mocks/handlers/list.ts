import type { Outcome } from '../domain/context.ts';
import { refuse } from '../domain/refusals.ts';
import { slice, total, type Walk } from '../store/paging.ts';
import type { MemoryStore } from '../store/store.ts';

const LIMIT = 50;
const MOST = 100;

/** Rows on a page: 50 unless told, 100 at most. */
export function limitOf(text: string | undefined): number {
  const limit = Number(text ?? LIMIT);
  return Number.isInteger(limit) ? Math.min(Math.max(1, limit), MOST) : LIMIT;
}

type Total = ReturnType<typeof total>;
const totals = new WeakMap<MemoryStore, { revision: number; values: Map<string, Total> }>();

/** Counts a filter's rows once as long as nothing changes. */
function countOnce(store: MemoryStore, key: string, count: () => Total): Total {
  let cache = totals.get(store);
  if (!cache || cache.revision !== store.revision) {
    cache = { revision: store.revision, values: new Map() };
    totals.set(store, cache);
  }
  const known = cache.values.get(key) ?? count();
  cache.values.set(key, known);
  return known;
}

export interface ListQuery {
  limit?: string | undefined;
  cursor?: string | undefined;
}

/** A page of an index with its total; `key` names the filter for counting it once. */
export function page<R extends { id: string }, V>(
  store: MemoryStore,
  query: ListQuery,
  walk: Omit<Walk<R>, 'limit' | 'cursor'> & { key: string },
  view: (row: R) => V,
): Outcome<{ items: V[]; nextCursor?: string; prevCursor?: string; total: Total }> {
  const { cursor } = query;
  const part = slice({
    ...walk,
    limit: limitOf(query.limit),
    ...(cursor !== undefined && cursor !== '' && { cursor }),
  });
  if (!part) return refuse('badRequest', 'This cursor belongs to another list.');
  const count = countOnce(store, walk.key, () => total(walk.index, walk.match));
  return { ok: true, value: { ...part, items: part.items.map(view), total: count } };
}
