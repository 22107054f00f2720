import * as z from 'zod/mini';

import { PRIORITIES } from './case-words.ts';
import { Can, Clock } from './common.ts';
import { endpoint, idParams } from './define.ts';

/** Tags on one case, and characters of a tag. */
export const TAGS_MAX = 20;
export const TAG_LENGTH = 40;

export const caseMarkEndpoints = {
  caseTags: endpoint({
    method: 'PUT',
    path: '/cases/{caseId}/tags',
    summary: 'Replace the tags of a case',
    access: ['agent', 'admin', 'trust'],
    ifMatch: true,
    idempotent: 'whenGiven',
    params: idParams('caseId'),
    body: z.strictObject({ tags: z.array(z.string().check(z.maxLength(200))) }),
    reply: z.object({ version: z.int(), tags: z.array(z.string()), can: Can }),
    problems: ['notFound', 'caseClosed', 'heldByOther', 'conflictOfInterest', 'invalidField'],
  }),
  casePriority: endpoint({
    method: 'PUT',
    path: '/cases/{caseId}/priority',
    summary: 'Set how urgent a case is; the resolution clock of a ticket follows',
    access: ['agent', 'admin', 'trust'],
    ifMatch: true,
    idempotent: 'whenGiven',
    params: idParams('caseId'),
    body: z.strictObject({ priority: z.enum(PRIORITIES) }),
    reply: z.object({
      version: z.int(),
      priority: z.enum(PRIORITIES),
      clocks: z.array(Clock),
      can: Can,
    }),
    problems: ['notFound', 'caseClosed', 'heldByOther', 'conflictOfInterest', 'invalidField'],
  }),
};
