import type { DeletionRequest } from '../../../src/api/contract/deletion-requests.ts';
import type { Context } from '../context.ts';
import type { DeletionRequestRecord } from '../records.ts';
import type { AskedRecord, DeletionDecisionRecord, FindingRecord } from '../review-records.ts';
import { findingOf } from '../reviews/finding.ts';

type Decision = NonNullable<DeletionRequest['decision']>;

const by = ({ byId, byName }: { byId: string; byName: string }) => ({ id: byId, name: byName });

/** Nothing is left to be found: the decision stands, and everybody sees by what. */
export function isSettled({ status }: Pick<DeletionRequestRecord, 'status'>): boolean {
  return status === 'effective' || status === 'reversed';
}

/** Who fixed clause and elements sees stars, tier and effect; of a settled request everybody does. */
export function isUnveiled(request: DeletionRequestRecord, agentId: string): boolean {
  return isSettled(request) || findingOf(request, agentId) !== undefined;
}

/** Of the blind sample nobody but who proposed sees the verdict until the second one is in (reviews.md §2). */
export function isBlindTo(
  { status, decision }: DeletionRequestRecord,
  { actor }: Pick<Context, 'actor'>,
): boolean {
  if (status !== 'held' || !decision) return false;
  return decision.triggers.includes('blindSample') && decision.byId !== actor.id;
}

export function decisionView(decision: DeletionDecisionRecord): Decision {
  const { second, reversal, before: _, replaced: __, byId, byName, ...rest } = decision;
  return {
    ...rest,
    by: by({ byId, byName }),
    ...(second && {
      second: { by: by(second), at: second.at, act: second.act, agreed: second.agreed },
    }),
    ...(reversal && {
      reversal: {
        by: by(reversal),
        at: reversal.at,
        cause: reversal.cause,
        reason: reversal.reason,
      },
    }),
  };
}

export function findingView({ byId, byName, ...rest }: FindingRecord) {
  return { ...rest, by: by({ byId, byName }) };
}

export function askedView({
  byId,
  byName,
  ...rest
}: AskedRecord): DeletionRequest['asked'][number] {
  return { ...rest, by: by({ byId, byName }) };
}
