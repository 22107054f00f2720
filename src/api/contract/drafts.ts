import * as z from 'zod/mini';

import { Instant } from './common.ts';
import { endpoint, idParams } from './define.ts';
import { TEXT_UNITS_MAX } from './text-limits.ts';

/** Who a draft is meant for; `note` is for staff only. */
export const DRAFT_AUDIENCES = ['buyer', 'seller', 'both', 'contact', 'note'] as const;

/** Words that were begun and not sent; told to nobody but who wrote them. */
export const CaseDraft = z.object({
  to: z.enum(DRAFT_AUDIENCES),
  text: z.string(),
  savedAt: Instant,
});
export type CaseDraft = z.infer<typeof CaseDraft>;

export const draftEndpoints = {
  draftSave: endpoint({
    method: 'PUT',
    path: '/cases/{caseId}/draft',
    summary: 'Keep what I began to write to an audience; no text drops it',
    access: ['agent', 'admin', 'trust'],
    params: idParams('caseId'),
    body: z.strictObject({
      to: z.enum(DRAFT_AUDIENCES),
      text: z.string().check(z.maxLength(TEXT_UNITS_MAX)),
    }),
    reply: z.object({ drafts: z.array(CaseDraft) }),
    problems: ['notFound', 'caseClosed', 'conflictOfInterest', 'invalidField'],
  }),
};
