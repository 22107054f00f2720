import * as z from 'zod/mini';

import { AgentRef, Can, Instant, Total } from './common.ts';
import { endpoint, idParams } from './define.ts';
import { CASE_QUEUES } from './queue-names.ts';

/** Filters and order of a queue under a name, for one person or for everybody. */
export const SavedView = z.object({
  id: z.string(),
  queue: z.enum(CASE_QUEUES),
  name: z.string(),
  /** The list's own query string without page and cursor, such as `status=escalated&assignee=me`. */
  query: z.string(),
  shared: z.boolean(),
  owner: AgentRef,
  /** Whether the reader keeps it at hand, and begins with it. */
  pinned: z.boolean(),
  isDefault: z.boolean(),
  /** How many cases it shows now. */
  count: Total,
  version: z.int(),
  updatedAt: Instant,
  can: Can,
});
export type SavedView = z.infer<typeof SavedView>;

export const viewEndpoints = {
  savedViewList: endpoint({
    method: 'GET',
    path: '/views',
    summary: 'Saved views, mine and shared ones, with live counts; pinned ones first',
    access: 'staff',
    query: z.strictObject({ queue: z.optional(z.enum(CASE_QUEUES)) }),
    reply: z.object({ items: z.array(SavedView) }),
    problems: ['badRequest', 'invalidField'],
  }),
  savedViewSave: endpoint({
    method: 'PUT',
    path: '/views/{viewId}',
    summary: 'Make or change a saved view. A new one needs no If-Match',
    access: 'staff',
    ifMatch: true,
    params: idParams('viewId'),
    body: z.strictObject({
      queue: z.enum(CASE_QUEUES),
      name: z.string().check(z.minLength(1), z.maxLength(200)),
      query: z.string().check(z.maxLength(2000)),
      shared: z.optional(z.boolean()),
      pinned: z.optional(z.boolean()),
      isDefault: z.optional(z.boolean()),
    }),
    reply: SavedView,
    problems: ['notFound', 'forbidden', 'nameTaken', 'invalidField', 'versionMismatch'],
  }),
  savedViewKeep: endpoint({
    method: 'PUT',
    path: '/views/{viewId}/place',
    summary: 'Keep a view at hand, or begin with it: for the asking person alone',
    access: 'staff',
    params: idParams('viewId'),
    body: z.strictObject({
      pinned: z.optional(z.boolean()),
      isDefault: z.optional(z.boolean()),
    }),
    reply: SavedView,
    problems: ['notFound', 'invalidField'],
  }),
  savedViewDelete: endpoint({
    method: 'DELETE',
    path: '/views/{viewId}',
    summary: 'Delete a saved view',
    access: 'staff',
    status: 204,
    params: idParams('viewId'),
    problems: ['notFound', 'forbidden'],
  }),
};
