import * as z from 'zod/mini';

import { Snooze } from './case-parts.ts';
import { CASE_AWAITING } from './case-words.ts';
import { AgentRef, Can, Clock, Instant } from './common.ts';
import { Lease } from './disputes.ts';

/** Somebody or something, named. */
export const Named = z.object({ id: z.string(), name: z.string() });

/** Where the work on a case stands, the same in its row and on its page; kinds with closed flags name their own. */
export const caseWork = {
  nextClock: z.optional(Clock),
  awaiting: z.enum(CASE_AWAITING),
  awaitingSince: Instant,
  assignee: z.optional(AgentRef),
  lease: z.optional(Lease),
  snooze: z.optional(Snooze),
  flags: z.array(z.string()),
  tags: z.array(z.string()),
  /** Somebody brought something, and nobody at the desk has looked since. */
  unread: z.boolean(),
};

/** When it came, when it last changed, and what the reader may do now. */
export const caseTimes = { createdAt: Instant, updatedAt: Instant, can: Can };

/** Filters of a queue by who works on a case and by its marks. */
export const CaseWorkQuery = {
  /** `me`, `nobody` or ids. */
  assignee: z.optional(z.string()),
  /** `missed`, `soon`, `4h`, `24h`. */
  clock: z.optional(z.string()),
  flag: z.optional(z.string()),
  tag: z.optional(z.string()),
};
