import * as z from 'zod/mini';

import { Instant } from './common.ts';

/** What one reviewer told the next on the way. */
export const HandOver = z.object({
  /** `handedOn` to another person, `returned` by the second person without a verdict, `sentBack` on appeal. */
  kind: z.enum(['handedOn', 'returned', 'sentBack']),
  by: z.string(),
  to: z.optional(z.string()),
  at: Instant,
  text: z.string(),
});
export type HandOver = z.infer<typeof HandOver>;

/** How a request ended without a decision on what was asked. */
export const Ended = z.object({
  as: z.enum(['merged', 'withdrawn', 'moot']),
  at: Instant,
  into: z.optional(z.object({ id: z.string(), reference: z.string() })),
});
