import { ok } from '../../../src/lib/result.ts';
import { endClock } from '../clocks.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { staffRefusal } from '../people.ts';
import { refusal, refuse, versionRefusal } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import { auditCase, type CaseRecord, closedRefusal, findCase, kindOf, rulesOf } from './case.ts';
import { addEvent } from './case-file.ts';
import { heldRefusal, letGo } from './lease.ts';
import { tie } from './link.ts';
import { releaseHeld } from './message.ts';
import { touch } from './touch.ts';

/** Guard of D16 as far as the duplicate itself tells: right, own interest, not closed, not held. */
export function canMerge(reader: Reader, record: CaseRecord, ctx: Context): Refusal | undefined {
  const refused =
    staffRefusal(reader, 'caseMerge', record, ctx) ??
    closedRefusal(record) ??
    heldRefusal(reader, record, ctx);
  if (refused) return refused;
  // What can't be merged even into its own like can't be merged at all.
  return rulesOf(record).unmergeable(record, record);
}

function intoRefusal(record: CaseRecord, into: CaseRecord | undefined): Refusal | undefined {
  const pointer = '/intoId';
  if (!into || into.id === record.id || kindOf(into.id) !== kindOf(record.id))
    return refusal('invalidField', 'Name another case of the same kind.', { pointer });
  return closedRefusal(into) ?? rulesOf(record).unmergeable(record, into);
}

/** Nothing falls due any more on a case that is merged away. */
function dropAgenda(tx: Tx, record: CaseRecord): void {
  for (const kind of ['snooze', 'autoEscalate', 'appealWindow', 'ticketCloses'])
    tx.remove('agenda', `${kind}:${record.id}`);
}

/**
 * D16: closes a duplicate into the case that goes on, whose thread and clocks stay as they are; both are
 * linked.
 * @returns the closed duplicate.
 */
export function mergeCase(
  tx: Tx,
  command: { caseId: string; intoId: string; expectVersion?: number | undefined },
  ctx: Context,
): Outcome<CaseRecord> {
  const duplicate = findCase(tx, command.caseId);
  if (!duplicate) return refuse('notFound', 'There is no such case.');
  const into = findCase(tx, command.intoId);
  const refused =
    canMerge(tx, duplicate, ctx) ??
    versionRefusal(command.expectVersion, duplicate.version) ??
    intoRefusal(duplicate, into);
  if (refused || !into)
    return { ok: false, error: refused ?? refusal('notFound', 'No such case.') };
  releaseHeld(tx, duplicate.id, ctx);
  const record = findCase(tx, duplicate.id) ?? duplicate;
  const tied = tie(tx, record, into, 'mergedInto', ctx);
  addEvent(tx, record.id, { event: 'merged', detail: into.reference }, ctx);
  addEvent(tx, into.id, { event: 'mergedInto', detail: record.reference }, ctx);
  auditCase(tx, 'caseMerged', record, { intoId: into.id, into: into.reference });
  dropAgenda(tx, record);
  const patch = {
    ...letGo(tx, record),
    ...rulesOf(record).merged,
    // What was missed stays told, also on a case that is no more (decision 0010).
    clocks: record.clocks.map((clock) => endClock(clock, ctx.now)),
    awaiting: 'nobody' as const,
    snooze: undefined,
  };
  return ok(touch(tx, tied.record, patch, ctx, 'merged'));
}
