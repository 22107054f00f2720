import type { Context } from '../domain/context.ts';
import { refuse } from '../domain/refusals.ts';
import { disputeRow } from '../domain/views/dispute-row.ts';
import type { ReadCall } from '../engine/handler.ts';
import { disputeSort } from '../store/dispute-index.ts';
import { told } from '../store/paging.ts';
import type { MemoryStore } from '../store/store.ts';
import { disputeFilter, type DisputeTest } from './dispute-filters.ts';
import { page } from './list.ts';

const everything = () => true;

/** The queue: any filters and one order, by keyset pages over a kept-sorted index. */
export function listDisputes({ store, ctx, query }: ReadCall<'disputeList'>) {
  const { sort = 'rank', limit, cursor, ...filters } = query;
  const descending = sort.startsWith('-');
  const field = disputeSort(descending ? sort.slice(1) : sort);
  if (!field)
    return refuse('invalidField', 'Disputes are not sorted by this.', { pointer: '/sort' });
  const filter = disputeFilter(filters, ctx);
  if (!filter.ok) return filter;
  const index = store.disputes.sorted(field, ctx.now);
  const order = `${descending ? '-' : ''}${field}`;
  const { has, total } = chosen(store, filter.value, filters, ctx);
  const match = (_: unknown, position: number) => has(index.slotAt(position));
  const walk = { index, order, descending, match, total };
  return page({ limit, cursor }, walk, (row) => disputeRow(store, row, ctx));
}

/** Rows are tested by their mark in the filter's selection, without a look at the row itself. */
function chosen(store: MemoryStore, test: DisputeTest | undefined, filters: object, ctx: Context) {
  const { disputes } = store;
  if (!test) return { has: everything, total: told(disputes.count('all')) };
  // What a clock filter lets through changes with time, and `me` with the person.
  const key = JSON.stringify([filters, ctx.actor.id, ctx.now.slice(0, 16)]);
  const selection = disputes.select(key, test);
  return { has: selection.has, total: told(selection.count) };
}
