import type { Appeal, AppealDecision, AppealDraft } from '../../api/contract/appeals.ts';
import type { DeletionProposal } from '../../api/contract/deletion-proposal.ts';
import type { ERROR_CLASSES } from '../../api/contract/review-words.ts';

export type Outcome = Appeal['outcomes'][number];
export type ErrorClass = (typeof ERROR_CLASSES)[number];

/** The decision of an appeal as a person fills it; kept as a draft. */
export interface AppealForm {
  outcome?: Outcome;
  errorClass?: ErrorClass;
  reasons: string;
  /** Undefined while it follows the reasons. */
  answer?: string;
}

export const emptyAppeal: AppealForm = { reasons: '' };

/** What the API is asked about; undefined while no outcome is chosen. */
export function toDraft(
  form: AppealForm,
  instead: DeletionProposal | undefined,
): AppealDraft | undefined {
  const { outcome, errorClass, reasons, answer } = form;
  if (outcome === undefined) return undefined;
  return {
    outcome,
    reasons,
    ...(outcome !== 'upheld' && errorClass && { errorClass }),
    ...(answer !== undefined && { answer }),
    ...(outcome === 'modified' && instead && { instead }),
  };
}

/** What is sent: the draft with the answer as it was shown. */
export function toDecision(draft: AppealDraft, answer: string): AppealDecision {
  return { ...draft, answer: draft.answer ?? answer };
}
