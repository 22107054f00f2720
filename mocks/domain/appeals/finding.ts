import { ok } from '../../../src/lib/result.ts';
import { auditCase } from '../cases/case.ts';
import { addEvent } from '../cases/case-file.ts';
import { touchQuietly } from '../cases/touch.ts';
import type { Context, Outcome } from '../context.ts';
import { refuse } from '../refusals.ts';
import { clauseAt } from '../reviews/clauses.ts';
import type { AppealRecord, FindingRecord } from '../review-records.ts';
import type { Tx } from '../tx.ts';
import { canFindAppeal, ownFinding } from './guards.ts';
import type { OwnFinding } from './port.ts';
import { subjectOf } from './subject.ts';

/**
 * Fixes the reviewer's own clause and elements; only then is the first reasoning shown (sealed first,
 * reviews.md §4). A finding that is changed afterwards says so for good.
 */
export function fixAppealFinding(
  tx: Tx,
  command: OwnFinding & { appealId: string },
  ctx: Context,
): Outcome<AppealRecord> {
  const appeal = tx.get('appeals', command.appealId);
  if (!appeal) return refuse('notFound', 'There is no such appeal.');
  const { clauseId, elements } = command;
  const refused =
    canFindAppeal(tx, appeal, ctx) ??
    subjectOf(tx, appeal, ctx).findingRefusal({ clauseId, elements }, ctx);
  if (refused) return { ok: false, error: refused };
  const finding: FindingRecord = {
    byId: ctx.actor.id,
    byName: ctx.actor.name,
    at: ctx.now,
    clauseId,
    clauseVersion: clauseAt(ctx.policy, clauseId, ctx.now)?.version ?? 0,
    elements,
    changedAfterSeeing: ownFinding(appeal, ctx.actor.id) !== undefined,
  };
  addEvent(tx, appeal.id, { event: 'findingFixed' }, ctx);
  auditCase(tx, 'findingFixed', appeal, { clauseId, elements });
  const findings = [...appeal.findings, finding];
  return ok(touchQuietly(tx, appeal, { findings }, ctx, 'findingFixed'));
}
