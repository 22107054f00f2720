import type { Context, Outcome } from '../domain/context.ts';
import { draftsOf } from '../domain/disputes/draft.ts';
import type { TableName, Tables } from '../domain/records.ts';
import { refuse } from '../domain/refusals.ts';
import type { Reader } from '../domain/tx.ts';
import { disputeView } from '../domain/views/dispute-view.ts';
import type { Target } from '../engine/handler.ts';
import type { MemoryStore } from '../store/store.ts';
import { extrasOf } from './related.ts';

/** A record by its id, or 404. */
export function find<T extends TableName>(
  reader: Reader,
  table: T,
  id: string,
): Outcome<Tables[T]> {
  const value = reader.get(table, id);
  return value ? { ok: true, value } : refuse('notFound', 'There is nothing at this address.');
}

/** Goes on with a success; a refusal stays one. */
export function onOk<A, B>(outcome: Outcome<A>, next: (value: A) => B): Outcome<B> {
  return outcome.ok ? { ok: true, value: next(outcome.value) } : outcome;
}

/** The whole dispute as the contract shows it, seen through `reader`. */
export function showDispute(reader: Reader, store: MemoryStore, id: string, ctx: Context) {
  const dispute = reader.get('disputes', id);
  if (!dispute) throw new Error(`No dispute ${id}`);
  const drafts = draftsOf(reader, id, ctx);
  const view = disputeView(reader, dispute, ctx, extrasOf(reader, store, dispute));
  return drafts.length > 0 ? { ...view, drafts } : view;
}

/** `If-Match` of a write on a case speaks of the dispute's version. */
export function caseTarget(
  id: string,
  reader: Reader,
  ctx: Context,
  store: MemoryStore,
): Target | undefined {
  const dispute = reader.get('disputes', id);
  return (
    dispute && { version: dispute.version, current: () => showDispute(reader, store, id, ctx) }
  );
}
