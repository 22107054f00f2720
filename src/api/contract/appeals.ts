import * as z from 'zod/mini';

import { CaseLink } from './case-parts.ts';
import { caseTimes, caseWork, Named } from './case-shape.ts';
import { PRIORITIES } from './case-words.ts';
import { AgentRef, Clock, Instant, page } from './common.ts';
import { DeletionProposal, Notices } from './deletion-proposal.ts';
import { DeletionRequest, NoticeFinding } from './deletion-requests.ts';
import { CaseDraft } from './drafts.ts';
import { Evidence } from './evidence.ts';
import { HandOver } from './hand-overs.ts';
import { Presence } from './presence.ts';
import {
  APPEAL_GROUNDS,
  APPEAL_INADMISSIBLE,
  APPEAL_OUTCOMES,
  APPEAL_STATUSES,
  DELETION_FLAGS,
  ERROR_CLASSES,
  SECOND_PERSON_TRIGGERS,
} from './review-words.ts';
import { ElementFinding, Span } from './reviews.ts';

const shared = {
  id: z.string(),
  reference: z.string(),
  status: z.enum(APPEAL_STATUSES),
  priority: z.enum(PRIORITIES),
  version: z.int(),
  /** What is appealed against. */
  subject: z.object({
    kind: z.enum(['deletionRequest', 'ruling']),
    id: z.string(),
    reference: z.string(),
  }),
  side: z.enum(['author', 'seller']),
  filedBy: Named,
  otherSide: Named,
  ground: z.enum(APPEAL_GROUNDS),
  ...caseWork,
  flags: z.array(z.enum(DELETION_FLAGS)),
  presence: z.optional(Presence),
  ...caseTimes,
};

export const AppealRow = z.object({ ...shared, excerpt: z.string() });
export type AppealRow = z.infer<typeof AppealRow>;

const OwnFinding = z.object({
  by: AgentRef,
  at: Instant,
  clauseId: z.string(),
  elements: z.array(ElementFinding),
});

export const Appeal = z.object({
  ...shared,
  text: z.string(),
  /** Nothing is found on it any more: what was decided of it is shown instead. */
  over: z.boolean(),
  /** Why second persons sent a decision back. */
  handOvers: z.array(HandOver),
  clocks: z.array(Clock),
  newEvidence: z.array(Evidence),
  /** The request without the first reasoning: that stays sealed until the own finding is fixed. */
  request: z.optional(DeletionRequest),
  sealed: z.boolean(),
  finding: z.optional(OwnFinding),
  /** Staff who may not decide it, and why. */
  excluded: z.array(z.object({ agent: AgentRef, why: z.enum(['decider', 'second', 'commenter']) })),
  asked: z.optional(
    z.object({
      by: AgentRef,
      at: Instant,
      dueAt: Instant,
      text: z.string(),
      answer: z.optional(z.string()),
      /** Files that came with the answer, among the new evidence. */
      evidenceIds: z.optional(z.array(z.string())),
    }),
  ),
  inadmissible: z.optional(z.object({ code: z.enum(APPEAL_INADMISSIBLE), at: Instant })),
  /** Outcomes that this subject and side can come to; the rest would help or harm the wrong side. */
  outcomes: z.array(z.enum(APPEAL_OUTCOMES)),
  outcome: z.optional(
    z.object({
      by: AgentRef,
      at: Instant,
      outcome: z.enum(APPEAL_OUTCOMES),
      errorClass: z.optional(z.enum(ERROR_CLASSES)),
      reasons: z.string(),
      answer: z.string(),
      /** Of `modified`: the decision instead. */
      instead: z.optional(DeletionProposal),
      /** Why a second person decides, where one does. */
      triggers: z.array(z.enum(SECOND_PERSON_TRIGGERS)),
      second: z.optional(
        z.object({ by: AgentRef, at: Instant, act: z.enum(['confirmed', 'replaced']) }),
      ),
      undoUntil: z.optional(Instant),
      effectiveAt: z.optional(Instant),
    }),
  ),
  links: z.array(CaseLink),
  drafts: z.optional(z.array(CaseDraft)),
});
export type Appeal = z.infer<typeof Appeal>;

export const AppealDecision = z.strictObject({
  outcome: z.enum(APPEAL_OUTCOMES),
  /** Of every outcome but `upheld`. */
  errorClass: z.optional(z.enum(ERROR_CLASSES)),
  /** Why, for the file. */
  reasons: z.string().check(z.minLength(1), z.maxLength(5000)),
  /** What the appealing side reads; it names further redress. */
  answer: z.string().check(z.minLength(1), z.maxLength(5000)),
  /** Of `modified`: the decision instead. */
  instead: z.optional(DeletionProposal),
});
export type AppealDecision = z.infer<typeof AppealDecision>;

export const AppealPage = page(AppealRow);

/** The answer as it would read: composed from the finding and the reasons, or as the reviewer edited it. */
export const AppealDraft = z.strictObject({
  outcome: z.enum(APPEAL_OUTCOMES),
  errorClass: z.optional(z.enum(ERROR_CLASSES)),
  reasons: z.string().check(z.maxLength(5000)),
  answer: z.optional(z.string().check(z.maxLength(5000))),
  instead: z.optional(DeletionProposal),
});
export type AppealDraft = z.infer<typeof AppealDraft>;

/** The second person of an appeal confirms, or replaces the outcome by an own one. */
export const AppealConfirm = z.strictObject({ instead: z.optional(AppealDecision) });

export const AppealPreview = z.object({
  answer: z.string(),
  /** Codes of what comes back: `text`, `files`, `counts`, `rating`, `statementReversed`, `warnings`, `queue`. */
  restores: z.array(z.string()),
  /** Of `modified`: the notices of the decision instead, as they are composed. */
  notices: z.optional(Notices),
  /** The same of those notices as they were sent. */
  noticeFindings: z.array(NoticeFinding),
  /** What of the answer may not be sent as it is. */
  findings: z.array(
    z.object({
      code: z.enum(['personalData', 'tooLong', 'missingRedress', 'empty']),
      span: z.optional(Span),
      detail: z.string(),
    }),
  ),
  refusals: z.array(
    z.object({ code: z.string(), detail: z.string(), pointer: z.optional(z.string()) }),
  ),
  triggers: z.array(z.enum(SECOND_PERSON_TRIGGERS)),
});
export type AppealPreview = z.infer<typeof AppealPreview>;
