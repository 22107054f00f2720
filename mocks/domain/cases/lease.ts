import type { LeaseRecord } from '../records.ts';
import { ok } from '../../../src/lib/result.ts';
import { addMs } from '../../../src/lib/instants.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { notify } from '../notifications/notify.ts';
import { staffRefusal } from '../people.ts';
import { refusal, refuse } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import { auditCase, type CaseRecord, closedRefusal, findCase, rulesOf } from './case.ts';
import { addEvent } from './case-file.ts';
import { touch, touchQuietly } from './touch.ts';
import { endedSnooze } from './woken.ts';

/** The lease that counts now; an expired one counts for nothing even before its agenda entry ran. */
export function liveLease(record: Pick<CaseRecord, 'lease'>, now: string): LeaseRecord | undefined {
  return record.lease && record.lease.expiresAt > now ? record.lease : undefined;
}

/** Somebody else holds the case (cases.md §7). */
export function heldRefusal(reader: Reader, record: CaseRecord, ctx: Context): Refusal | undefined {
  const lease = liveLease(record, ctx.now);
  if (!lease || lease.holderId === ctx.actor.id) return undefined;
  const name = reader.get('agents', lease.holderId)?.name ?? 'Somebody else';
  return refusal('heldByOther', `${name} holds this case right now.`, {
    meta: { holderId: lease.holderId, holder: name, expiresAt: lease.expiresAt },
  });
}

export function canClaim(reader: Reader, record: CaseRecord, ctx: Context): Refusal | undefined {
  return (
    staffRefusal(reader, 'caseClaim', record, ctx) ??
    closedRefusal(record) ??
    rulesOf(record).involved?.(reader, record, ctx) ??
    heldRefusal(reader, record, ctx)
  );
}

export function canRenew(reader: Reader, record: CaseRecord, ctx: Context): Refusal | undefined {
  const refused =
    staffRefusal(reader, 'caseRenew', record, ctx) ?? heldRefusal(reader, record, ctx);
  if (refused || liveLease(record, ctx.now)) return refused;
  return refusal('wrongState', 'Your claim on this case has ended. Claim it again.');
}

/** Only what I hold can be let go; a lease that ended by itself is gone already. */
export function canRelease(reader: Reader, record: CaseRecord, ctx: Context): Refusal | undefined {
  const refused =
    staffRefusal(reader, 'caseRelease', record, ctx) ?? heldRefusal(reader, record, ctx);
  if (refused || liveLease(record, ctx.now)) return refused;
  return refusal('wrongState', 'You do not hold this case.');
}

/** The patch that ends a lease before its time, whoever holds it; its agenda entry goes too. */
export function letGo(tx: Tx, record: CaseRecord): Released {
  tx.remove('agenda', `lease:${record.id}`);
  return released(record);
}

/** What the end of a lease changes: what nobody holds any more may wait for somebody again. */
type Released = { lease: undefined; status?: never };
function released(record: CaseRecord): Released {
  // Only the rules of the record's own kind know its statuses; the patch goes back onto that record.
  return { ...rulesOf(record).released?.(record), lease: undefined } as Released;
}

/** The agenda entry that ends a lease; one per case, moved by a renewal. */
function scheduleEnd(tx: Tx, caseId: string, dueAt: string): void {
  tx.put('agenda', { id: `lease:${caseId}`, dueAt, kind: 'leaseEnds', ref: [caseId] });
}

const notFound = () => refuse('notFound', 'There is no such case.');

/** Whoever held the case is told who took it, and why (cases.md §8). */
function tellTakenOver(tx: Tx, record: CaseRecord, detail: string, ctx: Context): void {
  const { id, reference, lease } = record;
  addEvent(tx, id, { event: 'takenOver', detail }, ctx);
  const about = `${id} ${lease?.expiresAt}`;
  const news = { kind: 'leaseTaken', case: { id, reference }, detail, about } as const;
  if (lease) notify(tx, lease.holderId, news, ctx);
}

/** Whoever had a case assigned is told who works on it now, even when nobody held it (cases.md §8). */
function tellAssignee(tx: Tx, record: CaseRecord, ctx: Context): void {
  const { id, reference, assigneeId } = record;
  if (assigneeId === undefined || assigneeId === ctx.actor.id) return;
  const holderId = liveLease(record, ctx.now)?.holderId;
  if (holderId === assigneeId) return;
  if (holderId === undefined) addEvent(tx, id, { event: 'takenOver' }, ctx);
  const news = { kind: 'leaseTaken', case: { id, reference }, about: `${id} ${ctx.now}` } as const;
  notify(tx, assigneeId, news, ctx);
}

/** A claim that moves a case on leaves the same trace as a status set by hand (cases.md §4). */
function traceStatus(tx: Tx, before: CaseRecord, status: string, ctx: Context): void {
  if (status === before.status) return;
  addEvent(tx, before.id, { event: 'statusSet', detail: status }, ctx);
  auditCase(tx, rulesOf(before).moved, before, { from: before.status, to: status });
}

/**
 * Claims a case: one compare-and-set that also assigns it. Held by another: 409 `heldByOther` with the
 * holder, unless `takeOverReason` says why it is taken over. Claiming an own case renews it.
 */
export function claimCase(
  tx: Tx,
  command: { caseId: string; takeOverReason?: string | undefined },
  ctx: Context,
): Outcome<CaseRecord> {
  const record = findCase(tx, command.caseId);
  if (!record) return notFound();
  const refused = canClaim(tx, record, ctx);
  const takeOver = refused?.code === 'heldByOther' && command.takeOverReason !== undefined;
  if (refused && !takeOver) return { ok: false, error: refused };
  const reason = command.takeOverReason?.trim() ?? '';
  if (takeOver && reason === '') {
    return refuse('commentRequired', 'Say why you take the case over.', {
      pointer: '/takeOverReason',
    });
  }
  const expiresAt = addMs(ctx.now, ctx.policy.leaseMs);
  const lease = { holderId: ctx.actor.id, expiresAt };
  const claimed = rulesOf(record).claimed(record);
  const woken = endedSnooze(tx, record, ctx);
  const patch = { ...claimed, ...woken, lease, assigneeId: ctx.actor.id };
  // A lease bumps no version; a status that moves with it does (cases.md §3, §7).
  const put = claimed.status === undefined ? touchQuietly : touch;
  const next = put(tx, record, patch, ctx, takeOver ? 'takenOver' : 'claimed');
  scheduleEnd(tx, record.id, expiresAt);
  if (takeOver) tellTakenOver(tx, record, reason, ctx);
  tellAssignee(tx, record, ctx);
  traceStatus(tx, record, next.status, ctx);
  auditCase(tx, takeOver ? 'caseTakenOver' : 'caseClaimed', record, {
    expiresAt,
    ...(takeOver ? { reason, from: record.lease?.holderId } : {}),
  });
  return ok(next);
}

/** Keeps an own lease for another `policy.leaseMs`; 409 once it has ended or somebody took it. */
export function renewLease(tx: Tx, command: { caseId: string }, ctx: Context): Outcome<CaseRecord> {
  const record = findCase(tx, command.caseId);
  if (!record) return notFound();
  const refused = canRenew(tx, record, ctx);
  if (refused) return { ok: false, error: refused };
  const expiresAt = addMs(ctx.now, ctx.policy.leaseMs);
  const lease = { holderId: ctx.actor.id, expiresAt };
  scheduleEnd(tx, record.id, expiresAt);
  return ok(touchQuietly(tx, record, { lease }, ctx, 'renewed'));
}

/** Lets an own lease go; 409 without one. */
export function releaseLease(
  tx: Tx,
  command: { caseId: string },
  ctx: Context,
): Outcome<CaseRecord> {
  const record = findCase(tx, command.caseId);
  if (!record) return notFound();
  const refused = canRelease(tx, record, ctx);
  if (refused) return { ok: false, error: refused };
  auditCase(tx, 'caseReleased', record);
  return ok(touchQuietly(tx, record, letGo(tx, record), ctx, 'released'));
}

/** The agenda ends a lease whose time is up; a renewed or released one is left alone. */
export function expireLease(
  tx: Tx,
  command: { caseId: string },
  ctx: Context,
): Outcome<CaseRecord> {
  const record = findCase(tx, command.caseId);
  if (!record) return notFound();
  if (!record.lease || liveLease(record, ctx.now)) return ok(record);
  auditCase(tx, 'leaseExpired', record, { holderId: record.lease.holderId });
  return ok(touchQuietly(tx, record, released(record), ctx, 'leaseExpired'));
}
