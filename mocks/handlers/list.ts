import type { Outcome } from '../domain/context.ts';
import { refuse } from '../domain/refusals.ts';
import { slice, total, type Walk } from '../store/paging.ts';

const LIMIT = 50;
const MOST = 100;

/** Rows on a page: 50 unless told, 100 at most. */
export function limitOf(text: string | undefined): number {
  const limit = Number(text ?? LIMIT);
  return Number.isInteger(limit) ? Math.min(Math.max(1, limit), MOST) : LIMIT;
}

type Total = ReturnType<typeof total>;

export interface ListQuery {
  limit?: string | undefined;
  cursor?: string | undefined;
}

/** A page of an index with its total, counted here unless the caller knows it. */
export function page<R extends { id: string }, V>(
  query: ListQuery,
  walk: Omit<Walk<R>, 'limit' | 'cursor'> & { total?: Total },
  view: (row: R) => V,
): Outcome<{ items: V[]; nextCursor?: string; prevCursor?: string; total: Total }> {
  const { cursor } = query;
  const limit = limitOf(query.limit);
  const part = slice({ ...walk, limit, ...(cursor !== undefined && cursor !== '' && { cursor }) });
  if (!part) return refuse('badRequest', 'This cursor belongs to another list.');
  const count = walk.total ?? total(walk.index, walk.match);
  return { ok: true, value: { ...part, items: part.items.map(view), total: count } };
}
