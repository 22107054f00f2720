import * as z from 'zod/mini';

import { LINK_KINDS } from './case-words.ts';
import { AgentRef, Instant } from './common.ts';

/** Put aside: until an instant, or without one until a party writes. */
export const Snooze = z.object({ by: AgentRef, until: z.optional(Instant) });
export type Snooze = z.infer<typeof Snooze>;

/** A link to another case, as this one sees it. */
export const CaseLink = z.object({
  id: z.string(),
  reference: z.string(),
  status: z.string(),
  kind: z.enum(LINK_KINDS),
  at: Instant,
});
export type CaseLink = z.infer<typeof CaseLink>;
