import * as z from 'zod/mini';

import { CaseLink } from './case-parts.ts';
import { caseTimes, caseWork, Named } from './case-shape.ts';
import { PRIORITIES } from './case-words.ts';
import { Affordance, AgentRef, Clock, Instant, page } from './common.ts';
import { DeletionProposal, Notices } from './deletion-proposal.ts';
import { CaseDraft } from './drafts.ts';
import { Evidence } from './evidence.ts';
import { Ended, HandOver } from './hand-overs.ts';
import { Presence } from './presence.ts';
import {
  DELETION_FLAGS,
  DELETION_REASONS,
  DELETION_STATUSES,
  FINDINGS,
  INADMISSIBLE_CODES,
  REMEDIES,
  SECOND_PERSON_TRIGGERS,
} from './review-words.ts';
import {
  ElementFinding,
  NearReview,
  Rating,
  RequesterHistory,
  Review,
  Span,
  Stars,
} from './reviews.ts';
import { Statement } from './statements.ts';

const shared = {
  id: z.string(),
  reference: z.string(),
  status: z.enum(DELETION_STATUSES),
  reason: z.enum(DELETION_REASONS),
  priority: z.enum(PRIORITIES),
  version: z.int(),
  reviewId: z.string(),
  seller: Named,
  author: Named,
  offerTitle: z.string(),
  reviewPostedAt: Instant,
  clusterId: z.optional(z.string()),
  ...caseWork,
  flags: z.array(z.enum(DELETION_FLAGS)),
  presence: z.optional(Presence),
  ...caseTimes,
};

export const DeletionRequestRow = z.object({
  ...shared,
  /** Beginning of the review's text. */
  excerpt: z.string(),
  remedy: z.optional(z.enum(REMEDIES)),
});
export type DeletionRequestRow = z.infer<typeof DeletionRequestRow>;

/** A message of buyer and seller on the platform, numbered along the order's chat. */
export const ChatMessage = z.object({
  id: z.string(),
  number: z.int(),
  from: z.enum(['buyer', 'seller']),
  name: z.string(),
  at: Instant,
  text: z.string(),
});
export type ChatMessage = z.infer<typeof ChatMessage>;

/** A point on the one axis of order, chat, review and request. */
export const AxisEvent = z.object({
  id: z.string(),
  at: Instant,
  kind: z.enum(['order', 'chat', 'review', 'request']),
  /** Closed code, such as `orderPlaced`, `orderFinished`, `message`, `reviewPosted`. */
  event: z.string(),
  text: z.optional(z.string()),
  messageId: z.optional(z.string()),
});
export type AxisEvent = z.infer<typeof AxisEvent>;

/** A question of the reviewer to one side, and what came of it. */
const Asked = z.object({
  of: z.enum(['author', 'seller']),
  by: AgentRef,
  at: Instant,
  dueAt: Instant,
  text: z.string(),
  answer: z.optional(
    z.object({
      at: Instant,
      /** `silent`: the time ran out. */
      kind: z.enum(['confirm', 'edit', 'move', 'words', 'silent']),
      text: z.string(),
      orderReference: z.optional(z.string()),
      /** Files that came with it, among the evidence. */
      evidenceIds: z.optional(z.array(z.string())),
    }),
  ),
});

/** A policy clause as it was at a version. */
export const AppliedClause = z.object({
  id: z.string(),
  version: z.int(),
  title: z.string(),
  text: z.string(),
});

/** Clause and elements as a reviewer fixed them, before or after seeing stars. */
const Fixed = z.object({
  by: AgentRef,
  at: Instant,
  clauseId: z.string(),
  clauseVersion: z.int(),
  elements: z.array(ElementFinding),
  /** Changed after stars, tier and effect had been seen. */
  changedAfterSeeing: z.boolean(),
});

/** What opens once clause and elements are fixed. */
const Unveiled = z.object({
  stars: Stars,
  tier: z.string(),
  ratingBefore: Rating,
  /** Marks of the policy that a removal would cross, in hundredths of a star. */
  crossings: z.array(z.int()),
});

const Decision = z.object({
  by: AgentRef,
  at: Instant,
  proposal: DeletionProposal,
  clauseVersion: z.int(),
  granted: z.boolean(),
  triggers: z.array(z.enum(SECOND_PERSON_TRIGGERS)),
  /** The second person, where one decided. */
  second: z.optional(
    z.object({
      by: AgentRef,
      at: Instant,
      act: z.enum(['confirmed', 'replaced']),
      agreed: z.boolean(),
    }),
  ),
  /** Frozen on the decision. */
  ratingBefore: Rating,
  ratingAfter: Rating,
  undoUntil: z.optional(Instant),
  effectiveAt: z.optional(Instant),
  statementId: z.optional(z.string()),
  reversal: z.optional(
    z.object({
      by: AgentRef,
      at: Instant,
      cause: z.enum(['appeal', 'ownMotion']),
      reason: z.string(),
    }),
  ),
});

export const DeletionRequest = z.object({
  ...shared,
  /** Nothing is found on it any more: what was decided, or how it ended, is shown instead. */
  over: z.boolean(),
  /** An appeal waits that the reader may decide: verdict, stars and effect open with their own finding on it. */
  sealed: z.optional(z.boolean()),
  ended: z.optional(Ended),
  handOvers: z.array(HandOver),
  /** Which remedies this request can come to at all, whatever is found. */
  remedies: z.record(z.enum(REMEDIES), Affordance),
  statement: z.string(),
  quotes: z.array(z.object({ ...Span.shape, text: z.string() })),
  goodFaith: z.boolean(),
  /** The review as it was when the request was filed. */
  snapshot: z.object({ text: z.string(), at: Instant }),
  review: Review,
  clocks: z.array(Clock),
  evidence: z.array(Evidence),
  chat: z.array(ChatMessage),
  axis: z.array(AxisEvent),
  /** Extras that buyer and seller agreed on the platform. */
  agreedExtras: z.array(z.string()),
  authorOrders: z.array(
    z.object({
      id: z.string(),
      reference: z.string(),
      title: z.string(),
      sellerName: z.string(),
      placedAt: Instant,
    }),
  ),
  clauses: z.array(AppliedClause),
  elements: z.array(
    z.object({
      code: z.string(),
      /** What the files at hand already show of it, for the eye; the finding is a person's. */
      suggested: z.optional(z.enum(FINDINGS)),
    }),
  ),
  /** The reader's own finding. */
  finding: z.optional(Fixed),
  unveiled: z.optional(Unveiled),
  asked: z.array(Asked),
  requester: RequesterHistory,
  near: z.array(NearReview),
  cluster: z.optional(
    z.object({
      id: z.string(),
      /** From the first to the last review of it. */
      spanMs: z.int(),
      pattern: z.string(),
      requests: z.array(
        z.object({
          id: z.string(),
          reference: z.string(),
          status: z.enum(DELETION_STATUSES),
          excerpt: z.string(),
          postedAt: Instant,
          version: z.int(),
          /** A decision was made of it, if only by the first person, or it ended without one. */
          decided: z.boolean(),
          /** Whether the reader may decide it with the others now. */
          together: Affordance,
        }),
      ),
      /** What came of each when the reader decided some of them together, the last time for each. */
      results: z.array(
        z.object({
          id: z.string(),
          at: Instant,
          status: z.enum(DELETION_STATUSES),
          refused: z.optional(z.object({ code: z.string(), detail: z.string() })),
        }),
      ),
    }),
  ),
  precedents: z.array(
    z.object({
      requestId: z.string(),
      reference: z.string(),
      remedy: z.enum(REMEDIES),
      granted: z.boolean(),
      overturned: z.boolean(),
      at: Instant,
    }),
  ),
  /** Absent for a blind second reader until their own verdict is in. */
  decision: z.optional(Decision),
  statements: z.array(Statement),
  inadmissible: z.optional(z.object({ code: z.enum(INADMISSIBLE_CODES), at: Instant })),
  appeals: z.array(z.object({ id: z.string(), reference: z.string(), status: z.string() })),
  links: z.array(CaseLink),
  drafts: z.optional(z.array(CaseDraft)),
});
export type DeletionRequest = z.infer<typeof DeletionRequest>;

/** What of a notice may not be sent as it is, and where. */
export const NoticeFinding = z.object({
  field: z.enum(['facts', 'noticeToAuthor', 'noticeToRequester', 'publicFacts']),
  code: z.enum(['personalData', 'tooLong', 'missingRedress', 'missingClause', 'empty']),
  span: z.optional(Span),
  detail: z.string(),
});

/** What a proposal would do, and what each side would read. */
export const DeletionPreview = z.object({
  digest: z.string(),
  ratingBefore: Rating,
  ratingAfter: Rating,
  crossings: z.array(z.int()),
  triggers: z.array(z.enum(SECOND_PERSON_TRIGGERS)),
  granted: z.boolean(),
  /** Composed from the pins; the proposal may carry edited ones. */
  composed: Notices,
  /** Personal data, a limit, a missing redress: what is wrong where. */
  findings: z.array(NoticeFinding),
  refusals: z.array(
    z.object({ code: z.string(), detail: z.string(), pointer: z.optional(z.string()) }),
  ),
  statement: z.optional(Statement.shape.record),
});
export type DeletionPreview = z.infer<typeof DeletionPreview>;

export const DeletionRequestPage = page(DeletionRequestRow);
