import type { Outcome } from '../domain/context.ts';
import { refuse } from '../domain/refusals.ts';
import type { Total } from '../../src/lib/total.ts';
import { slice, total, type Walk } from '../store/paging.ts';

/** Rows on a page unless the request tells; the contract's own limits keep it within 1 to 100. */
const LIMIT = '50';

export function limitOf(text: string = LIMIT): number {
  return Number(text);
}

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
