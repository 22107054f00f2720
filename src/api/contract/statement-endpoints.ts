import * as z from 'zod/mini';

import { Instant, ListQuery } from './common.ts';
import { endpoint, late } from './define.ts';

export const statementEndpoints = {
  statementList: endpoint({
    method: 'GET',
    path: '/statements',
    summary: 'Statements of reasons, newest first',
    access: 'staff',
    query: z.strictObject({
      limit: ListQuery.limit,
      cursor: ListQuery.cursor,
      /** Ids of deletion requests, comma-separated. */
      request: z.optional(z.string()),
      from: z.optional(Instant),
      to: z.optional(Instant),
    }),
    reply: late(() => import('./statements.ts').then(({ StatementPage }) => StatementPage)),
    problems: ['badRequest', 'invalidField'],
  }),
};
