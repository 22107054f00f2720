import * as z from 'zod/mini';

import { PRIORITIES } from './case-words.ts';
import { CaseLink, Snooze } from './case-parts.ts';
import { AgentRef, Can, CaseListQuery, Clock, Instant, ListQuery, Money, page } from './common.ts';
import { endpoint, idParams } from './define.ts';
import { CaseDraft } from './drafts.ts';
import { Evidence } from './evidence.ts';
import { OrderMoney } from './orders.ts';
import { DISPUTE_REASONS } from './policy.ts';
import { Presence } from './presence.ts';
import { RulingView } from './rulings.ts';

export const DISPUTE_STATUSES = ['open', 'escalated', 'resolved', 'closed'] as const;
/** Tabs of the dispute queue. */
export const DISPUTE_VIEWS = [
  'needsRuling',
  'waiting',
  'awaitingApproval',
  'refundTrouble',
  'resolved',
  'all',
] as const;
export const AWAITING = ['staff', 'buyer', 'seller', 'approver', 'provider', 'nobody'] as const;
export const DISPUTE_FLAGS = [
  'refundFailed',
  'refundUnknown',
  'silenceRulingPossible',
  'insuranceDeclined',
  'chargeback',
  'duplicateEvidence',
  'conduct',
  'meritlessEscalation',
] as const;

export const Lease = z.object({ holder: AgentRef, expiresAt: Instant });

export const DisputeRow = z.object({
  id: z.string(),
  reference: z.string(),
  status: z.enum(DISPUTE_STATUSES),
  reason: z.enum(DISPUTE_REASONS),
  version: z.int(),
  claim: z.string(),
  buyer: z.object({ id: z.string(), name: z.string() }),
  seller: z.object({ id: z.string(), name: z.string() }),
  atStake: Money,
  nextClock: z.optional(Clock),
  awaiting: z.enum(AWAITING),
  awaitingSince: Instant,
  assignee: z.optional(AgentRef),
  lease: z.optional(Lease),
  flags: z.array(z.enum(DISPUTE_FLAGS)),
  /** How the desk sorts its work. */
  priority: z.optional(z.enum(PRIORITIES)),
  tags: z.optional(z.array(z.string())),
  snooze: z.optional(Snooze),
  evidenceCount: z.int(),
  /** A party brought something, and nobody at the desk has taken the case or answered since. */
  unread: z.boolean(),
  presence: z.optional(Presence),
  liveRuling: z.optional(z.object({ id: z.string(), state: z.string(), kind: z.string() })),
  createdAt: Instant,
  updatedAt: Instant,
  can: Can,
});
export type DisputeRow = z.infer<typeof DisputeRow>;

export const Dispute = z.object({
  id: z.string(),
  reference: z.string(),
  status: z.enum(DISPUTE_STATUSES),
  reason: z.enum(DISPUTE_REASONS),
  version: z.int(),
  evidenceWatermark: z.int(),
  claim: z.string(),
  wish: z.string(),
  lineIds: z.array(z.string()),
  order: OrderMoney,
  /** Elements that the carrier's own record shows, each by its scan (evidence.md). */
  carrierProof: z.array(z.object({ element: z.string(), at: Instant, event: z.string() })),
  buyer: z.object({
    id: z.string(),
    name: z.string(),
    timeZone: z.string(),
    city: z.string(),
    country: z.string(),
  }),
  seller: z.object({
    id: z.string(),
    name: z.string(),
    timeZone: z.string(),
    city: z.string(),
    country: z.string(),
    pending: Money,
    receivable: Money,
    exposure: Money,
    version: z.int(),
  }),
  clocks: z.array(Clock),
  nextClock: z.optional(Clock),
  awaiting: z.enum(AWAITING),
  awaitingSince: Instant,
  /** Time the case spent in each court so far, in milliseconds ("whose court"). */
  court: z.object({ buyer: z.int(), seller: z.int(), staff: z.int() }),
  assignee: z.optional(AgentRef),
  lease: z.optional(Lease),
  flags: z.array(z.enum(DISPUTE_FLAGS)),
  priority: z.optional(z.enum(PRIORITIES)),
  tags: z.optional(z.array(z.string())),
  snooze: z.optional(Snooze),
  links: z.optional(z.array(CaseLink)),
  escalation: z.optional(
    z.object({
      at: Instant,
      by: z.enum(['buyer', 'seller', 'system']),
      cause: z.optional(z.string()),
      note: z.optional(z.string()),
      meritless: z.optional(z.object({ by: AgentRef, at: Instant, reason: z.string() })),
    }),
  ),
  liability: z.optional(z.object({ hint: z.enum(['seller', 'buyer', 'none']), why: z.string() })),
  /** The silence ruling checklist (cases.md §2): each point as the system sees it. */
  silence: z.optional(
    z.object({
      party: z.enum(['buyer', 'seller']),
      points: z.array(z.object({ code: z.string(), met: z.boolean() })),
      ready: z.boolean(),
    }),
  ),
  closure: z.optional(z.string()),
  /** Who is on the case now. */
  presence: z.optional(Presence),
  /** What the reader began to write here, theirs alone. */
  drafts: z.optional(z.array(CaseDraft)),
  evidence: z.array(Evidence),
  rulings: z.array(RulingView),
  related: z.array(
    z.object({
      id: z.string(),
      reference: z.string(),
      why: z.enum(['sameOrder', 'sameBuyer', 'sameEvidence', 'sameSeller']),
      status: z.string(),
    }),
  ),
  createdAt: Instant,
  updatedAt: Instant,
  can: Can,
});
export type Dispute = z.infer<typeof Dispute>;

/** Where a case sits in the queue it was opened from: neighbours for previous and next. */
export const disputeEndpoints = {
  queueSummary: endpoint({
    method: 'GET',
    path: '/queues',
    summary: 'Counts per queue and built-in view',
    access: 'staff',
    reply: z.object({
      queues: z.array(
        z.object({
          queue: z.string(),
          total: z.int(),
          late: z.int(),
          views: z.array(z.object({ view: z.string(), count: z.int() })),
        }),
      ),
    }),
    problems: [],
  }),
  disputeList: endpoint({
    method: 'GET',
    path: '/disputes',
    summary: 'Disputes, filtered, sorted, by page',
    access: 'staff',
    query: z.strictObject({
      ...ListQuery,
      ...CaseListQuery,
      view: z.optional(z.enum(DISPUTE_VIEWS)),
      /** Comma-separated values in each filter mean "or"; filters together mean "and". */
      status: z.optional(z.string()),
      reason: z.optional(z.string()),
      /** `me`, `nobody` or ids. */
      assignee: z.optional(z.string()),
      /** `missed`, `soon`, `4h`, `24h`. */
      clock: z.optional(z.string()),
      currency: z.optional(z.string()),
      awaiting: z.optional(z.string()),
      flag: z.optional(z.string()),
      tag: z.optional(z.string()),
      seller: z.optional(z.string()),
      buyer: z.optional(z.string()),
    }),
    reply: page(DisputeRow),
    problems: ['badRequest', 'invalidField'],
  }),
  disputeView: endpoint({
    method: 'GET',
    path: '/disputes/{disputeId}',
    summary: 'A dispute with everything needed to decide it',
    access: 'staff',
    params: idParams('disputeId'),
    reply: Dispute,
    problems: ['notFound'],
  }),
  disputeFinalise: endpoint({
    method: 'POST',
    path: '/disputes/{disputeId}/finalisation',
    summary: 'Close a resolved dispute (D14)',
    access: ['admin'],
    ifMatch: true,
    params: idParams('disputeId'),
    body: z.strictObject({ waiveAppeal: z.optional(z.boolean()) }),
    reply: Dispute,
    problems: [
      'notFound',
      'wrongState',
      'appealWindowOpen',
      'refundPending',
      'replacementPending',
      'versionMismatch',
    ],
  }),
  escalationJudge: endpoint({
    method: 'PUT',
    path: '/disputes/{disputeId}/escalation/merit',
    summary: 'Mark an escalation meritless, with a reason',
    access: ['admin'],
    ifMatch: true,
    params: idParams('disputeId'),
    body: z.strictObject({ meritless: z.boolean(), reason: z.string() }),
    reply: Dispute,
    problems: ['notFound', 'wrongState', 'commentRequired', 'versionMismatch'],
  }),
  conductFlag: endpoint({
    method: 'POST',
    path: '/disputes/{disputeId}/conduct-flags',
    summary: 'Record a threat or pressure, apart from the ruling',
    access: ['trust'],
    idempotent: true,
    params: idParams('disputeId'),
    body: z.strictObject({
      party: z.enum(['buyer', 'seller']),
      code: z.enum(['threat', 'pressure', 'abuse', 'offPlatform']),
      note: z.string(),
    }),
    reply: Dispute,
    problems: ['notFound', 'caseClosed', 'commentRequired'],
  }),
};
