import * as z from 'zod/mini';

import { AgentRef, Can, Instant, Money } from './common.ts';
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
  /** What stands against it; `pointer` names the field of the body at fault, if one is. */
  refusals: z.array(
    z.object({ code: z.string(), detail: z.string(), pointer: z.optional(z.string()) }),
  ),
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
