import { ok } from '../../../src/lib/result.ts';
import { touchQuietly } from '../cases/touch.ts';
import { auditCase } from '../cases/case.ts';
import { addEvent } from '../cases/case-file.ts';
import type { Context, Outcome } from '../context.ts';
import type { DeletionRequestRecord } from '../records.ts';
import { refuse } from '../refusals.ts';
import type { FindingRecord } from '../review-records.ts';
import type { Tx } from '../tx.ts';
import { clauseAt } from './clauses.ts';
import { canFix } from './guards.ts';
import { type Matrix, matrixRefusal } from './matrix.ts';

/** What a person fixed on a request: from then on that person sees stars, tier and effect. */
export function findingOf(
  { findings }: Pick<DeletionRequestRecord, 'findings'>,
  agentId: string,
): FindingRecord | undefined {
  return findings.find(({ byId }) => byId === agentId);
}

/**
 * What the acting person finds now, on a request or an appeal; undefined when it is what they found `before`.
 * One that is fixed anew, after what it opens was seen, says so for good (reviews.md, order of seeing; §4).
 */
export function newFinding(
  before: Matrix | undefined,
  { clauseId, elements }: Matrix,
  { actor, now, policy }: Context,
): FindingRecord | undefined {
  const isSame =
    before?.clauseId === clauseId && JSON.stringify(before.elements) === JSON.stringify(elements);
  if (isSame) return undefined;
  return {
    byId: actor.id,
    byName: actor.name,
    at: now,
    clauseId,
    clauseVersion: clauseAt(policy, clauseId, now)?.version ?? 0,
    elements,
    changedAfterSeeing: before !== undefined,
  };
}

/** The findings of a request with this one of the acting person, in place of their earlier one. */
export function withFinding(
  request: DeletionRequestRecord,
  found: Matrix,
  ctx: Context,
): FindingRecord[] {
  const { id } = ctx.actor;
  const finding = newFinding(findingOf(request, id), found, ctx);
  if (finding === undefined) return request.findings;
  return [...request.findings.filter(({ byId }) => byId !== id), finding];
}

/** Fixes clause and elements. Errors: notFound, wrongState, heldByOther, conflictOfInterest, invalidField. */
export function fixFinding(
  tx: Tx,
  command: Matrix & { requestId: string },
  ctx: Context,
): Outcome<DeletionRequestRecord> {
  const request = tx.get('deletionRequests', command.requestId);
  const review = request && tx.get('reviews', request.reviewId);
  if (!request || !review) return refuse('notFound', 'There is no such request.');
  const { clauseId, elements } = command;
  const refused =
    canFix(tx, request, ctx) ?? matrixRefusal(tx, request, review, { clauseId, elements }, ctx);
  if (refused) return { ok: false, error: refused };
  const findings = withFinding(request, { clauseId, elements }, ctx);
  if (findings === request.findings) return ok(request);
  addEvent(tx, request.id, { event: 'findingFixed' }, ctx);
  const { changedAfterSeeing = false } = findings.at(-1) ?? {};
  auditCase(tx, 'findingFixed', request, { clauseId, elements, changedAfterSeeing });
  // Nobody else has to see it before they act: what a second person finds is hidden from the first as well.
  return ok(touchQuietly(tx, request, { findings }, ctx, 'findingFixed'));
}
