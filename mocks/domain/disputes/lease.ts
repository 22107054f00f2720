import type { LeaseRecord } from '../records.ts';
import { ok } from '../../../src/lib/result.ts';
import { addMs } from '../../../src/lib/instants.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { staffRefusal } from '../people.ts';
import type { DisputeRecord } from '../records.ts';
import { refusal, refuse } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import { addEvent } from './case-file.ts';
import { touchQuietly } from './touch.ts';

/** The lease that counts now; an expired one counts for nothing even before its agenda entry ran. */
export function liveLease(dispute: DisputeRecord, now: string): LeaseRecord | undefined {
  return dispute.lease && dispute.lease.expiresAt > now ? dispute.lease : undefined;
}

/** Somebody else holds the case (cases.md §7). */
export function heldRefusal(
  reader: Reader,
  dispute: DisputeRecord,
  ctx: Context,
): Refusal | undefined {
  const lease = liveLease(dispute, ctx.now);
  if (!lease || lease.holderId === ctx.actor.id) return undefined;
  const name = reader.get('agents', lease.holderId)?.name ?? 'Somebody else';
  return refusal('heldByOther', `${name} holds this case right now.`, {
    meta: { holderId: lease.holderId, holder: name, expiresAt: lease.expiresAt },
  });
}

/** Nothing changes on a closed case (D15). */
export function closedRefusal(dispute: DisputeRecord): Refusal | undefined {
  if (dispute.status !== 'closed') return undefined;
  return refusal(
    'caseClosed',
    `${dispute.reference} is closed. Open a new dispute that refers to this one.`,
  );
}

export function canClaim(
  reader: Reader,
  dispute: DisputeRecord,
  ctx: Context,
): Refusal | undefined {
  return (
    staffRefusal(reader, 'caseClaim', dispute, ctx) ??
    closedRefusal(dispute) ??
    heldRefusal(reader, dispute, ctx)
  );
}

export function canRenew(
  reader: Reader,
  dispute: DisputeRecord,
  ctx: Context,
): Refusal | undefined {
  const refused =
    staffRefusal(reader, 'caseRenew', dispute, ctx) ?? heldRefusal(reader, dispute, ctx);
  if (refused || liveLease(dispute, ctx.now)) return refused;
  return refusal('wrongState', 'Your claim on this case has ended. Claim it again.');
}

/** Only what I hold can be let go; a lease that ended by itself is gone already. */
export function canRelease(
  reader: Reader,
  dispute: DisputeRecord,
  ctx: Context,
): Refusal | undefined {
  const refused =
    staffRefusal(reader, 'caseRelease', dispute, ctx) ?? heldRefusal(reader, dispute, ctx);
  if (refused || liveLease(dispute, ctx.now)) return refused;
  return refusal('wrongState', 'You do not hold this case.');
}

/** The agenda entry that ends a lease; one per case, moved by a renewal. */
function scheduleEnd(tx: Tx, caseId: string, dueAt: string): void {
  tx.put('agenda', { id: `lease:${caseId}`, dueAt, kind: 'leaseEnds', ref: [caseId] });
}

function audit(tx: Tx, event: string, dispute: DisputeRecord, data: Record<string, unknown>): void {
  tx.audit({
    event,
    entity: { kind: 'dispute', id: dispute.id, reference: dispute.reference },
    data,
  });
}

function find(reader: Reader, caseId: string): DisputeRecord | undefined {
  return reader.get('disputes', caseId);
}

const notFound = () => refuse('notFound', 'There is no such case.');

/**
 * Claims a case: one compare-and-set that also assigns it. Held by another: 409 `heldByOther` with the
 * holder, unless `takeOverReason` says why it is taken over. Claiming an own case renews it.
 */
export function claimCase(
  tx: Tx,
  command: { caseId: string; takeOverReason?: string | undefined },
  ctx: Context,
): Outcome<DisputeRecord> {
  const dispute = find(tx, command.caseId);
  if (!dispute) return notFound();
  const refused = canClaim(tx, dispute, ctx);
  const takeOver = refused?.code === 'heldByOther' && command.takeOverReason !== undefined;
  if (refused && !takeOver) return { ok: false, error: refused };
  const reason = command.takeOverReason?.trim() ?? '';
  if (takeOver && reason === '') {
    return refuse('commentRequired', 'Say why you take the case over.', {
      pointer: '/takeOverReason',
    });
  }
  const expiresAt = addMs(ctx.now, ctx.policy.leaseMs);
  const patch = { lease: { holderId: ctx.actor.id, expiresAt }, assigneeId: ctx.actor.id };
  const next = touchQuietly(tx, dispute, patch, ctx, takeOver ? 'takenOver' : 'claimed');
  scheduleEnd(tx, dispute.id, expiresAt);
  if (takeOver) addEvent(tx, dispute.id, { event: 'takenOver', detail: reason }, ctx);
  audit(tx, takeOver ? 'caseTakenOver' : 'caseClaimed', dispute, {
    expiresAt,
    ...(takeOver ? { reason, from: dispute.lease?.holderId } : {}),
  });
  return ok(next);
}

/** Keeps an own lease for another `policy.leaseMs`; 409 once it has ended or somebody took it. */
export function renewLease(
  tx: Tx,
  command: { caseId: string },
  ctx: Context,
): Outcome<DisputeRecord> {
  const dispute = find(tx, command.caseId);
  if (!dispute) return notFound();
  const refused = canRenew(tx, dispute, ctx);
  if (refused) return { ok: false, error: refused };
  const expiresAt = addMs(ctx.now, ctx.policy.leaseMs);
  const lease = { holderId: ctx.actor.id, expiresAt };
  scheduleEnd(tx, dispute.id, expiresAt);
  return ok(touchQuietly(tx, dispute, { lease }, ctx, 'renewed'));
}

/** Lets an own lease go; 409 without one. */
export function releaseLease(
  tx: Tx,
  command: { caseId: string },
  ctx: Context,
): Outcome<DisputeRecord> {
  const dispute = find(tx, command.caseId);
  if (!dispute) return notFound();
  const refused = canRelease(tx, dispute, ctx);
  if (refused) return { ok: false, error: refused };
  tx.remove('agenda', `lease:${dispute.id}`);
  audit(tx, 'caseReleased', dispute, {});
  return ok(touchQuietly(tx, dispute, { lease: undefined }, ctx, 'released'));
}

/** The agenda ends a lease whose time is up; a renewed or released one is left alone. */
export function expireLease(
  tx: Tx,
  command: { caseId: string },
  ctx: Context,
): Outcome<DisputeRecord> {
  const dispute = find(tx, command.caseId);
  if (!dispute) return notFound();
  if (!dispute.lease || liveLease(dispute, ctx.now)) return ok(dispute);
  audit(tx, 'leaseExpired', dispute, { holderId: dispute.lease.holderId });
  return ok(touchQuietly(tx, dispute, { lease: undefined }, ctx, 'leaseExpired'));
}
