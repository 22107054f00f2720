import type { Context } from '../context.ts';
import type { AppealRecord, FindingRecord } from '../review-records.ts';
import { clauseAt } from '../reviews/clauses.ts';
import { ownFinding } from './guards.ts';
import type { OwnFinding } from './port.ts';

const same = (one: OwnFinding, other: OwnFinding) =>
  one.clauseId === other.clauseId &&
  JSON.stringify(one.elements) === JSON.stringify(other.elements);

/**
 * The findings of an appeal with this one of the acting person; one that differs from what was fixed before
 * the first reasoning opened says so for good (sealed first, reviews.md §4).
 */
export function findingsOf(
  appeal: AppealRecord,
  found: OwnFinding | undefined,
  { actor, now, policy }: Context,
): FindingRecord[] {
  const before = ownFinding(appeal, actor.id);
  if (!found || (before && same(before, found))) return appeal.findings;
  const { clauseId, elements } = found;
  const finding: FindingRecord = {
    byId: actor.id,
    byName: actor.name,
    at: now,
    clauseId,
    clauseVersion: clauseAt(policy, clauseId, now)?.version ?? 0,
    elements,
    changedAfterSeeing: before !== undefined,
  };
  return [...appeal.findings, finding];
}
