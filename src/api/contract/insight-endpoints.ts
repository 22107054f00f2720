import * as z from 'zod/mini';

import { Instant } from './common.ts';
import { endpoint, late } from './define.ts';

export const insightEndpoints = {
  insightView: endpoint({
    method: 'GET',
    path: '/insights/{board}',
    summary: 'A board of numbers over many cases, each with how many it rests on',
    access: 'staff',
    params: z.strictObject({ board: z.string() }),
    query: z.strictObject({
      /** Decisions from this instant on. */
      from: z.optional(Instant),
      /** Decisions before this instant. */
      to: z.optional(Instant),
    }),
    reply: late(() => import('./insights.ts').then(({ FairnessBoard }) => FairnessBoard)),
    problems: ['notFound', 'invalidField'],
  }),
};
