import { addMs } from '../../../src/lib/instants.ts';
import { ok } from '../../../src/lib/result.ts';
import { letGo } from '../cases/lease.ts';
import { changeClocks, stopClock } from '../clocks.ts';
import type { Context, Outcome } from '../context.ts';
import { notify } from '../notifications/notify.ts';
import type { AgendaRecord } from '../records.ts';
import { refuse } from '../refusals.ts';
import type { AppealOutcomeRecord, AppealRecord } from '../review-records.ts';
import { tell } from '../reviews/tell.ts';
import type { Tx } from '../tx.ts';
import { partyOf } from './file.ts';
import { moveAppeal, reviewOrQueue } from './move.ts';
import { subjectOf } from './subject.ts';

/** The end of an answered appeal on the agenda. */
export function closingEntry(appealId: string, dueAt: string): AgendaRecord {
  return { id: `appealCloses:${appealId}`, dueAt, kind: 'appealCloses', ref: [appealId] };
}

/** The clocks of an appeal whose decision is made. */
export function stoppedClocks(appeal: AppealRecord, now: string): AppealRecord['clocks'] {
  return changeClocks(appeal.clocks, {}, (clock) => stopClock(clock, now));
}

/** Who had a part in the decision hears what came of the appeal: what was learned, not whose fault it was. */
function tellDeciders(
  tx: Tx,
  { id, reference }: AppealRecord,
  deciders: readonly string[],
  { outcome, errorClass, effectiveAt }: AppealOutcomeRecord,
  ctx: Context,
): void {
  const about = `${id} ${effectiveAt}`;
  const news = { kind: 'appealDecided', case: { id, reference }, outcome, about } as const;
  for (const agentId of deciders)
    notify(tx, agentId, { ...news, ...(errorClass && { errorClass }) }, ctx);
}

/**
 * An outcome takes effect (reviews.md §4): the subject changes, the side that appealed reads the answer, all
 * in one transaction. The appeal closes when the time to keep what was removed is over.
 */
export function settleAppeal(
  tx: Tx,
  appeal: AppealRecord,
  decided: AppealOutcomeRecord,
  ctx: Context,
): AppealRecord {
  const { undoUntil: _, ...rest } = decided;
  const outcome = { ...rest, effectiveAt: ctx.now };
  const subject = subjectOf(tx, appeal, ctx);
  tellDeciders(tx, appeal, subject.deciders(appeal.decisionAt), outcome, ctx);
  subject.effect(tx, appeal, outcome, ctx);
  tell(tx, appeal.id, partyOf(appeal.side), outcome.answer, ctx);
  const dueAt = addMs(ctx.now, subject.terms.closeMs);
  tx.put('agenda', closingEntry(appeal.id, dueAt));
  const { lease } = letGo(tx, appeal);
  const patch = { outcome, lease, clocks: stoppedClocks(appeal, ctx.now), unread: undefined };
  const { outcome: verdict, errorClass } = outcome;
  const told = { event: 'appealDecided', detail: verdict, data: { errorClass } } as const;
  // Nobody is left to be missing.
  const flags = appeal.flags.filter((flag) => flag !== 'noEligibleReviewer');
  return moveAppeal(tx, appeal, verdict, { ...patch, flags }, told, ctx);
}

/** The agenda's turn: the time to take an outcome back is over. */
export function endAppealHold(
  tx: Tx,
  command: { appealId: string },
  ctx: Context,
): Outcome<AppealRecord> {
  const appeal = tx.get('appeals', command.appealId);
  if (!appeal) return refuse('notFound', 'There is no such appeal.');
  if (appeal.status !== 'proposed' || !appeal.outcome)
    return refuse('wrongState', 'There is nothing to take effect.');
  const { byId, byName, outcome } = appeal.outcome;
  const refused = subjectOf(tx, appeal, ctx).effectRefusal(appeal, outcome);
  if (refused) {
    // Something came between: whoever decided looks at it again.
    const told = { event: 'appealRefused', detail: refused.detail } as const;
    const status = reviewOrQueue(appeal, ctx.now);
    return ok(moveAppeal(tx, appeal, status, { outcome: undefined, unread: true }, told, ctx));
  }
  const { role } = tx.get('agents', byId) ?? {};
  // The hold ends by itself; the deed is the decider's.
  const actor = { id: byId, name: byName, party: 'staff', ...(role && { role }) } as const;
  return ok(settleAppeal(tx, appeal, appeal.outcome, { ...ctx, actor }));
}

/** The agenda's turn: an answered appeal is closed for good. */
export function closeAppeal(
  tx: Tx,
  command: { appealId: string },
  ctx: Context,
): Outcome<AppealRecord> {
  const appeal = tx.get('appeals', command.appealId);
  if (!appeal) return refuse('notFound', 'There is no such appeal.');
  if (appeal.outcome?.effectiveAt === undefined || appeal.status === 'closed')
    return refuse('wrongState', 'There is nothing to close.');
  return ok(moveAppeal(tx, appeal, 'closed', {}, { event: 'appealClosed' }, ctx));
}
