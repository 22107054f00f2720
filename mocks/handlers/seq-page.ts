import type { Outcome } from '../domain/context.ts';
import { refuse } from '../domain/refusals.ts';
import { limitOf, type ListQuery } from './list.ts';

interface SeqPage<R> {
  items: R[];
  nextCursor?: string;
  prevCursor?: string;
  total: number;
}

/** How many of the rows, which ascend by number, are below this number. */
function below(rows: readonly { seq: number }[], seq: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.seq ?? Infinity) < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A page, newest first, of numbered rows that only ever grow at their end (audit trail, ledger). A
 * cursor names the row at the page's edge by its number, so that new rows shift nothing.
 */
export function seqPage<R extends { seq: number }>(
  rows: readonly R[],
  query: ListQuery,
): Outcome<SeqPage<R>> {
  const limit = limitOf(query.limit);
  const cursor = /^(older|newer)-(\d{1,15})$/.exec(query.cursor || 'older-999999999999999');
  if (!cursor) return refuse('badRequest', 'This cursor belongs to another list.');
  const [, side, number] = cursor;
  const seq = Number(number);
  const start = side === 'newer' ? below(rows, seq + 1) : Math.max(0, below(rows, seq) - limit);
  const end = side === 'newer' ? Math.min(rows.length, start + limit) : below(rows, seq);
  const items = rows.slice(start, end).toReversed();
  const [newest, oldest] = [items[0], items.at(-1)];
  return {
    ok: true,
    value: {
      items,
      ...(oldest && start > 0 && { nextCursor: `older-${oldest.seq}` }),
      ...(newest && end < rows.length && { prevCursor: `newer-${newest.seq}` }),
      total: rows.length,
    },
  };
}
