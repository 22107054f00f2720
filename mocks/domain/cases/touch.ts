import { toMs } from '../../../src/lib/instants.ts';
import type { CaseAwaiting } from '../case-records.ts';
import type { Context } from '../context.ts';
import { watchClocks } from '../notifications/clock-near.ts';
import type { DisputeRecord } from '../records.ts';
import type { Tx } from '../tx.ts';
import { type CaseRecord, isKind, type Patch, putCase } from './case.ts';
import { keepHand } from './hands.ts';

/** New values of a dispute; `undefined` takes an optional field away. */
export type DisputePatch = Patch<DisputeRecord>;

/** Whose court it is in: the approver's time is the staff's, the provider's is nobody's. */
export function courtOf(awaiting: CaseAwaiting): 'buyer' | 'seller' | 'staff' | undefined {
  if (awaiting === 'buyer' || awaiting === 'seller' || awaiting === 'staff') return awaiting;
  return awaiting === 'approver' ? 'staff' : undefined;
}

/** Time in each court until `now`, the running stay included, in milliseconds. */
export function courtUntil(dispute: DisputeRecord, now: string): DisputeRecord['court'] {
  const side = courtOf(dispute.awaiting);
  if (side === undefined || now <= dispute.awaitingSince) return dispute.court;
  const stay = toMs(now) - toMs(dispute.awaitingSince);
  return { ...dispute.court, [side]: dispute.court[side] + stay };
}

/** Of a patch that turns the case to somebody else: since when, and the court times of a dispute. */
function turn(record: CaseRecord, awaiting: CaseAwaiting | undefined, now: string) {
  if (awaiting === undefined || awaiting === record.awaiting) return {};
  const court = 'court' in record ? { court: courtUntil(record, now) } : {};
  return { ...court, awaitingSince: now };
}

function merge<C extends CaseRecord>(record: C, patch: Patch<C>, now: string): C {
  const turned = turn(record, patch.awaiting, now);
  const next: Record<string, unknown> = { ...record, ...turned, ...patch };
  delete next['derived'];
  for (const [key, value] of Object.entries(next)) if (value === undefined) delete next[key];
  // Every required field comes from `record`; a patch only carries values of the right type.
  return next as typeof next & C;
}

/** Whoever had put the case aside does something on it: its coming back is no news to them any more. */
function noticed<C extends CaseRecord>(record: C, ctx: Context): C {
  if (record.woke?.byId !== ctx.actor.id) return record;
  const { woke: _, ...rest } = record;
  // All that is gone is an optional field.
  return rest as C;
}

function put<C extends CaseRecord>(tx: Tx, record: C, ctx: Context, cause: string): C {
  const next = noticed(record, ctx);
  putCase(tx, next);
  keepHand(tx, next, ctx);
  watchClocks(tx, next, ctx);
  tx.live({ type: 'caseChanged', caseId: next.id, version: next.version, cause });
  return next;
}

/**
 * Puts a changed case: version + 1, `updatedAt`, a live event; a new `awaiting` also settles the
 * court times of a dispute. Every change that a person must have seen before acting goes through here.
 */
export function touch<C extends CaseRecord>(
  tx: Tx,
  record: C,
  patch: Patch<C>,
  ctx: Context,
  cause: string,
): C {
  const bumped = { ...patch, version: record.version + 1, updatedAt: ctx.now };
  return put(tx, merge(record, bumped, ctx.now), ctx, cause);
}

/**
 * Like {@link touch} for how the desk sorts its work: tags, priority, putting aside. Somebody else's screen
 * is out of date then, so the version is a new one; but nothing that a ruling rests on has changed, and the
 * one that is under way goes along instead of losing its approvals (decision 0014).
 */
export function touchSorting(
  tx: Tx,
  record: CaseRecord,
  patch: Patch<CaseRecord>,
  ctx: Context,
  cause: string,
): CaseRecord {
  const next = touch(tx, record, patch, ctx, cause);
  const live = isKind(record, 'dispute') && record.live;
  const ruling = live && tx.get('rulings', live.rulingId);
  if (ruling && ruling.disputeVersionSeen === record.version)
    tx.put('rulings', { ...ruling, disputeVersionSeen: next.version });
  return next;
}

/** Like {@link touch} without a new version: lease, notes and hints never bump it (cases.md §3). */
export function touchQuietly<C extends CaseRecord>(
  tx: Tx,
  record: C,
  patch: Patch<C>,
  ctx: Context,
  cause: string,
): C {
  return put(tx, merge(record, patch, ctx.now), ctx, cause);
}
