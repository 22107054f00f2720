import * as z from 'zod/mini';

import { AgentRef, Can, Instant, Total } from './common.ts';
import { endpoint, idParams } from './define.ts';
import { CASE_QUEUES } from './queue-names.ts';

export const DENSITIES = ['compact', 'comfortable', 'relaxed'] as const;

/** How the rows look: which columns in which order, and how close; the reader's own where not told. */
const look = {
  columns: z.optional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(40))),
  density: z.optional(z.enum(DENSITIES)),
};

/** What a person begins a queue with. */
export const Beginning = z.object({
  id: z.string(),
  queue: z.enum(CASE_QUEUES),
  query: z.string(),
  ...look,
});
export type Beginning = z.infer<typeof Beginning>;

/** Filters and order of a queue under a name, for one person or for everybody. */
export const SavedView = z.object({
  id: z.string(),
  queue: z.enum(CASE_QUEUES),
  name: z.string(),
  /** The list's own query string without page and cursor, such as `status=escalated&assignee=me`. */
  query: z.string(),
  ...look,
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
      query: z.string().check(z.maxLength(4000)),
      ...look,
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
    summary: 'Delete a saved view; savedViewRestore brings it back',
    access: 'staff',
    status: 204,
    params: idParams('viewId'),
    problems: ['notFound', 'forbidden'],
  }),
  savedViewRestore: endpoint({
    method: 'POST',
    path: '/views/{viewId}/restoration',
    summary: 'Bring back a deleted view as it was',
    access: 'staff',
    params: idParams('viewId'),
    reply: SavedView,
    problems: ['notFound', 'forbidden', 'nameTaken'],
  }),
};
