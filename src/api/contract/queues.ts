import * as z from 'zod/mini';

import { AgentRef, Can, Instant } from './common.ts';
import { endpoint, idParams } from './define.ts';
import { Lease } from './disputes.ts';
import { CASE_QUEUES } from './queue-names.ts';
import { CaseLink, Snooze } from './case-parts.ts';

/** A case just taken: enough to open it; a backend may send its whole row. */
export const TakenCase = z.object({
  id: z.string(),
  queue: z.enum(CASE_QUEUES),
  reference: z.string(),
  status: z.string(),
  version: z.int(),
  /** Of the approvals: the proposal on this case that I may decide on. */
  rulingId: z.optional(z.string()),
  lease: Lease,
  can: Can,
});
export type TakenCase = z.infer<typeof TakenCase>;

/** Links that a person makes; the others come from follow-ups and merges. */
export const LINKABLE = [
  'duplicate',
  'sameOrder',
  'sameBuyer',
  'sameEvidence',
  'followUp',
] as const;

const Reason = z.string().check(z.minLength(1), z.maxLength(500));

export const queueEndpoints = {
  caseTakeNext: endpoint({
    method: 'POST',
    path: '/queues/{queue}/next',
    summary: 'Take the first case of the queue as I see it; 204 when nothing is left for me',
    access: ['agent', 'admin', 'trust'],
    idempotent: 'whenGiven',
    params: idParams('queue'),
    /** The list's own query: view, filters, sort, as the queue was asked for. */
    body: z.record(z.string(), z.string()),
    reply: z.optional(TakenCase),
    problems: ['notFound', 'invalidField'],
  }),
  caseAssign: endpoint({
    method: 'POST',
    path: '/cases/{caseId}/assignment',
    summary: 'Give the case to somebody, or back to the queue',
    access: ['agent', 'admin', 'trust'],
    params: idParams('caseId'),
    body: z.strictObject({
      assigneeId: z.nullable(z.string()),
      /** Whose the case was when it was looked at, null for nobody's; 412 when it is another's by now. */
      seenAssigneeId: z.optional(z.nullable(z.string())),
    }),
    reply: z.object({ assignee: z.optional(AgentRef), can: Can }),
    problems: [
      'notFound',
      'caseClosed',
      'heldByOther',
      'conflictOfInterest',
      'versionMismatch',
      'invalidField',
    ],
  }),
  caseSkip: endpoint({
    method: 'POST',
    path: '/cases/{caseId}/skips',
    summary: 'Pass over a case, with a reason: it is not offered to me again',
    access: ['agent', 'admin', 'trust'],
    status: 204,
    params: idParams('caseId'),
    body: z.strictObject({ reason: Reason }),
    problems: ['notFound', 'caseClosed', 'commentRequired', 'invalidField'],
  }),
  caseSnooze: endpoint({
    method: 'POST',
    path: '/cases/{caseId}/snooze',
    summary: 'Put a case aside until an instant or until a party writes; null takes it back',
    access: ['agent', 'admin', 'trust'],
    ifMatch: true,
    idempotent: 'whenGiven',
    params: idParams('caseId'),
    body: z.strictObject({ until: z.nullable(z.union([Instant, z.literal('reply')])) }),
    reply: z.object({ version: z.int(), snooze: z.optional(Snooze), can: Can }),
    problems: ['notFound', 'caseClosed', 'heldByOther', 'invalidField'],
  }),
  caseLink: endpoint({
    method: 'POST',
    path: '/cases/{caseId}/links',
    summary: 'Link two cases, both ways',
    access: ['agent', 'admin', 'trust'],
    status: 201,
    params: idParams('caseId'),
    body: z.strictObject({ caseId: z.string(), kind: z.enum(LINKABLE) }),
    reply: z.object({ links: z.array(CaseLink) }),
    problems: ['notFound', 'invalidField'],
  }),
  caseMerge: endpoint({
    method: 'POST',
    path: '/cases/{caseId}/merge',
    summary: 'Close a duplicate into the case that goes on (D16); both are linked',
    access: ['agent', 'admin', 'trust'],
    ifMatch: true,
    params: idParams('caseId'),
    body: z.strictObject({ intoId: z.string() }),
    reply: z.object({
      version: z.int(),
      into: z.object({ id: z.string(), reference: z.string() }),
      links: z.array(CaseLink),
      can: Can,
    }),
    problems: [
      'notFound',
      'wrongState',
      'caseClosed',
      'heldByOther',
      'versionMismatch',
      'invalidField',
    ],
  }),
};
