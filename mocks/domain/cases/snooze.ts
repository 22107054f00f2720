import { readInstant } from '../../../src/lib/instants.ts';
import { ok } from '../../../src/lib/result.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { staffRefusal } from '../people.ts';
import { refuse } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import { auditCase, type CaseRecord, closedRefusal, findCase } from './case.ts';
import { addEvent } from './case-file.ts';
import { heldRefusal, letGo } from './lease.ts';
import { touchQuietly, touchSorting } from './touch.ts';
import { endedSnooze, snoozeEntry } from './woken.ts';

/** Guard of putting a case aside: right, own interest, closed, held by another (cases.md §7). */
export function canSnooze(reader: Reader, record: CaseRecord, ctx: Context): Refusal | undefined {
  return (
    staffRefusal(reader, 'caseSnooze', record, ctx) ??
    closedRefusal(record) ??
    heldRefusal(reader, record, ctx)
  );
}

/** Takes a case out of its snooze. */
function wake(tx: Tx, record: CaseRecord, ctx: Context): CaseRecord {
  if (!record.snooze) return record;
  return touchSorting(tx, record, endedSnooze(tx, record, ctx), ctx, 'snoozeEnded');
}

/**
 * Puts a case aside until an instant, or until a party writes; a party's word ends either. An own lease
 * ends too. `null` takes the case back. It leaves everybody's queue, so it is a new version; what is late
 * never drops out of its queue (cases.md §6, §7).
 */
export function snoozeCase(
  tx: Tx,
  command: { caseId: string; until: string | null },
  ctx: Context,
): Outcome<CaseRecord> {
  const { caseId } = command;
  const record = findCase(tx, caseId);
  if (!record) return refuse('notFound', 'There is no such case.');
  const refused = canSnooze(tx, record, ctx);
  if (refused) return { ok: false, error: refused };
  if (command.until === null) return ok(wake(tx, record, ctx));
  const isTimed = command.until !== 'reply';
  const until = isTimed ? readInstant(command.until) : command.until;
  if (until === undefined)
    return refuse('invalidField', 'There is no such time.', { pointer: '/until' });
  if (isTimed && until <= ctx.now)
    return refuse('invalidField', 'Choose a time that is still to come.', { pointer: '/until' });
  const snooze = { byId: ctx.actor.id, at: ctx.now, ...(isTimed && { until }) };
  const patch = { ...letGo(tx, record), snooze };
  if (isTimed)
    tx.put('agenda', { id: snoozeEntry(caseId), dueAt: until, kind: 'snoozeEnds', ref: [caseId] });
  else tx.remove('agenda', snoozeEntry(caseId));
  addEvent(tx, caseId, { event: 'snoozed', ...(isTimed && { detail: until }) }, ctx);
  auditCase(tx, 'caseSnoozed', record, { until });
  return ok(touchSorting(tx, record, patch, ctx, 'snoozed'));
}

/**
 * The agenda brings a case back when its time is up; one that came back before is left alone. Nobody did
 * anything, and until when was to be seen before: no new version.
 */
export function endSnooze(tx: Tx, command: { caseId: string }, ctx: Context): Outcome<CaseRecord> {
  const record = findCase(tx, command.caseId);
  if (!record) return refuse('notFound', 'There is no such case.');
  const until = record.snooze?.until;
  if (until === undefined || until > ctx.now) return ok(record);
  return ok(touchQuietly(tx, record, endedSnooze(tx, record, ctx), ctx, 'snoozeEnded'));
}
