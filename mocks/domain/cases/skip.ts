import { ok } from '../../../src/lib/result.ts';
import { isBlank } from '../../../src/lib/text.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { staffRefusal } from '../people.ts';
import { refuse } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import { auditCase, type CaseRecord, closedRefusal, findCase } from './case.ts';
import { letGo, liveLease } from './lease.ts';
import { touchQuietly } from './touch.ts';

/** Whoever may claim may also pass: a case that somebody else holds as well. */
export function canSkip(reader: Reader, record: CaseRecord, ctx: Context): Refusal | undefined {
  return staffRefusal(reader, 'caseSkip', record, ctx) ?? closedRefusal(record);
}

/**
 * Passes over a case: *take next* never offers it to this person again (cases.md §7). An own lease ends,
 * and with it an assignment to oneself. It bumps no version.
 */
export function skipCase(
  tx: Tx,
  command: { caseId: string; reason: string },
  ctx: Context,
): Outcome<CaseRecord> {
  const record = findCase(tx, command.caseId);
  if (!record) return refuse('notFound', 'There is no such case.');
  const refused = canSkip(tx, record, ctx);
  if (refused) return { ok: false, error: refused };
  const reason = command.reason.trim();
  if (isBlank(reason))
    return refuse('commentRequired', 'Say why you skip it.', { pointer: '/reason' });
  const me = ctx.actor.id;
  const isMine = liveLease(record, ctx.now)?.holderId === me;
  const patch = {
    ...(isMine ? letGo(tx, record) : {}),
    ...(record.assigneeId === me ? { assigneeId: undefined } : {}),
    skippedBy: [...new Set([...(record.skippedBy ?? []), me])],
  };
  auditCase(tx, 'caseSkipped', record, { reason });
  return ok(touchQuietly(tx, record, patch, ctx, 'skipped'));
}
