import * as z from 'zod/mini';

import { CaseWorkQuery } from './case-shape.ts';
import { CaseListQuery, ListQuery } from './common.ts';
import { ACT_PROBLEMS, Words } from './deciding.ts';
import { endpoint, idParams, late } from './define.ts';
import { APPEAL_VIEWS } from './review-words.ts';

const shapes = () => import('./appeals.ts');
const Whole = late(() => shapes().then(({ Appeal }) => Appeal));

/** Trust and safety decide appeals against deletion decisions, admins those against rulings. */
const WORKERS = ['trust', 'admin'] as const;
const appealParams = idParams('appealId');

export const appealEndpoints = {
  appealList: endpoint({
    method: 'GET',
    path: '/appeals',
    summary: 'Appeals against decisions',
    access: 'staff',
    query: z.strictObject({
      ...ListQuery,
      ...CaseListQuery,
      view: z.optional(z.enum(APPEAL_VIEWS)),
      status: z.optional(z.string()),
      ground: z.optional(z.string()),
      side: z.optional(z.string()),
      priority: z.optional(z.string()),
      ...CaseWorkQuery,
    }),
    reply: late(() => shapes().then(({ AppealPage }) => AppealPage)),
    problems: ['badRequest', 'invalidField'],
  }),
  appealView: endpoint({
    method: 'GET',
    path: '/appeals/{appealId}',
    summary: 'An appeal; the first reasoning is sealed until the own finding is fixed',
    access: 'staff',
    params: appealParams,
    reply: Whole,
    problems: ['notFound'],
  }),
  appealFinding: endpoint({
    method: 'PUT',
    path: '/appeals/{appealId}/finding',
    summary: 'Fix the own finding; then the first reasoning opens',
    access: WORKERS,
    params: appealParams,
    body: late(() => import('./deletion-acts.ts').then(({ FindingBody }) => FindingBody)),
    reply: Whole,
    problems: ['notFound', 'wrongState', 'heldByOther', 'invalidField', 'conflictOfInterest'],
  }),
  appealCompose: endpoint({
    method: 'POST',
    path: '/appeals/{appealId}/preview',
    summary: 'The answer as it would read, and what comes back',
    access: WORKERS,
    safe: true,
    params: appealParams,
    body: late(() => shapes().then(({ AppealDraft }) => AppealDraft)),
    reply: late(() => shapes().then(({ AppealPreview }) => AppealPreview)),
    problems: ['notFound', 'wrongState', 'heldByOther', 'invalidField', 'conflictOfInterest'],
  }),
  appealAsk: endpoint({
    method: 'POST',
    path: '/appeals/{appealId}/questions',
    summary: 'Ask the appealing side; the appeal waits at most 72 hours',
    access: WORKERS,
    status: 201,
    ifMatch: true,
    idempotent: true,
    params: appealParams,
    body: z.strictObject({ text: Words }),
    reply: Whole,
    problems: [...ACT_PROBLEMS, 'invalidField'],
  }),
  appealDecide: endpoint({
    method: 'POST',
    path: '/appeals/{appealId}/decision',
    summary: 'Decide an appeal; overturned restores everything at once',
    access: WORKERS,
    status: 201,
    ifMatch: true,
    idempotent: true,
    params: appealParams,
    body: late(() => shapes().then(({ AppealDecision }) => AppealDecision)),
    reply: Whole,
    problems: [
      ...ACT_PROBLEMS,
      'findingNotFixed',
      'reasonRequired',
      'noticeRefused',
      'invalidField',
      'remedyNotAllowed',
      'elementUnmet',
      'evidenceRequired',
      'authorNotAsked',
    ],
  }),
  appealConfirm: endpoint({
    method: 'POST',
    path: '/appeals/{appealId}/confirmation',
    summary: 'The second person confirms the outcome, or replaces it by an own one',
    access: WORKERS,
    ifMatch: true,
    idempotent: true,
    params: appealParams,
    body: late(() => shapes().then(({ AppealConfirm }) => AppealConfirm)),
    reply: Whole,
    problems: [
      ...ACT_PROBLEMS,
      'ownApproval',
      'findingNotFixed',
      'reasonRequired',
      'noticeRefused',
      'invalidField',
      'remedyNotAllowed',
      'elementUnmet',
      'evidenceRequired',
      'authorNotAsked',
    ],
  }),
  appealReturn: endpoint({
    method: 'POST',
    path: '/appeals/{appealId}/return',
    summary: 'The second person sends it back without a verdict',
    access: WORKERS,
    ifMatch: true,
    idempotent: true,
    params: appealParams,
    body: z.strictObject({ comment: Words }),
    reply: Whole,
    problems: [...ACT_PROBLEMS, 'ownApproval', 'commentRequired'],
  }),
  appealUndo: endpoint({
    method: 'POST',
    path: '/appeals/{appealId}/undo',
    summary: 'Take an own decision back before it has effect',
    access: WORKERS,
    params: appealParams,
    body: z.strictObject({}),
    reply: Whole,
    problems: ['notFound', 'undoOver', 'wrongState', 'forbidden'],
  }),
};
