import { letGo } from '../cases/lease.ts';
import { endClock, startClock } from '../clocks.ts';
import type { Context } from '../context.ts';
import type { DeletionRequestRecord } from '../records.ts';
import type { Tx } from '../tx.ts';
import { moveRequest } from './move.ts';
import { settleRequest } from './requesters.ts';

/**
 * A request whose decision an appeal took back waits in the queue as if nothing had been decided; whoever
 * gave the verdict does not give the next one.
 */
export function requeueRequest(
  tx: Tx,
  request: DeletionRequestRecord,
  barred: readonly string[],
  ctx: Context,
): DeletionRequestRecord {
  const { decision, past, clocks, barredIds = [], flags } = request;
  settleRequest(tx, request, undefined, ctx);
  const { lease } = letGo(tx, request);
  const patch = {
    lease,
    assigneeId: undefined,
    inadmissible: undefined,
    unread: true,
    decision: undefined,
    past: decision ? [...past, decision] : past,
    barredIds: [...new Set([...barredIds, ...barred])],
    flags,
    clocks: [
      ...clocks.map((clock) => endClock(clock, ctx.now)),
      startClock('deletionDecision', 'staff', ctx.now, ctx.policy),
    ],
  };
  return moveRequest(tx, request, 'queued', patch, { event: 'requestRequeued' }, ctx);
}
