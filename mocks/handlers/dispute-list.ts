import { disputeRow } from '../domain/views/dispute-row.ts';
import type { ReadCall } from '../engine/handler.ts';
import { selectDisputes } from './case-select.ts';
import { page } from './list.ts';
import { withPresence } from './with-presence.ts';

/** The queue: any filters and one order, by keyset pages over a kept-sorted index. */
export function listDisputes({ store, ctx, query, presence }: ReadCall<'disputeList'>) {
  const selected = selectDisputes(store, query, ctx);
  if (!selected.ok) return selected;
  return page(query, selected.value, (row) => withPresence(presence, disputeRow(store, row, ctx)));
}
