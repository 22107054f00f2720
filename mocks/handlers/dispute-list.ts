import { refuse } from '../domain/refusals.ts';
import { disputeRow } from '../domain/views/dispute-row.ts';
import type { ReadCall } from '../engine/handler.ts';
import { disputeSort } from '../store/dispute-index.ts';
import { disputeFilter } from './dispute-filters.ts';
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
  // What a clock filter counts changes by the minute, and `me` by person.
  const key = JSON.stringify(['disputes', filters, ctx.actor.id, ctx.now.slice(0, 16)]);
  const walk = {
    index,
    order: `${descending ? '-' : ''}${field}`,
    descending,
    match: filter.value ?? everything,
    key,
  };
  return page(store, { limit, cursor }, walk, (row) => disputeRow(store, row, ctx));
}
