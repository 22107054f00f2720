import type { Policy } from '../../../src/api/contract/policy.ts';

export type Clause = Policy['reviews']['clauses'][number];

/** A clause in the version that was in force at an instant; undefined when there was none. */
export function clauseAt(policy: Policy, clauseId: string, at: string): Clause | undefined {
  return policy.reviews.clauses.findLast(({ id, from }) => id === clauseId && from <= at);
}

/** A clause in a version of its own, as a decision names it. */
export function clauseVersion(
  policy: Policy,
  clauseId: string,
  version: number,
): Clause | undefined {
  return policy.reviews.clauses.find(
    (clause) => clause.id === clauseId && clause.version === version,
  );
}
