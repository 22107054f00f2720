import * as z from 'zod/mini';

import { Can, Clock, Instant, Total } from './common.ts';
import { endpoint } from './define.ts';
import { CASE_QUEUES } from './queue-names.ts';

/** What may need a person now, most pressing first. */
export const HOME_PARTS = ['late', 'approvals', 'refunds', 'mine', 'woke', 'drafts'] as const;

/** A case, and what about it needs somebody. */
export const HomeItem = z.object({
  id: z.string(),
  reference: z.string(),
  /** What it is about: a claim, a subject, a question. */
  title: z.string(),
  status: z.string(),
  /** A ruling that waits for approval, or that was begun. */
  rulingId: z.optional(z.string()),
  /** Its nearest clock. */
  clock: z.optional(Clock),
  /** When it came to this: woke, was begun, was proposed. */
  at: z.optional(Instant),
});
export type HomeItem = z.infer<typeof HomeItem>;

/** One part of home: how much there is, and the first of it. */
export const HomePart = z.object({
  part: z.enum(HOME_PARTS),
  count: Total,
  items: z.array(HomeItem),
  /** The nearest clock of all that is counted. */
  nearest: z.optional(Clock),
  /** How many of it are in each queue, where it is cases of several. */
  queues: z.optional(z.array(z.object({ queue: z.enum(CASE_QUEUES), count: Total }))),
});
export type HomePart = z.infer<typeof HomePart>;

export const homeEndpoints = {
  homeView: endpoint({
    method: 'GET',
    path: '/home',
    summary: 'What needs me now: late cases, approvals, failed refunds, my cases, drafts',
    access: 'staff',
    query: z.strictObject({
      /** Ids of cases on which this browser holds words that were not sent, with commas. */
      drafts: z.optional(z.string().check(z.maxLength(8000))),
    }),
    reply: z.object({
      at: Instant,
      /** Only the parts that concern the role. */
      parts: z.array(HomePart),
      can: Can,
    }),
    problems: ['invalidField'],
  }),
};
