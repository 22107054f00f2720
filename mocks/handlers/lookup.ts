import type { Outcome } from '../domain/context.ts';
import type { TableName, Tables } from '../domain/records.ts';
import { refuse } from '../domain/refusals.ts';
import type { Reader } from '../domain/tx.ts';

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
