import * as z from 'zod/mini';

import { CaseWorkQuery } from './case-shape.ts';
import { CaseListQuery, ListQuery } from './common.ts';
import { ACT_PROBLEMS, Words } from './deciding.ts';
import { endpoint, idParams, late } from './define.ts';
import { DELETION_VIEWS, INADMISSIBLE_CODES } from './review-words.ts';

// The pages of trust and safety are opened by few and first by nobody: their shapes come when asked for.
const shapes = () => import('./deletion-requests.ts');
const acts = () => import('./deletion-acts.ts');
const Whole = late(() => shapes().then(({ DeletionRequest }) => DeletionRequest));
const Proposal = late(() =>
  import('./deletion-proposal.ts').then(({ DeletionProposal }) => DeletionProposal),
);
// Named each on its own: inside of a row of the table their types would be lost.
const Page = late(() => shapes().then(({ DeletionRequestPage }) => DeletionRequestPage));
const Finding = late(() => acts().then(({ FindingBody }) => FindingBody));
const Preview = late(() => shapes().then(({ DeletionPreview }) => DeletionPreview));
const Confirmation = late(() => acts().then(({ ConfirmBody }) => ConfirmBody));
const Cluster = late(() => acts().then(({ ClusterBody }) => ClusterBody));
const ClusterResults = late(() => acts().then(({ ClusterResult }) => ClusterResult));
const Comeback = late(() => acts().then(({ Reversal }) => Reversal));

const requestParams = idParams('requestId');

export const deletionRequestEndpoints = {
  deletionRequestList: endpoint({
    method: 'GET',
    path: '/deletion-requests',
    summary: 'Requests of sellers to delete reviews',
    access: 'staff',
    query: z.strictObject({
      ...ListQuery,
      ...CaseListQuery,
      view: z.optional(z.enum(DELETION_VIEWS)),
      status: z.optional(z.string()),
      reason: z.optional(z.string()),
      priority: z.optional(z.string()),
      ...CaseWorkQuery,
      seller: z.optional(z.string()),
      buyer: z.optional(z.string()),
      cluster: z.optional(z.string()),
      /** When a decision on it took effect, and who decided so. */
      decided: z.optional(z.string()),
      reviewer: z.optional(z.string()),
      /** Mean stars of its review and tier of its seller: both only beside `decided`, for they are veiled before. */
      stars: z.optional(z.string()),
      tier: z.optional(z.string()),
      /** Language of the review that was decided on. */
      language: z.optional(z.string()),
    }),
    reply: Page,
    problems: ['badRequest', 'invalidField'],
  }),
  deletionRequestView: endpoint({
    method: 'GET',
    path: '/deletion-requests/{requestId}',
    summary: 'A request with all that it is decided by',
    access: 'staff',
    params: requestParams,
    reply: Whole,
    problems: ['notFound'],
  }),
  deletionRequestFinding: endpoint({
    method: 'PUT',
    path: '/deletion-requests/{requestId}/finding',
    summary: 'Fix clause and elements; then stars, tier and effect are shown',
    access: ['trust'],
    params: requestParams,
    body: Finding,
    reply: Whole,
    problems: ['notFound', 'wrongState', 'heldByOther', 'invalidField', 'conflictOfInterest'],
  }),
  deletionRequestPreview: endpoint({
    method: 'POST',
    path: '/deletion-requests/{requestId}/preview',
    summary: 'What a proposal would do, and what each side would read',
    access: ['trust'],
    safe: true,
    params: requestParams,
    body: Proposal,
    reply: Preview,
    problems: [
      'notFound',
      'wrongState',
      'heldByOther',
      'invalidField',
      'conflictOfInterest',
      'findingNotFixed',
    ],
  }),
  deletionRequestPropose: endpoint({
    method: 'POST',
    path: '/deletion-requests/{requestId}/proposal',
    summary: 'Decide a request, or propose it to a second person where the policy asks for one',
    access: ['trust'],
    status: 201,
    ifMatch: true,
    idempotent: true,
    params: requestParams,
    body: Proposal,
    reply: Whole,
    problems: [
      ...ACT_PROBLEMS,
      'invalidField',
      'elementUnmet',
      'evidenceRequired',
      'authorNotAsked',
      'noticeRefused',
      'findingNotFixed',
      'remedyNotAllowed',
    ],
  }),
  deletionRequestUndo: endpoint({
    method: 'POST',
    path: '/deletion-requests/{requestId}/undo',
    summary: 'Take an own proposal back before it has effect',
    access: ['trust'],
    params: requestParams,
    body: z.strictObject({}),
    reply: Whole,
    problems: ['notFound', 'undoOver', 'wrongState', 'forbidden'],
  }),
  deletionRequestConfirm: endpoint({
    method: 'POST',
    path: '/deletion-requests/{requestId}/confirmation',
    summary: 'The second person confirms, or replaces the proposal by an own one',
    access: ['trust'],
    ifMatch: true,
    idempotent: true,
    params: requestParams,
    body: Confirmation,
    reply: Whole,
    problems: [
      ...ACT_PROBLEMS,
      'ownApproval',
      'invalidField',
      'elementUnmet',
      'evidenceRequired',
      'authorNotAsked',
      'noticeRefused',
      'findingNotFixed',
      'remedyNotAllowed',
    ],
  }),
  deletionRequestReturn: endpoint({
    method: 'POST',
    path: '/deletion-requests/{requestId}/return',
    summary: 'The second person sends it back without a verdict',
    access: ['trust'],
    ifMatch: true,
    idempotent: true,
    params: requestParams,
    body: z.strictObject({ comment: Words }),
    reply: Whole,
    problems: [...ACT_PROBLEMS, 'ownApproval', 'commentRequired'],
  }),
  deletionRequestAsk: endpoint({
    method: 'POST',
    path: '/deletion-requests/{requestId}/questions',
    summary: 'Ask the author or the seller; the request waits at most 72 hours',
    access: ['trust'],
    status: 201,
    ifMatch: true,
    idempotent: true,
    params: requestParams,
    body: z.strictObject({ of: z.enum(['author', 'seller']), text: Words }),
    reply: Whole,
    problems: [...ACT_PROBLEMS, 'invalidField'],
  }),
  deletionRequestEscalate: endpoint({
    method: 'POST',
    path: '/deletion-requests/{requestId}/escalation',
    summary: 'Hand a request to another person of trust and safety',
    access: ['trust'],
    status: 201,
    ifMatch: true,
    params: requestParams,
    body: z.strictObject({ toId: z.string(), note: Words }),
    reply: Whole,
    problems: [...ACT_PROBLEMS, 'commentRequired', 'invalidField'],
  }),
  deletionRequestRefuse: endpoint({
    method: 'POST',
    path: '/deletion-requests/{requestId}/inadmissibility',
    summary: 'Declare a request inadmissible; the seller is told why',
    access: ['trust'],
    ifMatch: true,
    idempotent: true,
    params: requestParams,
    body: z.strictObject({ code: z.enum(INADMISSIBLE_CODES), note: Words }),
    reply: Whole,
    problems: [...ACT_PROBLEMS, 'commentRequired'],
  }),
  clusterPropose: endpoint({
    method: 'POST',
    path: '/review-clusters/{clusterId}/proposal',
    summary: 'Decide requests of one burst together, one statement each',
    access: ['trust'],
    status: 201,
    idempotent: true,
    params: idParams('clusterId'),
    body: Cluster,
    reply: ClusterResults,
    problems: ['notFound', 'invalidField', 'wrongState'],
  }),
  reversalView: endpoint({
    method: 'GET',
    path: '/deletion-requests/{requestId}/reversal',
    summary: 'What a reversal would bring back',
    access: ['trust'],
    params: requestParams,
    reply: Comeback,
    problems: ['notFound', 'wrongState'],
  }),
  deletionRequestReverse: endpoint({
    method: 'POST',
    path: '/deletion-requests/{requestId}/reversal',
    summary: 'Reverse a decision on own motion: everything comes back at once',
    access: ['trust'],
    ifMatch: true,
    idempotent: true,
    params: requestParams,
    body: z.strictObject({ reason: Words }),
    reply: Whole,
    problems: [...ACT_PROBLEMS, 'commentRequired'],
  }),
};
