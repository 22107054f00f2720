import type { Clock } from '../../../src/api/contract/common.ts';
import { ok } from '../../../src/lib/result.ts';
import { changeClocks, clockState, endClock, openClock, startClock } from '../clocks.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { partyRefusal, staffRefusal } from '../people.ts';
import type { DisputeRecord, Side } from '../records.ts';
import { refusal, refuse, versionRefusal } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import { addEvent } from '../cases/case-file.ts';
import { withFlag } from './evidence.ts';
import { closedRefusal } from '../cases/case.ts';
import { refreshSilence } from './silence.ts';
import { touch } from '../cases/touch.ts';

/** Only from open (D6, D8, D15): an escalation happens once. */
export function escalationRefusal(dispute: DisputeRecord): Refusal | undefined {
  if (dispute.status === 'escalated') {
    return refusal('alreadyEscalated', `${dispute.reference} is escalated already.`);
  }
  if (dispute.status === 'resolved') {
    return refusal('wrongState', `${dispute.reference} is resolved; only open disputes escalate.`);
  }
  return closedRefusal(dispute);
}

/** Guard of D6: the buyer or the seller of the case, and only from open. */
export function canEscalate(dispute: DisputeRecord, side: Side, ctx: Context): Refusal | undefined {
  return partyRefusal(dispute, side, ctx) ?? escalationRefusal(dispute);
}

/** The desk's clock starts; the risk has come true, and is told as missed where its time was up. Reply clocks go on: both still write (D2). */
function clocksAfter(dispute: DisputeRecord, ctx: Context): Clock[] {
  const settled = changeClocks(dispute.clocks, { name: 'escalationRisk' }, (clock) =>
    endClock(clock, ctx.now),
  );
  return [...settled, startClock('mediation', 'staff', ctx.now, ctx.policy)];
}

function escalate(
  tx: Tx,
  dispute: DisputeRecord,
  escalation: NonNullable<DisputeRecord['escalation']>,
  ctx: Context,
): DisputeRecord {
  const patch = {
    status: 'escalated',
    clocks: clocksAfter(dispute, ctx),
    awaiting: 'staff',
    escalation,
  } as const;
  touch(tx, dispute, patch, ctx, 'escalated');
  tx.remove('agenda', `autoEscalate:${dispute.id}`);
  const event = escalation.by === 'system' ? 'autoEscalated' : 'escalated';
  addEvent(tx, dispute.id, escalation.note ? { event, detail: escalation.note } : { event }, ctx);
  tx.audit({
    event: event === 'escalated' ? 'disputeEscalated' : 'disputeAutoEscalated',
    entity: { kind: 'dispute', id: dispute.id, reference: dispute.reference },
    data: { ...escalation },
  });
  return refreshSilence(tx, dispute.id, ctx);
}

/** D6: a party brings in the desk; the other party is told and the mediation clock starts. */
export function escalateDispute(
  tx: Tx,
  command: { disputeId: string; by: Side; note?: string | undefined },
  ctx: Context,
): Outcome<DisputeRecord> {
  const dispute = tx.get('disputes', command.disputeId);
  if (!dispute) return refuse('notFound', 'There is no such dispute.');
  const refused = canEscalate(dispute, command.by, ctx);
  if (refused) return { ok: false, error: refused };
  if (command.by === 'seller') {
    const seller = tx.need('sellers', dispute.sellerId);
    tx.put('sellers', {
      ...seller,
      escalations: seller.escalations + 1,
      version: seller.version + 1,
    });
  }
  const note = command.note?.trim();
  const { by } = command;
  return ok(escalate(tx, dispute, { at: ctx.now, by, ...(note ? { note } : {}) }, ctx));
}

/** D7: the agenda escalates when the policy says so and the risk clock is missed; else nothing happens. */
export function autoEscalate(
  tx: Tx,
  command: { disputeId: string },
  ctx: Context,
): Outcome<DisputeRecord> {
  const dispute = tx.get('disputes', command.disputeId);
  if (!dispute) return refuse('notFound', 'There is no such dispute.');
  if (ctx.actor.party !== 'system' || !ctx.policy.autoEscalate) {
    return refuse('forbidden', 'Parties escalate on this marketplace.');
  }
  const refused = escalationRefusal(dispute);
  if (refused) return { ok: false, error: refused };
  const risk = openClock(dispute.clocks, 'escalationRisk');
  // Due is due for the agenda, which runs at the very instant.
  if (!risk || (clockState(risk, ctx.now) !== 'missed' && risk.dueAt > ctx.now)) {
    return refuse('wrongState', 'The seller answered, or still has time.');
  }
  return ok(escalate(tx, dispute, { at: ctx.now, by: 'system', cause: 'silence' }, ctx));
}

/** Guard of the merit judgement: admins, on a dispute that was escalated by a party. */
export function canJudgeEscalation(
  reader: Reader,
  dispute: DisputeRecord,
  ctx: Context,
): Refusal | undefined {
  const refused = staffRefusal(reader, 'escalationJudge', dispute, ctx) ?? closedRefusal(dispute);
  if (refused || (dispute.escalation && dispute.escalation.by !== 'system')) return refused;
  return refusal('wrongState', 'No party escalated this dispute.');
}

function countMeritless(tx: Tx, dispute: DisputeRecord, step: 1 | -1): void {
  if (dispute.escalation?.by !== 'seller') return;
  const seller = tx.need('sellers', dispute.sellerId);
  const meritless = Math.max(0, seller.meritless + step);
  tx.put('sellers', { ...seller, meritless, version: seller.version + 1 });
}

/**
 * Marks an escalation meritless or takes the mark back: an explicit, reasoned judgement of an admin,
 * never inferred from losing (cases.md §2). Counts in the seller's standing when the seller escalated.
 */
export function judgeEscalation(
  tx: Tx,
  command: {
    disputeId: string;
    meritless: boolean;
    reason: string;
    expectVersion?: number | undefined;
  },
  ctx: Context,
): Outcome<DisputeRecord> {
  const dispute = tx.get('disputes', command.disputeId);
  if (!dispute) return refuse('notFound', 'There is no such dispute.');
  const refused =
    canJudgeEscalation(tx, dispute, ctx) ?? versionRefusal(command.expectVersion, dispute.version);
  if (refused || !dispute.escalation) {
    return { ok: false, error: refused ?? refusal('wrongState', 'Nobody escalated.') };
  }
  const reason = command.reason.trim();
  if (reason === '') return refuse('commentRequired', 'Say why.', { pointer: '/reason' });
  const { meritless: before, ...escalation } = dispute.escalation;
  if (command.meritless === (before !== undefined)) return ok(dispute);
  const mark = { by: ctx.actor.id, at: ctx.now, reason };
  const flags = dispute.flags.filter((flag) => flag !== 'meritlessEscalation');
  const patch = command.meritless
    ? {
        escalation: { ...escalation, meritless: mark },
        flags: withFlag(flags, 'meritlessEscalation'),
      }
    : { escalation, flags };
  const event = command.meritless ? 'markedMeritless' : 'meritlessRevoked';
  countMeritless(tx, dispute, command.meritless ? 1 : -1);
  addEvent(tx, dispute.id, { event, detail: reason }, ctx);
  tx.audit({
    event,
    entity: { kind: 'dispute', id: dispute.id, reference: dispute.reference },
    data: { reason },
  });
  return ok(touch(tx, dispute, patch, ctx, event));
}
