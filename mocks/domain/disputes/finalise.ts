import type { Clock } from '../../../src/api/contract/common.ts';
import { addMs, DAY } from '../../../src/lib/instants.ts';
import { ok } from '../../../src/lib/result.ts';
import { openClock, voidClock } from '../clocks.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { isOwed } from '../money/cap.ts';
import { staffRefusal } from '../people.ts';
import type { DisputeRecord } from '../records.ts';
import { refusal, refuse, versionRefusal } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import { addEvent } from '../cases/case-file.ts';
import { closedRefusal } from '../cases/case.ts';
import { scheduleClosing } from './resolve.ts';
import { releaseHeld } from '../cases/message.ts';
import { touch } from '../cases/touch.ts';

/** What an executed ruling still owes: money on its way, or a replacement that isn't done. */
function unfinished(reader: Reader, dispute: DisputeRecord): Refusal | undefined {
  // What the ruling of an untouched bulk case owed was paid before the world began.
  if (dispute.derived !== undefined && reader.isHeld?.('orders', dispute.orderId) === false)
    return undefined;
  const order = reader.get('orders', dispute.orderId);
  const refund = order?.refunds.find(
    (entry) => entry.disputeId === dispute.id && isOwed(reader, order, entry),
  );
  // A failed refund is owed too, unless nothing is left for it: somebody must retry it first.
  if (refund) {
    return refusal('refundPending', `Refund ${refund.reference} has not landed yet.`, {
      meta: { refundId: refund.id, state: refund.state },
    });
  }
  for (const id of dispute.rulingIds) {
    const ruling = reader.get('rulings', id);
    if (ruling?.state !== 'executed' || !ruling.replacement) continue;
    if (ruling.replacement.state === 'confirmed') continue;
    return refusal('replacementPending', 'The buyer has not confirmed the replacement yet.');
  }
  return undefined;
}

/** The window of an appeal is open: only waiving it closes the dispute earlier. */
function windowRefusal(dispute: DisputeRecord, now: string): Refusal | undefined {
  const window = openClock(dispute.clocks, 'appealWindow');
  if (!window || window.dueAt <= now) return undefined;
  return refusal('appealWindowOpen', 'The appeal window is still open. It can be waived.', {
    meta: { until: window.dueAt },
  });
}

/** Guard of D14 without the appeal window, which can be waived. */
export function canFinalise(
  reader: Reader,
  dispute: DisputeRecord,
  ctx: Context,
): Refusal | undefined {
  const noRight =
    ctx.actor.party === 'system'
      ? undefined
      : staffRefusal(reader, 'disputeFinalise', dispute, ctx);
  if (noRight ?? dispute.status === 'closed') return noRight ?? closedRefusal(dispute);
  if (dispute.status !== 'resolved') {
    return refusal('wrongState', 'Only a resolved dispute can be closed.');
  }
  return unfinished(reader, dispute);
}

/**
 * An appeal is a right, not a duty: nobody filed, so its window is not met, and nobody failed, so it is not
 * missed either (I25). Waived or run out, it no longer matters.
 */
function endedClocks({ clocks }: DisputeRecord, now: string): Clock[] {
  return clocks.map((clock) => voidClock(clock, now));
}

/** D14: closes a resolved dispute; its thread is locked for good. */
export function finaliseDispute(
  tx: Tx,
  command: {
    disputeId: string;
    waiveAppeal?: boolean | undefined;
    expectVersion?: number | undefined;
  },
  ctx: Context,
): Outcome<DisputeRecord> {
  const resolved = tx.get('disputes', command.disputeId);
  if (!resolved) return refuse('notFound', 'There is no such dispute.');
  const waived = command.waiveAppeal === true && ctx.actor.party !== 'system';
  const window = windowRefusal(resolved, ctx.now);
  const refused =
    canFinalise(tx, resolved, ctx) ??
    versionRefusal(command.expectVersion, resolved.version) ??
    (waived ? undefined : window);
  if (refused) return { ok: false, error: refused };
  releaseHeld(tx, resolved.id, ctx);
  const dispute = tx.need('disputes', resolved.id);
  const closure = window ? 'appealWaived' : 'finalised';
  tx.remove('agenda', `appealWindow:${dispute.id}`);
  tx.remove('agenda', `lease:${dispute.id}`);
  addEvent(tx, dispute.id, { event: closure }, ctx);
  tx.audit({
    event: 'disputeClosed',
    entity: { kind: 'dispute', id: dispute.id, reference: dispute.reference },
    data: { closure },
  });
  const patch = {
    status: 'closed',
    clocks: endedClocks(dispute, ctx.now),
    closure,
    awaiting: 'nobody',
    lease: undefined,
    unread: undefined,
  } as const;
  return ok(touch(tx, dispute, patch, ctx, 'closed'));
}

/**
 * The agenda's try when the appeal window ends: while money or a replacement is under way it looks again
 * a day later, so that no dispute is left behind (money.md I20).
 */
export function finaliseWhenDue(
  tx: Tx,
  command: { disputeId: string },
  ctx: Context,
): Outcome<DisputeRecord> {
  const outcome = finaliseDispute(tx, command, ctx);
  const waits = ['refundPending', 'replacementPending'];
  if (outcome.ok || !waits.includes(outcome.error.code)) return outcome;
  scheduleClosing(tx, command.disputeId, addMs(ctx.now, DAY));
  return ok(tx.need('disputes', command.disputeId));
}
