import * as z from 'zod/mini';

import { AgentRef, Can, Instant, ListQuery, Money, page } from './common.ts';
import { endpoint, idParams } from './define.ts';
import { REFUND_STATES } from './orders.ts';
import { RULING_KINDS } from './policy.ts';

export const RULING_STATES = [
  'draft',
  'proposed',
  'approved',
  'executing',
  'executed',
  'failed',
  'unknown',
  'superseded',
  'void',
] as const;
export const RULING_BASES = ['evidence', 'acceptedOffer', 'silence', 'policy', 'appeal'] as const;
export const REPLACEMENT_STATES = [
  'awaitingSeller',
  'accepted',
  'shipped',
  'delivered',
  'confirmed',
] as const;

/** How much, in one of three modes (money.md §1). */
export const AmountChoice = z.discriminatedUnion('mode', [
  z.strictObject({
    mode: z.literal('lines'),
    lines: z.array(z.strictObject({ lineId: z.string(), quantity: z.int().check(z.minimum(0)) })),
    shipping: z.optional(z.boolean()),
  }),
  z.strictObject({
    mode: z.literal('percent'),
    basisPoints: z.int().check(z.minimum(1), z.maximum(9999)),
  }),
  z.strictObject({
    mode: z.literal('amount'),
    amountMinor: z.int(),
    currency: z.optional(z.string()),
  }),
]);
export type AmountChoice = z.infer<typeof AmountChoice>;

export const CitedEvidence = z.strictObject({ id: z.string(), sha256: z.string() });

/** Preview and propose take the same body. */
export const RulingBody = z.strictObject({
  kind: z.enum(RULING_KINDS),
  amount: z.optional(AmountChoice),
  bearer: z.optional(
    z.strictObject({ platformBasisPoints: z.int().check(z.minimum(0), z.maximum(10000)) }),
  ),
  returnRequired: z.optional(z.boolean()),
  basis: z.enum(RULING_BASES),
  reasonCodes: z.array(z.string()),
  citedEvidence: z.array(CitedEvidence),
  citedMessages: z.optional(z.array(z.string())),
  policyClauses: z.optional(z.array(z.string())),
  statementToBuyer: z.string().check(z.maxLength(5000)),
  statementToSeller: z.string().check(z.maxLength(5000)),
  internalNote: z.optional(z.string().check(z.maxLength(5000))),
  moneyVersionSeen: z.int(),
  evidenceWatermark: z.int(),
  digest: z.optional(z.string()),
});
export type RulingBody = z.infer<typeof RulingBody>;

export const Allocation = z.array(z.object({ lineId: z.string(), amountMinor: z.int() }));
export type Allocation = z.infer<typeof Allocation>;

export const Approval = z.object({ by: AgentRef, at: Instant, digest: z.string() });

const BeforeAfter = z.object({ before: Money, after: Money });

/** What a ruling would do, to the cent, before anybody signs it. Signs are from the named side's view. */
export const Receipt = z.object({
  digest: z.string(),
  amount: Money,
  allocation: Allocation,
  effects: z.object({
    buyer: Money,
    sellerPending: BeforeAfter,
    sellerReceivable: BeforeAfter,
    /** Commission given back: negative for the platform. */
    commission: Money,
    /** The platform's own share (goodwill): negative for the platform. */
    platform: Money,
  }),
  remainingAfter: Money,
  /** One projected date by which a debt is earned back, from trailing net sales. A projection, not a promise. */
  recovery: z.array(
    z.object({
      debt: Money,
      trailingNet: Money,
      days: z.optional(z.int()),
      at: z.optional(Instant),
    }),
  ),
  /** How many other people must approve; the policy's reasons as codes. */
  approvalsNeeded: z.int(),
  approvalReasons: z.array(
    z.enum([
      'agentProposes',
      'overLimit',
      'overDualLimit',
      'cumulative24h',
      'silence',
      'supersedes',
      'splitDispute',
      'receivableLimit',
    ]),
  ),
  /** Smaller than the provider can pay out: what was cut off (`refundStepMinor`). */
  residueMinor: z.optional(z.int()),
  sellerVersion: z.int(),
  refusals: z.array(z.object({ code: z.string(), detail: z.string() })),
});
export type Receipt = z.infer<typeof Receipt>;

/** A ruling as lists, the case and the approvals page show it. */
export const RulingView = z.object({
  id: z.string(),
  reference: z.string(),
  disputeId: z.string(),
  disputeReference: z.string(),
  state: z.enum(RULING_STATES),
  version: z.int(),
  digest: z.string(),
  kind: z.enum(RULING_KINDS),
  amount: Money,
  allocation: Allocation,
  body: RulingBody,
  proposer: AgentRef,
  proposedAt: Instant,
  approvals: z.array(Approval),
  approvalsNeeded: z.int(),
  approvalReasons: z.array(z.string()),
  approvalDueAt: z.optional(Instant),
  undoUntil: z.optional(Instant),
  executedAt: z.optional(Instant),
  refund: z.optional(
    z.object({
      id: z.string(),
      reference: z.string(),
      state: z.enum(REFUND_STATES),
      failure: z.optional(z.string()),
    }),
  ),
  replacement: z.optional(
    z.object({
      id: z.string(),
      reference: z.string(),
      state: z.enum(REPLACEMENT_STATES),
      shipBy: Instant,
    }),
  ),
  comment: z.optional(z.string()),
  supersedes: z.optional(z.string()),
  claim: z.string(),
  buyerName: z.string(),
  sellerName: z.string(),
  can: Can,
});
export type RulingView = z.infer<typeof RulingView>;

/** What every command on a ruling answers. */
export const RulingReply = z.object({
  ...RulingView.shape,
  dispute: z.object({ id: z.string(), status: z.string(), version: z.int() }),
});
export type RulingReply = z.infer<typeof RulingReply>;

const rulingId = idParams('rulingId');
const comment = z.strictObject({ comment: z.string().check(z.maxLength(2000)) });
const decided = ['notFound', 'wrongState', 'versionMismatch'] as const;

export const rulingEndpoints = {
  rulingPreview: endpoint({
    method: 'POST',
    path: '/disputes/{disputeId}/rulings/preview',
    summary: 'What this ruling would do',
    access: ['agent', 'admin'],
    safe: true,
    params: idParams('disputeId'),
    body: RulingBody,
    reply: Receipt,
    problems: ['notFound', 'heldByOther', 'invalidField'],
  }),
  rulingPropose: endpoint({
    method: 'POST',
    path: '/disputes/{disputeId}/rulings',
    summary: 'Propose a ruling (an admin within the limit issues it)',
    access: ['agent', 'admin'],
    status: 201,
    ifMatch: true,
    idempotent: true,
    params: idParams('disputeId'),
    body: RulingBody,
    reply: RulingReply,
    problems: [
      'notFound',
      'wrongState',
      'caseClosed',
      'heldByOther',
      'liveRulingExists',
      'conflictOfInterest',
      'versionMismatch',
      'moneyVersionMismatch',
      'newEvidence',
      'digestMismatch',
      'exceedsRemaining',
      'amountZero',
      'mustBeFullRefund',
      'nothingRemaining',
      'currencyMismatch',
      'evidenceRequired',
      'evidenceNotAdmitted',
      'statementRequired',
      'reasonRequired',
      'quantityExceeded',
      'percentNotAllowed',
      'chargebackOpen',
      'silenceChecklist',
      'invalidField',
    ],
  }),
  rulingList: endpoint({
    method: 'GET',
    path: '/rulings',
    summary:
      'Rulings; `state=proposed` is the approvals page; `idempotencyKey` tells what became of a request',
    access: 'staff',
    query: z.strictObject({
      ...ListQuery,
      state: z.optional(z.string()),
      idempotencyKey: z.optional(z.string()),
      disputeId: z.optional(z.string()),
      proposer: z.optional(z.string()),
    }),
    reply: page(RulingView),
    problems: ['badRequest'],
  }),
  rulingView: endpoint({
    method: 'GET',
    path: '/rulings/{rulingId}',
    summary: 'One ruling',
    access: 'staff',
    params: rulingId,
    reply: RulingReply,
    problems: ['notFound'],
  }),
  rulingEdit: endpoint({
    method: 'PUT',
    path: '/rulings/{rulingId}',
    summary: 'Change a ruling; all approvals are dropped',
    access: ['agent', 'admin'],
    ifMatch: true,
    params: rulingId,
    body: RulingBody,
    reply: RulingReply,
    problems: [
      ...decided,
      'forbidden',
      'exceedsRemaining',
      'amountZero',
      'mustBeFullRefund',
      'moneyVersionMismatch',
      'newEvidence',
    ],
  }),
  rulingApprove: endpoint({
    method: 'POST',
    path: '/rulings/{rulingId}/approvals',
    summary: 'Approve the ruling that was shown',
    access: ['admin'],
    ifMatch: true,
    idempotent: true,
    params: rulingId,
    body: z.strictObject({ digest: z.string() }),
    reply: RulingReply,
    problems: [
      ...decided,
      'ownApproval',
      'conflictOfInterest',
      'digestMismatch',
      'newEvidence',
      'moneyVersionMismatch',
      'chargebackOpen',
      'exceedsRemaining',
    ],
  }),
  rulingReturn: endpoint({
    method: 'POST',
    path: '/rulings/{rulingId}/return',
    summary: 'Send back without a verdict',
    access: ['admin'],
    ifMatch: true,
    params: rulingId,
    body: comment,
    reply: RulingReply,
    problems: [...decided, 'ownApproval', 'commentRequired'],
  }),
  rulingReject: endpoint({
    method: 'POST',
    path: '/rulings/{rulingId}/rejection',
    summary: 'Reject',
    access: ['admin'],
    ifMatch: true,
    params: rulingId,
    body: comment,
    reply: RulingReply,
    problems: [...decided, 'ownApproval', 'commentRequired'],
  }),
  rulingWithdraw: endpoint({
    method: 'POST',
    path: '/rulings/{rulingId}/withdrawal',
    summary: 'Take an own proposal back',
    access: ['agent', 'admin'],
    ifMatch: true,
    params: rulingId,
    body: comment,
    reply: RulingReply,
    problems: [...decided, 'forbidden', 'commentRequired'],
  }),
  rulingUndo: endpoint({
    method: 'POST',
    path: '/rulings/{rulingId}/undo',
    summary: 'Stop an approved ruling inside its hold',
    access: ['agent', 'admin'],
    params: rulingId,
    reply: RulingReply,
    problems: ['notFound', 'undoOver', 'forbidden'],
  }),
  rulingReconcile: endpoint({
    method: 'POST',
    path: '/rulings/{rulingId}/reconciliation',
    summary: 'Ask the provider what became of an unknown refund, with the same key',
    access: ['admin'],
    params: rulingId,
    reply: RulingReply,
    problems: ['notFound', 'wrongState'],
  }),
  refundRetry: endpoint({
    method: 'POST',
    path: '/refunds/{refundId}/retry',
    summary: 'Try a failed refund again, with a new provider key',
    access: ['admin'],
    idempotent: true,
    params: idParams('refundId'),
    reply: RulingReply,
    problems: ['notFound', 'wrongState', 'exceedsRemaining', 'chargebackOpen'],
  }),
};
