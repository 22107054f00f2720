import type { BulkResult, BulkRow, BulkRun } from '../../../src/api/contract/bulk.ts';
import { queueOf } from '../cases/case.ts';
import type { Context } from '../context.ts';
import { toAffordance } from '../refusals.ts';
import type { Reader } from '../tx.ts';
import { agentRef } from '../views/agent-view.ts';
import { type BulkRowRecord, type BulkRunRecord, partId } from './bulk-records.ts';
import { canCancel, canPause, canResume, canRun } from './steer.ts';

/** A run as the contract shows it, with what the reader may do to it. */
export function bulkView(reader: Reader, run: BulkRunRecord, ctx: Context): BulkRun {
  const { id, state, action, macro, byId, createdAt, startedAt, endedAt, total, counts } = run;
  return {
    id,
    state,
    action,
    ...(macro && { macroName: macro.name }),
    by: agentRef(reader, byId),
    createdAt,
    ...(startedAt !== undefined && { startedAt }),
    ...(endedAt !== undefined && { endedAt }),
    total,
    eligible: run.eligible,
    counts,
    reasons: run.reasons.toSorted((a, b) => b.count - a.count),
    ...(run.retryOf !== undefined && { retryOf: run.retryOf }),
    ...(run.retriedBy !== undefined && { retriedBy: run.retriedBy }),
    can: {
      bulkRun: toAffordance(canRun(run, ctx)),
      bulkPause: toAffordance(canPause(run, ctx)),
      bulkResume: toAffordance(canResume(run, ctx)),
      bulkCancel: toAffordance(canCancel(run, ctx)),
    },
  };
}

/** The rows of a run, in their order. */
export function* rowsOf(reader: Reader, { id, parts }: BulkRunRecord): Generator<BulkRowRecord> {
  for (let part = 0; part < parts; part += 1)
    yield* reader.get('bulkParts', partId(id, part))?.rows ?? [];
}

/** What a row came to: one that a cancelled run never began is `cancelled`. */
export function resultOf({ state }: BulkRunRecord, { result }: BulkRowRecord): BulkResult {
  return state === 'cancelled' && result === 'pending' ? 'cancelled' : result;
}

export function bulkRowView(run: BulkRunRecord, row: BulkRowRecord): BulkRow {
  const { id, reference, code, detail } = row;
  const why = { ...(code !== undefined && { code }), ...(detail !== undefined && { detail }) };
  return { id, queue: queueOf(id), reference, result: resultOf(run, row), ...why };
}
