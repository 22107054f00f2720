import type {
  APPEAL_INADMISSIBLE,
  APPEAL_OUTCOMES,
  Remedy,
} from '../../../src/api/contract/review-words.ts';
import type { AppealPreview } from '../../../src/api/contract/appeals.ts';
import type { DeletionProposal, Notices } from '../../../src/api/contract/deletion-proposal.ts';
import type { ReviewPolicy } from '../../../src/api/contract/review-policy.ts';
import type { ElementFinding } from '../../../src/api/contract/reviews.ts';
import type { Context, Refusal } from '../context.ts';
import type { AppealOutcomeRecord, AppealRecord, SecondPersonTrigger } from '../review-records.ts';
import type { Unnameable } from '../reviews/statements/personal-data.ts';
import type { Tx } from '../tx.ts';

export type AppealSide = AppealRecord['side'];
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];
export type NotAppealable = (typeof APPEAL_INADMISSIBLE)[number];

/** A decision as somebody may appeal against it. */
export interface AppealableDecision {
  /** When it was made: it tells one decision from the next. */
  at: string;
  /** When the notice of it was delivered: the window runs from then (reviews.md §4). */
  deliveredAt: string;
}

/** How long an appeal against this kind of decision takes, and where else its reader can turn; of the policy. */
export interface AppealTerms {
  /** From the delivered notice to the last moment of filing. */
  windowMs: number;
  /** For the side that appeals to answer a question. */
  answerMs: number;
  /** For taking an outcome back before it has effect. */
  holdMs: number;
  /** From the effect of an outcome until nothing of it can change any more. */
  closeMs: number;
  redress: ReviewPolicy['redress'];
}

/** What an appeal may come to, and the decision instead of a modified one. */
export interface ProposedOutcome {
  outcome: AppealOutcome;
  instead?: DeletionProposal | undefined;
}

/** An outcome with what was wrong, where something was. */
export interface Weighed extends ProposedOutcome {
  errorClass?: AppealOutcomeRecord['errorClass'] | undefined;
}

/** Clause and elements as the appeal's reviewer fixes them. */
export interface OwnFinding {
  clauseId: string;
  elements: ElementFinding[];
}

/**
 * What an appeal is about, as the machine of appeals sees it. All that depends on the kind of decision is
 * behind this: rules of evidence, who is told, what comes back.
 */
export interface AppealSubject {
  id: string;
  reference: string;
  party(side: AppealSide): { id: string; name: string };
  /** The decision that this side may appeal against now, or why there is none. */
  decisionFor(side: AppealSide): AppealableDecision | NotAppealable;
  terms: AppealTerms;
  /** Earlier appeals against decisions on it. */
  appealIds: readonly string[];
  /** Staff who had a part in it and so don't decide on it. */
  excluded: AppealRecord['excluded'];
  /** Who decided, and who confirmed, what was made at that instant. */
  deciders(decisionAt: string): readonly string[];
  /** Whom no text that leaves the house names. */
  unnameable: Unnameable;
  /** Outcomes that help the side that appeals or leave all as it is; never one that harms it. */
  outcomes(side: AppealSide): readonly AppealOutcome[];
  /** Whether a verdict on clause and elements comes before the first reasoning is shown. */
  needsFinding: boolean;
  findingRefusal(finding: OwnFinding, ctx: Context): Refusal | undefined;
  /** What was found, in words that the parties may read. */
  findingWords(finding: OwnFinding): string;
  /** Why an outcome contradicts what the reviewer found; the finding of a decision instead is its own. */
  contradiction(appeal: AppealRecord, decided: Weighed, finding: OwnFinding): Refusal | undefined;
  /** Codes of what comes back with an outcome. */
  restores(appeal: AppealRecord, outcome: AppealOutcome): string[];
  /** Why an outcome can't have effect now. */
  effectRefusal(appeal: AppealRecord, outcome: AppealOutcome): Refusal | undefined;
  /** Why a remedy can never be the decision instead, whatever is found. */
  insteadUnfit(side: AppealSide, remedy: Remedy): Refusal | undefined;
  /** Why the decision instead can't be made; its finding is the reviewer's own. */
  insteadRefusals(appeal: AppealRecord, instead: DeletionProposal, ctx: Context): Refusal[];
  /** What of the notices of the decision instead may not be sent as it is. */
  insteadFindings(
    appeal: AppealRecord,
    instead: DeletionProposal,
    ctx: Context,
  ): AppealPreview['noticeFindings'];
  insteadNotices(instead: DeletionProposal, ctx: Context): Notices;
  triggers(draft: ProposedOutcome, ctx: Context): SecondPersonTrigger[];
  /** An appeal was filed: the subject knows of it. */
  filed(tx: Tx, appeal: AppealRecord, ctx: Context): void;
  /** What an outcome changes of the subject, all at once. */
  effect(tx: Tx, appeal: AppealRecord, outcome: AppealOutcomeRecord, ctx: Context): void;
}
