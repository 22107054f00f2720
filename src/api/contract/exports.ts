import * as z from 'zod/mini';

import { CLOCK_NAMES, CLOCK_STATES, Instant, Money } from './common.ts';
import { endpoint, idParams } from './define.ts';

/** A case of any queue for a table outside of the console: flat, with names in place of ids. */
export const ExportRow = z.object({
  id: z.string(),
  reference: z.string(),
  status: z.string(),
  priority: z.optional(z.string()),
  /** The claim, the subject or the question. */
  about: z.string(),
  /** Reason of a dispute, topic of a ticket. */
  kind: z.optional(z.string()),
  channel: z.optional(z.string()),
  buyer: z.optional(z.string()),
  seller: z.optional(z.string()),
  /** Who asks, of a ticket. */
  requester: z.optional(z.string()),
  order: z.optional(z.string()),
  item: z.optional(z.string()),
  sku: z.optional(z.string()),
  /** What is at stake, of a dispute. */
  amount: z.optional(Money),
  clock: z.optional(
    z.object({ name: z.enum(CLOCK_NAMES), state: z.enum(CLOCK_STATES), dueAt: Instant }),
  ),
  awaiting: z.string(),
  awaitingSince: Instant,
  assignee: z.optional(z.string()),
  holder: z.optional(z.string()),
  /** Put aside until an instant, or until somebody writes. */
  snoozedUntil: z.optional(z.union([Instant, z.literal('reply')])),
  flags: z.array(z.string()),
  tags: z.array(z.string()),
  unread: z.boolean(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type ExportRow = z.infer<typeof ExportRow>;

export const exportEndpoints = {
  exportBegin: endpoint({
    method: 'POST',
    path: '/queues/{queue}/exports',
    summary: 'Hold the whole result of a queue as it is at this instant, to be read page by page',
    access: 'staff',
    params: idParams('queue'),
    /** The list's own query: view, filters, sort, as the queue was asked for. */
    body: z.record(z.string(), z.string()),
    reply: z.object({ id: z.string(), at: Instant, total: z.int() }),
    problems: ['notFound', 'invalidField'],
  }),
  exportPage: endpoint({
    method: 'GET',
    path: '/exports/{exportId}',
    summary: 'A page of a held result, each row as it was at its instant',
    access: 'staff',
    params: idParams('exportId'),
    query: z.strictObject({
      limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|[1-4]\d\d|500)$/))),
      cursor: z.optional(z.string()),
    }),
    reply: z.object({ items: z.array(ExportRow), nextCursor: z.optional(z.string()) }),
    problems: ['notFound', 'badRequest', 'invalidField'],
  }),
};
