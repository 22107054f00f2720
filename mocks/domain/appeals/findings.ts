import type { Context } from '../context.ts';
import type { AppealRecord, FindingRecord } from '../review-records.ts';
import { newFinding } from '../reviews/finding.ts';
import { ownFinding } from './guards.ts';
import type { OwnFinding } from './port.ts';

/** The findings of an appeal with this one of the acting person; earlier ones stay (sealed first, reviews.md §4). */
export function findingsOf(
  appeal: AppealRecord,
  found: OwnFinding | undefined,
  ctx: Context,
): FindingRecord[] {
  const finding = found && newFinding(ownFinding(appeal, ctx.actor.id), found, ctx);
  return finding === undefined ? appeal.findings : [...appeal.findings, finding];
}
