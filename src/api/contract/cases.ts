import * as z from 'zod/mini';

import { Attachment, ATTACHMENTS_MAX } from './attachments.ts';
import { AgentRef, Can, Instant, Money, Party } from './common.ts';
import { endpoint, idParams } from './define.ts';
import { Lease } from './disputes.ts';
import { Evidence } from './evidence.ts';
import { MacroAction } from './macros.ts';
import { TEXT_UNITS_MAX } from './text-limits.ts';

/** Things to do with one message: the actions of the macros in it. */
export const MESSAGE_ACTIONS_MAX = 24;

/** Whom staff write to; `contact` is who wrote by the contact form. */
export const AUDIENCES = ['buyer', 'seller', 'both', 'contact'] as const;

export const Message = z.object({
  id: z.string(),
  from: z.enum(['buyer', 'seller', 'contact', 'staff']),
  authorName: z.string(),
  authorId: z.string(),
  to: z.enum(['buyer', 'seller', 'contact', 'both', 'staff', 'all']),
  text: z.string(),
  at: Instant,
  delivery: z.enum(['held', 'sent', 'delivered', 'failed']),
  /** While held: until when it can be taken back. */
  undoUntil: z.optional(Instant),
  /** Files that go with it. */
  attachments: z.optional(z.array(Attachment)),
  /** While held: what is done to the case when it leaves. */
  actions: z.optional(z.array(MacroAction)),
});
export type Message = z.infer<typeof Message>;

const base = { id: z.string(), at: Instant };
/** One entry of the single time axis of a case. */
export const TimelineEntry = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('message'), message: Message, evidence: z.array(Evidence) }),
  z.object({ ...base, kind: z.literal('note'), author: AgentRef, text: z.string() }),
  z.object({ ...base, kind: z.literal('evidence'), evidence: z.array(Evidence) }),
  z.object({
    ...base,
    kind: z.literal('carrier'),
    carrier: z.string(),
    event: z.string(),
    place: z.string(),
  }),
  z.object({
    ...base,
    kind: z.literal('event'),
    /** What happened, as a closed code; words are the console's. */
    event: z.string(),
    party: Party,
    actorName: z.optional(z.string()),
    amount: z.optional(Money),
    rulingId: z.optional(z.string()),
    detail: z.optional(z.string()),
  }),
]);
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const caseEndpoints = {
  caseClaim: endpoint({
    method: 'POST',
    path: '/cases/{caseId}/lease',
    summary: 'Claim a case: one compare-and-set',
    access: ['agent', 'admin', 'trust'],
    status: 201,
    params: idParams('caseId'),
    body: z.strictObject({ takeOverReason: z.optional(z.string().check(z.maxLength(500))) }),
    reply: z.object({ lease: Lease, can: Can }),
    problems: [
      'notFound',
      'wrongState',
      'heldByOther',
      'caseClosed',
      'conflictOfInterest',
      'ownApproval',
      'commentRequired',
    ],
  }),
  caseRenew: endpoint({
    method: 'PUT',
    path: '/cases/{caseId}/lease',
    summary: 'Keep a claimed case',
    access: ['agent', 'admin', 'trust'],
    params: idParams('caseId'),
    reply: z.object({ lease: Lease, can: Can }),
    problems: ['notFound', 'heldByOther', 'wrongState'],
  }),
  caseRelease: endpoint({
    method: 'DELETE',
    path: '/cases/{caseId}/lease',
    summary: 'Let a claimed case go',
    access: ['agent', 'admin', 'trust'],
    status: 204,
    params: idParams('caseId'),
    problems: ['notFound', 'heldByOther', 'wrongState'],
  }),
  caseTimeline: endpoint({
    method: 'GET',
    path: '/cases/{caseId}/timeline',
    summary: 'Everything that happened, on one axis, oldest first',
    access: 'staff',
    params: idParams('caseId'),
    reply: z.object({ items: z.array(TimelineEntry) }),
    problems: ['notFound'],
  }),
  messageSend: endpoint({
    method: 'POST',
    path: '/cases/{caseId}/messages',
    summary: 'Write to the parties',
    access: ['agent', 'admin', 'trust'],
    status: 201,
    ifMatch: true,
    idempotent: true,
    params: idParams('caseId'),
    body: z.strictObject({
      to: z.enum(AUDIENCES),
      text: z.string().check(z.minLength(1), z.maxLength(TEXT_UNITS_MAX)),
      /** Own files that were handed in for it (attachmentAdd). */
      attachmentIds: z.optional(z.array(z.string()).check(z.maxLength(ATTACHMENTS_MAX))),
      /** Done to the case when the message leaves, not before; taken back with it. */
      actions: z.optional(z.array(MacroAction).check(z.maxLength(MESSAGE_ACTIONS_MAX))),
    }),
    reply: z.object({ message: Message, version: z.int() }),
    problems: [
      'notFound',
      'caseClosed',
      'heldByOther',
      'unresolvedVariable',
      'versionMismatch',
      'invalidField',
    ],
  }),
  messageUndo: endpoint({
    method: 'DELETE',
    path: '/cases/{caseId}/messages/{messageId}',
    summary: 'Take a held message back',
    access: ['agent', 'admin', 'trust'],
    params: z.strictObject({ caseId: z.string(), messageId: z.string() }),
    reply: z.object({
      text: z.string(),
      to: z.enum(AUDIENCES),
      version: z.int(),
      /** Its files, which may be sent again. */
      attachments: z.optional(z.array(Attachment)),
      /** What would have been done with it. */
      actions: z.optional(z.array(MacroAction)),
    }),
    problems: ['notFound', 'undoOver', 'forbidden'],
  }),
  noteAdd: endpoint({
    method: 'POST',
    path: '/cases/{caseId}/notes',
    summary: 'Note for staff only',
    access: ['agent', 'admin', 'trust'],
    status: 201,
    idempotent: true,
    params: idParams('caseId'),
    body: z.strictObject({ text: z.string().check(z.minLength(1), z.maxLength(TEXT_UNITS_MAX)) }),
    reply: z.object({ id: z.string(), at: Instant, author: AgentRef, text: z.string() }),
    problems: ['notFound', 'caseClosed', 'invalidField'],
  }),
};
