import { kindOf, rulesOf } from '../cases/case.ts';
import type { AppealRecord } from '../review-records.ts';
import { worksOn } from '../people.ts';
import type { Reader } from '../tx.ts';

const FLAG = 'noEligibleReviewer';

/** Whether an account of this person is a party to the appeal. */
function isParty(reader: Reader, appeal: AppealRecord, agentId: string): boolean {
  const own = reader.get('agents', agentId)?.accounts ?? [];
  return rulesOf(appeal)
    .parties(appeal)
    .some(({ id }) => id !== undefined && (id === agentId || own.includes(id)));
}

/** Who at the desk may still decide an appeal, or confirm what somebody else decided on it. */
export function eligibleReviewers(reader: Reader, appeal: AppealRecord): string[] {
  const out = new Set(appeal.excluded.map(({ agentId }) => agentId));
  if (appeal.status === 'held' && appeal.outcome) out.add(appeal.outcome.byId);
  return (reader.get('rosters', 'staff')?.ids ?? []).filter(
    (id) =>
      !out.has(id) &&
      worksOn(appeal, reader.get('agents', id)?.role) &&
      !isParty(reader, appeal, id),
  );
}

/**
 * Flags of an appeal with the one that says that nobody is left to decide it: it stays where everybody sees
 * it until somebody joins the desk (reviews.md §4). A desk without a roster is not judged.
 */
export function reviewerFlags(reader: Reader, appeal: AppealRecord): string[] {
  const others = appeal.flags.filter((flag) => flag !== FLAG);
  if (kindOf(appeal.id) !== 'appeal' || !reader.get('rosters', 'staff')) return others;
  return eligibleReviewers(reader, appeal).length > 0 ? others : [...others, FLAG];
}
