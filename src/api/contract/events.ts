import * as z from 'zod/mini';

import { endpoint } from './define.ts';

/** A live event: what changed, never the change itself; the console fetches what it shows. */
export const LiveEvent = z.object({
  id: z.string(),
  type: z.enum(['caseChanged', 'presence', 'notification', 'bulk', 'clock', 'reset', 'hello']),
  caseId: z.optional(z.string()),
  /** The run that went on or ended (`bulk`), started by `recipientId`. */
  bulkId: z.optional(z.string()),
  version: z.optional(z.int()),
  /** Who was told something (`notification`); everybody else looks away. */
  recipientId: z.optional(z.string()),
  /**
   * What kind of change, for words such as "Mara claimed it"; of a `presence` its mode or `gone`; of a
   * `notification` its kind, or `read` when its reader has read some.
   */
  cause: z.optional(z.string()),
  actorName: z.optional(z.string()),
  actorId: z.optional(z.string()),
  /** Simulated now, in standalone mode. */
  now: z.optional(z.string()),
});
export type LiveEvent = z.infer<typeof LiveEvent>;

export const eventEndpoints = {
  eventStream: endpoint({
    method: 'GET',
    path: '/events',
    summary: 'Server-sent events; resumes by Last-Event-ID',
    access: 'staff',
    media: 'stream',
    reply: LiveEvent,
    problems: [],
  }),
};
