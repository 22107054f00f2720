import { addMs } from '../../../src/lib/instants.ts';
import { err, ok } from '../../../src/lib/result.ts';
import { letGo } from '../cases/lease.ts';
import { changeClocks, reopenClock, startClock, stopClock } from '../clocks.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { refusal, refuse, versionRefusal } from '../refusals.ts';
import type { AppealOutcomeRecord, AppealRecord } from '../review-records.ts';
import type { Reader, Tx } from '../tx.ts';
import { type Decided, outcomeRefusals } from './check.ts';
import { findingsOf } from './findings.ts';
import { canDecideAppeal, canUndoAppeal, ownFinding } from './guards.ts';
import { moveAppeal, reviewOrQueue } from './move.ts';
import type { AppealSubject } from './port.ts';
import { reviewerFlags } from './reviewers.ts';
import { subjectOf } from './subject.ts';

export type DecideCommand = Decided & { appealId: string; expectVersion?: number | undefined };

const holdId = (appealId: string) => `appealHold:${appealId}`;

/** Sealed first: nobody decides before their own finding is fixed (reviews.md §4). */
export function unfixedRefusal(
  { needsFinding }: Pick<AppealSubject, 'needsFinding'>,
  appeal: AppealRecord,
  ctx: Context,
): Refusal | undefined {
  if (!needsFinding || ownFinding(appeal, ctx.actor.id)) return undefined;
  return refusal('findingNotFixed', 'Fix your own finding first: then the first reasoning opens.');
}

/** What may be decided by whoever may decide; the guard is the caller's. */
export function decidedRefusal(
  reader: Reader,
  appeal: AppealRecord,
  decided: Decided,
  ctx: Context,
): Refusal | undefined {
  const subject = subjectOf(reader, appeal, ctx);
  return unfixedRefusal(subject, appeal, ctx) ?? outcomeRefusals(appeal, subject, decided, ctx)[0];
}

/** An outcome of the acting person, as of now. */
export function outcomeOf(decided: Decided, ctx: Context): Omit<AppealOutcomeRecord, 'triggers'> {
  const { outcome, errorClass, reasons, answer, instead } = decided;
  const { id: byId, name: byName } = ctx.actor;
  return {
    byId,
    byName,
    at: ctx.now,
    outcome,
    ...(errorClass !== undefined && { errorClass }),
    reasons: reasons.trim(),
    answer: answer.trim(),
    ...(instead && { instead }),
  };
}

/** Waits for a second person: nobody holds it, and the desk's clock is the second person's now. */
function hold(tx: Tx, appeal: AppealRecord, outcome: AppealOutcomeRecord, ctx: Context) {
  const { now, policy } = ctx;
  const stopped = changeClocks(appeal.clocks, { name: 'appealDecision' }, (clock) =>
    stopClock(clock, now),
  );
  const clocks = [...stopped, startClock('secondPerson', 'approver', now, policy)];
  const { lease } = letGo(tx, appeal);
  const flags = reviewerFlags(tx, { ...appeal, status: 'held', outcome });
  const patch = { outcome, clocks, lease, flags, assigneeId: undefined };
  const told = { event: 'decisionHeld', data: { triggers: outcome.triggers } } as const;
  return moveAppeal(tx, appeal, 'held', patch, told, ctx);
}

/**
 * Decides an appeal. Where a trigger of the policy asks for a second person it is held for one; else it takes
 * effect when the `holdMs` of its terms are over, and can be taken back until then.
 * Errors: forbidden, conflictOfInterest, wrongState, heldByOther, versionMismatch, findingNotFixed,
 * reasonRequired, noticeRefused, invalidField, and what the subject refuses of a decision instead.
 */
export function decideAppeal(tx: Tx, command: DecideCommand, ctx: Context): Outcome<AppealRecord> {
  const appeal = tx.get('appeals', command.appealId);
  if (!appeal) return refuse('notFound', 'There is no such appeal.');
  const refused =
    canDecideAppeal(tx, appeal, ctx) ??
    versionRefusal(command.expectVersion, appeal.version) ??
    decidedRefusal(tx, appeal, command, ctx);
  if (refused) return err(refused);
  const subject = subjectOf(tx, appeal, ctx);
  const triggers = subject.triggers(command, ctx);
  const outcome: AppealOutcomeRecord = { ...outcomeOf(command, ctx), triggers };
  const told = { event: 'decisionProposed', data: { outcome: outcome.outcome } } as const;
  const findings = findingsOf(appeal, command.instead, ctx);
  if (triggers.length > 0) {
    const proposed = moveAppeal(tx, appeal, 'proposed', { outcome, findings }, told, ctx);
    return ok(hold(tx, proposed, outcome, ctx));
  }
  const undoUntil = addMs(ctx.now, subject.terms.holdMs);
  const entry = { id: holdId(appeal.id), dueAt: undoUntil, ref: [appeal.id] };
  tx.put('agenda', { ...entry, kind: 'appealHoldEnds' });
  const patch = { outcome: { ...outcome, undoUntil }, findings };
  return ok(moveAppeal(tx, appeal, 'proposed', patch, told, ctx));
}

/** Takes an own decision back before it has effect: the appeal is in review again. */
export function undoAppeal(
  tx: Tx,
  command: { appealId: string },
  ctx: Context,
): Outcome<AppealRecord> {
  const appeal = tx.get('appeals', command.appealId);
  if (!appeal) return refuse('notFound', 'There is no such appeal.');
  const refused = canUndoAppeal(tx, appeal, ctx);
  if (refused) return err(refused);
  tx.remove('agenda', holdId(appeal.id));
  const told = { event: 'decisionUndone' } as const;
  const status = reviewOrQueue(appeal, ctx.now);
  return ok(moveAppeal(tx, appeal, status, { outcome: undefined }, told, ctx));
}

/** The desk's clock goes on with what was left of it when the second person's began. */
export function clocksAfterReturn({ clocks }: AppealRecord, ctx: Context): AppealRecord['clocks'] {
  const last = clocks.findLastIndex(({ name }) => name === 'appealDecision');
  const ended = changeClocks(clocks, { name: 'secondPerson' }, (clock) =>
    stopClock(clock, ctx.now),
  );
  return ended.map((clock, at) =>
    at === last ? reopenClock(clock, ctx.now, 'secondPerson', ctx.policy) : clock,
  );
}
