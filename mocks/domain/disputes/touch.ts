import { toMs } from '../../../src/lib/instants.ts';
import type { Context } from '../context.ts';
import type { Awaiting, DisputeRecord } from '../records.ts';
import type { Tx } from '../tx.ts';

/** New values; `undefined` takes an optional field away. */
export type DisputePatch = { [K in keyof DisputeRecord]?: DisputeRecord[K] | undefined };

/** Whose court it is in: the approver's time is the staff's, the provider's is nobody's. */
export function courtOf(awaiting: Awaiting): 'buyer' | 'seller' | 'staff' | undefined {
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

function merge(dispute: DisputeRecord, patch: DisputePatch, now: string): DisputeRecord {
  const turned: DisputePatch =
    patch.awaiting === undefined || patch.awaiting === dispute.awaiting
      ? {}
      : { court: courtUntil(dispute, now), awaitingSince: now };
  const next: Record<string, unknown> = { ...dispute, ...turned, ...patch };
  delete next['derived'];
  for (const [key, value] of Object.entries(next)) if (value === undefined) delete next[key];
  // Every required field comes from `dispute`; DisputePatch only carries values of the right type.
  return next as typeof next & DisputeRecord;
}

/**
 * Puts a changed dispute: version + 1, `updatedAt`, a live event; a new `awaiting` also settles the
 * court times. Every change that a ruling must notice goes through here.
 */
export function touch(
  tx: Tx,
  dispute: DisputeRecord,
  patch: DisputePatch,
  ctx: Context,
  cause: string,
): DisputeRecord {
  const next = merge(
    dispute,
    { ...patch, version: dispute.version + 1, updatedAt: ctx.now },
    ctx.now,
  );
  tx.put('disputes', next);
  tx.live({ type: 'caseChanged', caseId: next.id, version: next.version, cause });
  return next;
}

/** Like {@link touch} without a new version: lease, notes and hints never bump it (cases.md §3). */
export function touchQuietly(
  tx: Tx,
  dispute: DisputeRecord,
  patch: DisputePatch,
  ctx: Context,
  cause: string,
): DisputeRecord {
  const next = merge(dispute, patch, ctx.now);
  tx.put('disputes', next);
  tx.live({ type: 'caseChanged', caseId: next.id, version: next.version, cause });
  return next;
}
