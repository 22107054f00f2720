import {
  DISPUTE_FLAGS,
  type Dispute,
  type DisputeRow,
} from '../../../src/api/contract/disputes.ts';
import { rowCan } from '../row-can.ts';
import { nextClock } from '../clocks.ts';
import type { Context } from '../context.ts';
import { liveLease } from '../cases/lease.ts';
import { flagsOf } from '../queue-rank.ts';
import type { CaseBase, DisputeRecord } from '../records.ts';
import type { Reader } from '../tx.ts';
import { agentRef } from './agent-view.ts';
import { snoozeView } from './case-view.ts';
import { moneyOf } from './money-view.ts';

/** Flags that the contract knows, as of now. */
export function flagsView(row: DisputeRecord, now: string): Dispute['flags'] {
  const held = flagsOf(row, now);
  return DISPUTE_FLAGS.filter((flag) => held.includes(flag));
}

/** Who holds and who owns the case, and its nearest clock: what rows and the case share. */
export function handlingView(
  reader: Reader,
  row: Pick<CaseBase, 'lease' | 'clocks' | 'assigneeId'>,
  now: string,
) {
  const lease = liveLease(row, now);
  const clock = nextClock(row.clocks, now);
  return {
    ...(clock ? { nextClock: clock } : {}),
    ...(row.assigneeId === undefined ? {} : { assignee: agentRef(reader, row.assigneeId) }),
    ...(lease
      ? { lease: { holder: agentRef(reader, lease.holderId), expiresAt: lease.expiresAt } }
      : {}),
  };
}

/** Tags, priority and snooze, where the desk has set any. */
export function marksView(reader: Reader, row: DisputeRecord, now: string) {
  const { tags, priority } = row;
  const snooze = snoozeView(reader, row, now);
  return { ...(tags && { tags }), ...(priority && { priority }), ...(snooze && { snooze }) };
}

/** A row of the dispute queue, from the row record and the staff table alone. */
export function disputeRow(reader: Reader, row: DisputeRecord, ctx: Context): DisputeRow {
  const { id, reference, status, reason, version, claim, awaiting, awaitingSince } = row;
  const { evidenceCount, createdAt, updatedAt, live, unread = false } = row;
  return {
    id,
    reference,
    status,
    reason,
    version,
    claim,
    buyer: { id: row.buyerId, name: row.buyerName },
    seller: { id: row.sellerId, name: row.sellerName },
    atStake: moneyOf(row.atStakeMinor, row.currency),
    awaiting,
    awaitingSince,
    ...handlingView(reader, row, ctx.now),
    flags: flagsView(row, ctx.now),
    ...marksView(reader, row, ctx.now),
    evidenceCount,
    unread,
    ...(live ? { liveRuling: { id: live.rulingId, state: live.state, kind: live.kind } } : {}),
    createdAt,
    updatedAt,
    can: rowCan(reader, row, ctx),
  };
}
