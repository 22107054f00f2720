import { readInstant } from '../../src/lib/instants.ts';
import { refuse } from '../domain/refusals.ts';
import type { IssuedStatementRecord } from '../domain/review-records.ts';
import type { Handlers, ReadCall } from '../engine/handler.ts';
import { page } from './list.ts';

/** Statements of reasons, newest first; of some requests, or issued from an instant and before another. */
function listStatements({ store, query }: ReadCall<'statementList'>) {
  const from = query.from === undefined ? '' : readInstant(query.from);
  if (from === undefined)
    return refuse('invalidField', 'There is no such instant.', { pointer: '/from' });
  const to = query.to === undefined ? '~' : readInstant(query.to);
  if (to === undefined)
    return refuse('invalidField', 'There is no such instant.', { pointer: '/to' });
  const requests = query.request ? new Set(query.request.split(',')) : undefined;
  const match = ({ at, requestId }: IssuedStatementRecord) =>
    from <= at && at < to && (requests?.has(requestId) ?? true);
  const walk = { index: store.statements.all, order: '-at', descending: true, match };
  return page(query, walk, (statement) => statement);
}

export const statementHandlers = {
  statementList: { read: listStatements },
} satisfies Partial<Handlers>;
