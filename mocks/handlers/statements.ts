import { readInstant } from '../../src/lib/instants.ts';
import { isRequestSealedTo } from '../domain/appeals/seal.ts';
import { refuse } from '../domain/refusals.ts';
import type { Handlers, ReadCall } from '../engine/handler.ts';
import type { StatementEntry } from '../store/statement-index.ts';
import { page } from './list.ts';

/** What was published of a decision is sealed with it (reviews.md §4). */
function isSealed({ store, ctx }: ReadCall<'statementList'>, requestId: string): boolean {
  const request = store.get('deletionRequests', requestId);
  return request !== undefined && isRequestSealedTo(store, request, ctx);
}

/** Statements of reasons, newest first; of some requests, or issued from an instant and before another. */
function listStatements(call: ReadCall<'statementList'>) {
  const { store, query } = call;
  const from = query.from === undefined ? -Infinity : Date.parse(readInstant(query.from) ?? '');
  if (Number.isNaN(from))
    return refuse('invalidField', 'There is no such instant.', { pointer: '/from' });
  const to = query.to === undefined ? Infinity : Date.parse(readInstant(query.to) ?? '');
  if (Number.isNaN(to))
    return refuse('invalidField', 'There is no such instant.', { pointer: '/to' });
  const index = store.statements.all;
  const requests = query.request ? new Set(query.request.split(',')) : undefined;
  const match = ({ requestId }: StatementEntry, position: number) => {
    const at = index.leadAt(position);
    return (
      from <= at && at < to && (requests?.has(requestId) ?? true) && !isSealed(call, requestId)
    );
  };
  const find = (id: string) => {
    const statement = store.get('statements', id);
    if (!statement) throw new Error(`Statement ${id} is listed and is not there`);
    return statement;
  };
  const walk = { index, order: '-at', descending: true, match };
  return page(query, walk, ({ id }) => find(id));
}

export const statementHandlers = {
  statementList: { rows: ['deletionRequests'], read: listStatements },
} satisfies Partial<Handlers>;
