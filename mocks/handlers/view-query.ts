import type { CaseQueue } from '../../src/api/contract/queue-names.ts';
import { ok } from '../../src/lib/result.ts';
import type { Total } from '../../src/lib/total.ts';
import type { Context, Outcome } from '../domain/context.ts';
import { refuse } from '../domain/refusals.ts';
import type { MemoryStore } from '../store/store.ts';
import { selectCases } from './case-select.ts';

/** What a page of a list is asked for by, beside its filters and order. */
const PAGE_PARTS = ['limit', 'cursor'];

/**
 * Reads a saved view's query by the schema and the filters of its queue's own list: what the list would
 * refuse is refused here. Gives it back in one spelling, with how many cases it shows now.
 */
export function readViewQuery(
  store: MemoryStore,
  queue: CaseQueue,
  text: string,
  ctx: Context,
): Outcome<{ query: string; total: Total }> {
  const params = new URLSearchParams(text);
  for (const name of PAGE_PARTS) params.delete(name);
  const empty = Array.from(params).filter(([, value]) => value === '');
  for (const [name] of empty) params.delete(name);
  params.sort();
  const selected = selectCases(store, queue, Object.fromEntries(params), ctx);
  if (!selected.ok) return refuse('invalidField', selected.error.detail, { pointer: '/query' });
  return ok({ query: params.toString(), total: selected.value.total });
}
