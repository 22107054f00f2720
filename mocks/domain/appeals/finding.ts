import { ok } from '../../../src/lib/result.ts';
import { auditCase } from '../cases/case.ts';
import { addEvent } from '../cases/case-file.ts';
import { touchQuietly } from '../cases/touch.ts';
import type { Context, Outcome } from '../context.ts';
import { refuse } from '../refusals.ts';
import type { AppealRecord } from '../review-records.ts';
import type { Tx } from '../tx.ts';
import { findingsOf } from './findings.ts';
import { canFindAppeal } from './guards.ts';
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
  const findings = findingsOf(appeal, { clauseId, elements }, ctx);
  if (findings === appeal.findings) return ok(appeal);
  addEvent(tx, appeal.id, { event: 'findingFixed' }, ctx);
  auditCase(tx, 'findingFixed', appeal, { clauseId, elements });
  return ok(touchQuietly(tx, appeal, { findings }, ctx, 'findingFixed'));
}
