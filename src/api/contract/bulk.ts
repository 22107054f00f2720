import * as z from 'zod/mini';

import { PRIORITIES } from './case-words.ts';
import { AgentRef, Can, Instant, Limit } from './common.ts';
import { endpoint, idParams } from './define.ts';
import { CASE_QUEUES } from './queue-names.ts';
import { TICKET_SETTABLE } from './tickets.ts';

/** Cases of one run at most. */
export const BULK_MAX = 10_000;

const Id = z.string().check(z.minLength(1), z.maxLength(100));
const Tags = z.array(z.string().check(z.maxLength(200))).check(z.maxLength(20));

/** What is done to every case of a run: single operations only, never a ruling, never a deletion. */
export const BulkAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assign'), assigneeId: z.nullable(Id) }),
  z.strictObject({ kind: z.literal('priority'), priority: z.enum(PRIORITIES) }),
  /** Tickets only. */
  z.strictObject({ kind: z.literal('status'), status: z.enum(TICKET_SETTABLE) }),
  z.strictObject({ kind: z.literal('tags'), add: Tags, remove: Tags }),
  /** Its words, filled in for each case, and its actions; both or nothing. */
  z.strictObject({ kind: z.literal('macro'), macroId: Id }),
  /** As `caseSnooze`: an instant, the next reply, or null to take the cases back. */
  z.strictObject({
    kind: z.literal('snooze'),
    until: z.nullable(z.union([Instant, z.literal('reply')])),
  }),
]);
export type BulkAction = z.infer<typeof BulkAction>;

/** Cases by name, with the version that the human saw; or a queue as its list was asked for. */
export const BulkSelection = z.union([
  z.strictObject({
    cases: z
      .array(z.strictObject({ id: Id, version: z.optional(z.int()) }))
      .check(z.minLength(1), z.maxLength(BULK_MAX)),
  }),
  z.strictObject({
    queue: z.enum(CASE_QUEUES),
    /** The list's own query: view, filters and sort. */
    query: z.record(z.string(), z.string()),
    except: z.optional(z.array(Id).check(z.maxLength(BULK_MAX))),
  }),
]);
export type BulkSelection = z.infer<typeof BulkSelection>;

export const BULK_STATES = [
  /** A dry run: it waits for the word. */
  'checked',
  'queued',
  'running',
  'paused',
  'cancelled',
  'done',
] as const;

/** Every row ends in exactly one of the last five; `cancelled` was never begun. */
export const BULK_RESULTS = [
  'pending',
  'done',
  'refused',
  'conflict',
  'failed',
  'cancelled',
] as const;
export type BulkResult = (typeof BULK_RESULTS)[number];

const Counts = z.object({
  pending: z.int(),
  done: z.int(),
  refused: z.int(),
  conflict: z.int(),
  failed: z.int(),
  cancelled: z.int(),
});

export const BulkRow = z.object({
  /** Of the case. */
  id: z.string(),
  queue: z.enum(CASE_QUEUES),
  reference: z.string(),
  result: z.enum(BULK_RESULTS),
  /** Why not: a problem code, and a sentence. */
  code: z.optional(z.string()),
  detail: z.optional(z.string()),
});
export type BulkRow = z.infer<typeof BulkRow>;

/** Rows that were turned down for the same reason. */
export const BulkReason = z.object({
  result: z.enum(BULK_RESULTS),
  code: z.string(),
  /** The sentence, where it is the same for all of them. */
  detail: z.optional(z.string()),
  count: z.int(),
});
export type BulkReason = z.infer<typeof BulkReason>;

/** A run without its rows. */
export const BulkRun = z.object({
  id: z.string(),
  state: z.enum(BULK_STATES),
  action: BulkAction,
  /** The macro's name, as it was when it was checked. */
  macroName: z.optional(z.string()),
  by: AgentRef,
  createdAt: Instant,
  startedAt: z.optional(Instant),
  endedAt: z.optional(Instant),
  total: z.int(),
  /** Rows that could be done when they were checked: the work that progress is measured by. */
  eligible: z.int(),
  counts: Counts,
  /** Of the rows that were turned down, most frequent first. */
  reasons: z.array(BulkReason),
  /** The run whose failed rows this one does again, and the run that does those of this one. */
  retryOf: z.optional(z.string()),
  retriedBy: z.optional(z.string()),
  can: Can,
});
export type BulkRun = z.infer<typeof BulkRun>;

const run = endpoint({
  method: 'POST',
  path: '/bulk',
  summary: 'Check or start the same act on many cases; a retry does the failed ones of a run again',
  access: ['agent', 'admin', 'trust'],
  status: 201,
  idempotent: true,
  body: z.union([
    z.strictObject({
      dryRun: z.boolean(),
      action: BulkAction,
      selection: BulkSelection,
      /** How a macro writes dates and amounts: a language tag and an IANA zone. */
      locale: z.optional(z.string().check(z.maxLength(40))),
      timeZone: z.optional(z.string().check(z.maxLength(60))),
    }),
    /** Starts what a dry run has checked, with the versions that it saw. */
    z.strictObject({ dryRun: z.literal(false), checked: Id }),
    z.strictObject({ dryRun: z.boolean(), retryOf: Id }),
  ]),
  reply: BulkRun,
  problems: ['notFound', 'forbidden', 'wrongState', 'invalidField', 'tooLarge', 'badRequest'],
});

/** An act of whoever started a run, or of an admin, on the run itself. */
function steer<const P extends string>(path: P, summary: string) {
  return endpoint({
    method: 'POST',
    path: `/bulk/{bulkId}/${path}`,
    summary,
    access: ['agent', 'admin', 'trust'],
    params: idParams('bulkId'),
    reply: BulkRun,
    problems: ['notFound', 'forbidden', 'wrongState'],
  });
}

export const bulkEndpoints = {
  bulkRun: run,
  bulkList: endpoint({
    method: 'GET',
    path: '/bulk',
    summary: 'My runs, newest first; what was only checked is not among them',
    access: 'staff',
    query: z.strictObject({ limit: z.optional(Limit) }),
    reply: z.object({ items: z.array(BulkRun), can: Can }),
    problems: ['badRequest', 'invalidField'],
  }),
  bulkView: endpoint({
    method: 'GET',
    path: '/bulk/{bulkId}',
    summary: 'A run with a page of its rows, of one result or of all',
    access: 'staff',
    params: idParams('bulkId'),
    query: z.strictObject({
      limit: z.optional(Limit),
      cursor: z.optional(z.string()),
      result: z.optional(z.enum(BULK_RESULTS)),
    }),
    reply: z.extend(BulkRun, {
      rows: z.object({
        items: z.array(BulkRow),
        nextCursor: z.optional(z.string()),
        prevCursor: z.optional(z.string()),
        total: z.int(),
      }),
    }),
    problems: ['notFound', 'badRequest', 'invalidField'],
  }),
  bulkPause: steer('pause', 'Stop after the rows under way; what is done stays done'),
  bulkResume: steer('resumption', 'Go on where it was paused'),
  bulkCancel: steer('cancellation', 'End it; rows that were not begun are left alone'),
};
