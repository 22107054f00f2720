import { readInstant } from '../../src/lib/instants.ts';
import { isRequestSealedTo } from '../domain/appeals/seal.ts';
import { refuse } from '../domain/refusals.ts';
import type { IssuedStatementRecord } from '../domain/review-records.ts';
import type { Handlers, ReadCall } from '../engine/handler.ts';
import { page } from './list.ts';

/** What was published of a decision is sealed with it (reviews.md §4). */
function isSealed({ store, ctx }: ReadCall<'statementList'>, requestId: string): boolean {
  const request = store.get('deletionRequests', requestId);
  return request !== undefined && isRequestSealedTo(store, request, ctx);
}

/** Statements of reasons, newest first; of some requests, or issued from an instant and before another. */
function listStatements(call: ReadCall<'statementList'>) {
  const { store, query } = call;
  const from = query.from === undefined ? '' : readInstant(query.from);
  if (from === undefined)
    return refuse('invalidField', 'There is no such instant.', { pointer: '/from' });
  const to = query.to === undefined ? '~' : readInstant(query.to);
  if (to === undefined)
    return refuse('invalidField', 'There is no such instant.', { pointer: '/to' });
  const requests = query.request ? new Set(query.request.split(',')) : undefined;
  const match = ({ at, requestId }: IssuedStatementRecord) =>
    from <= at && at < to && (requests?.has(requestId) ?? true) && !isSealed(call, requestId);
  const walk = { index: store.statements.all, order: '-at', descending: true, match };
  return page(query, walk, (statement) => statement);
}

export const statementHandlers = {
  statementList: { rows: ['deletionRequests'], read: listStatements },
} satisfies Partial<Handlers>;
