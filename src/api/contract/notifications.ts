import * as z from 'zod/mini';

import { AgentRef, Can, Instant, Limit } from './common.ts';
import { endpoint } from './define.ts';
import { CASE_QUEUES } from './queue-names.ts';
import { APPEAL_OUTCOMES, ERROR_CLASSES } from './review-words.ts';

/** What staff are told about (cases.md §8). */
export const NOTIFICATION_KINDS = [
  'mention',
  'assigned',
  'clockNear',
  'replyArrived',
  'leaseTaken',
  'bulkDone',
  'appealDecided',
] as const;

export const Notification = z.object({
  id: z.string(),
  kind: z.enum(NOTIFICATION_KINDS),
  at: Instant,
  read: z.boolean(),
  /** The case it is about; a bulk run has none. */
  case: z.optional(z.object({ id: z.string(), reference: z.string() })),
  bulkId: z.optional(z.string()),
  /** A bulk run did it to so many cases; then no single one is named. */
  count: z.optional(z.int()),
  /** Who caused it; staff, or a party by name. */
  by: z.optional(AgentRef),
  /** The first words of a note or message, the reason of a takeover, or the name of a clock. */
  detail: z.optional(z.string()),
  dueAt: z.optional(Instant),
  /** Of `appealDecided`: what came of the appeal, and why where not all stays as it was. */
  outcome: z.optional(z.enum(APPEAL_OUTCOMES)),
  errorClass: z.optional(z.enum(ERROR_CLASSES)),
  can: Can,
});
export type Notification = z.infer<typeof Notification>;

/** What a person does not want to be told: all that is named must fit. */
export const MuteRule = z.strictObject({
  kind: z.optional(z.enum(NOTIFICATION_KINDS)),
  queue: z.optional(z.enum(CASE_QUEUES)),
  caseId: z.optional(z.string()),
});
export type MuteRule = z.infer<typeof MuteRule>;

export const notificationEndpoints = {
  notificationList: endpoint({
    method: 'GET',
    path: '/notifications',
    summary: 'What I was told, newest first',
    access: 'staff',
    query: z.strictObject({
      limit: z.optional(Limit),
      cursor: z.optional(z.string()),
      kind: z.optional(z.enum(NOTIFICATION_KINDS)),
      unread: z.optional(z.enum(['true'])),
    }),
    reply: z.object({
      items: z.array(Notification),
      nextCursor: z.optional(z.string()),
      prevCursor: z.optional(z.string()),
      total: z.int(),
      unread: z.int(),
      mutes: z.array(MuteRule),
    }),
    problems: ['badRequest', 'invalidField'],
  }),
  notificationRead: endpoint({
    method: 'POST',
    path: '/notifications/read',
    summary: 'Mark some, or all up to now, as read or as unread again',
    access: 'staff',
    body: z.strictObject({
      /** All of mine without it. */
      ids: z.optional(z.array(z.string()).check(z.maxLength(200))),
      read: z.optional(z.boolean()),
    }),
    reply: z.object({ unread: z.int() }),
    problems: ['invalidField'],
  }),
  notificationMute: endpoint({
    method: 'PUT',
    path: '/notifications/mutes',
    summary: 'What I do not want to be told',
    access: 'staff',
    body: z.strictObject({ rules: z.array(MuteRule).check(z.maxLength(100)) }),
    reply: z.object({ mutes: z.array(MuteRule) }),
    problems: ['invalidField'],
  }),
};
