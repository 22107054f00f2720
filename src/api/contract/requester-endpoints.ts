import * as z from 'zod/mini';

import { Instant } from './common.ts';
import { endpoint, idParams, late } from './define.ts';
import { WARNING_STEPS } from './review-words.ts';

const shapes = () => import('./reviews.ts');

export const requesterEndpoints = {
  requesterHistory: endpoint({
    method: 'GET',
    path: '/sellers/{sellerId}/deletion-history',
    summary: 'How a seller’s deletion requests went, with its warnings',
    access: 'staff',
    params: idParams('sellerId'),
    reply: late(() => shapes().then(({ RequesterReply }) => RequesterReply)),
    problems: ['notFound'],
  }),
  requesterWarn: endpoint({
    method: 'POST',
    path: '/sellers/{sellerId}/deletion-warnings',
    summary: 'Warn a seller for requests without ground, or suspend its requests for a while',
    access: ['trust'],
    status: 201,
    idempotent: true,
    params: idParams('sellerId'),
    body: z.strictObject({
      step: z.enum(WARNING_STEPS),
      reason: z.string().check(z.minLength(1), z.maxLength(2000)),
      /** Of a suspension: its end. */
      until: z.optional(Instant),
    }),
    reply: late(() => shapes().then(({ RequesterReply }) => RequesterReply)),
    problems: ['notFound', 'wrongState', 'invalidField', 'commentRequired', 'conflictOfInterest'],
  }),
};
