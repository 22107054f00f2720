import * as z from 'zod/mini';

import { Instant, Limit, page, Party } from './common.ts';
import { endpoint } from './define.ts';

export const AuditEvent = z.object({
  seq: z.int(),
  at: Instant,
  event: z.string(),
  actor: z.object({ id: z.string(), name: z.string(), party: Party }),
  entity: z.object({ kind: z.string(), id: z.string(), reference: z.optional(z.string()) }),
  data: z.record(z.string(), z.unknown()),
  prevHash: z.string(),
  hash: z.string(),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

export const auditEndpoints = {
  auditList: endpoint({
    method: 'GET',
    path: '/audit',
    summary: 'The audit trail, newest first',
    access: ['auditor', 'admin'],
    query: z.strictObject({
      limit: z.optional(Limit),
      cursor: z.optional(z.string()),
      entityId: z.optional(z.string()),
      actor: z.optional(z.string()),
      event: z.optional(z.string()),
    }),
    reply: page(AuditEvent),
    problems: ['badRequest', 'invalidField'],
  }),
  auditVerify: endpoint({
    method: 'GET',
    path: '/audit/verification',
    summary: 'Recompute the hash chain',
    access: ['auditor', 'admin'],
    reply: z.object({
      ok: z.boolean(),
      count: z.int(),
      head: z.string(),
      brokenAt: z.optional(z.int()),
    }),
    problems: [],
  }),
};
