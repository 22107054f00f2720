import { rulesOf } from '../cases/case.ts';
import type { Context } from '../context.ts';
import { isPartyTo, worksOn } from '../people.ts';
import type { DeletionRequestRecord } from '../records.ts';
import type { Reader } from '../tx.ts';

const FLAG = 'noEligibleReviewer';

/** Whether somebody at the desk may still act on a request; a desk without a roster is not judged. */
function hasEligible(reader: Reader, request: DeletionRequestRecord, ctx: Context): boolean {
  const ids = reader.get('rosters', 'staff')?.ids;
  if (!ids) return true;
  return ids.some((id) => {
    const agent = reader.get('agents', id);
    if (!agent || !worksOn(request, agent.role)) return false;
    const actor = { id, name: agent.name, party: 'staff', role: agent.role } as const;
    const theirs = { ...ctx, actor };
    const involved = rulesOf(request).involved?.(reader, request, theirs);
    return !involved && !isPartyTo(reader, request, theirs);
  });
}

/**
 * Flags of a request with the one that says that nobody is left to decide it: it stays where everybody sees
 * it (cases.md §1).
 */
export function eligibleFlags(
  reader: Reader,
  request: DeletionRequestRecord,
  ctx: Context,
): string[] {
  const others = request.flags.filter((flag) => flag !== FLAG);
  return hasEligible(reader, request, ctx) ? others : [...others, FLAG];
}
