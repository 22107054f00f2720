import type { DeletionProposal } from '../../../../src/api/contract/deletion-proposal.ts';
import type { Policy } from '../../../../src/api/contract/policy.ts';
import type { DeletionReason, Remedy } from '../../../../src/api/contract/review-words.ts';
import type { StatementRecord } from '../../../../src/api/contract/statements.ts';
import type { DeletionRequestRecord, ReviewRecord } from '../../review-records.ts';
import { clauseVersion } from '../clauses.ts';
import { MEASURE_WORDS } from './words.ts';

type Visibility = Pick<StatementRecord, 'decision_visibility' | 'decision_visibility_other'>;

/** Remove and hide have names of their own in the schema; every other measure is told in words. */
function visibilityOf(remedy: Exclude<Remedy, 'keep'>): Visibility {
  if (remedy === 'remove') return { decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] };
  if (remedy === 'hideTemporarily') {
    return { decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] };
  }
  const { measure, scope } = MEASURE_WORDS[remedy];
  return {
    decision_visibility: ['DECISION_VISIBILITY_OTHER'],
    decision_visibility_other: `${measure} ${scope}`,
  };
}

function categoryOf(
  reason: DeletionReason,
): Pick<StatementRecord, 'category' | 'category_specification'> {
  return reason === 'competitorAttack'
    ? {
        category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
        category_specification: ['KEYWORD_INAUTHENTIC_USER_REVIEWS'],
      }
    : {
        category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
        category_specification: ['KEYWORD_OTHER'],
      };
}

/**
 * The platform's own name of a statement. It is the statement's id, which is given once, with the
 * platform's: so no two statements ever share one, a reversed one's included (reviews.md §3).
 * @throws Error on an id that the schema does not take
 */
export function puidOf(policyId: string, statementId: string): string {
  const puid = `${policyId}-${statementId}`;
  if (!/^[A-Za-z0-9_-]{1,500}$/.test(puid)) throw new Error(`Not a statement's name: ${puid}`);
  return puid;
}

export interface Stated {
  /** Of the statement, given once. */
  id: string;
  request: Pick<DeletionRequestRecord, 'reason'>;
  review: ReviewRecord;
  proposal: Pick<DeletionProposal, 'clauseId' | 'publicFacts' | 'automation'> & {
    remedy: Exclude<Remedy, 'keep'>;
  };
  /** Of the clause, as the decision kept it. */
  clauseVersion: number;
  /** When the measure takes effect. */
  at: string;
}

/** A restriction as the Commission's schema v2 records it; a refusal makes no statement (reviews.md §3). */
export function statementRecord(stated: Stated, policy: Policy): StatementRecord {
  const { id, request, review, proposal, at } = stated;
  const clause = clauseVersion(policy, proposal.clauseId, stated.clauseVersion);
  if (!clause) throw new Error(`No clause ${proposal.clauseId} v${stated.clauseVersion}`);
  const language = /^([a-z]{2})(?:-|$)/i.exec(review.language)?.[1]?.toUpperCase();
  return {
    ...visibilityOf(proposal.remedy),
    application_date: at.slice(0, 10),
    content_date: review.postedAt.slice(0, 10),
    content_type: ['CONTENT_TYPE_TEXT'],
    ...(language !== undefined && { content_language: language }),
    territorial_scope: policy.reviews.territories,
    decision_facts: proposal.publicFacts,
    decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
    incompatible_content_ground: `Clause ${clause.id}, version ${clause.version}: ${clause.title}`,
    incompatible_content_explanation: clause.text,
    decision_ground_reference_url: `${policy.reviews.clausesUrl}${clause.id}`,
    ...categoryOf(request.reason),
    source_type: 'SOURCE_TYPE_OTHER_NOTIFICATION',
    automated_detection: proposal.automation?.detected === true ? 'Yes' : 'No',
    automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
    account_type: 'ACCOUNT_TYPE_PRIVATE',
    puid: puidOf(policy.id, id),
  };
}

/** Whether a remedy restricts the author: then there is a statement of reasons. */
export function isRestriction<P extends Pick<DeletionProposal, 'remedy'>>(
  proposal: P,
): proposal is P & { remedy: Exclude<Remedy, 'keep'> } {
  return proposal.remedy !== 'keep';
}
