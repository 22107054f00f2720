import type { BulkReason } from '../../../src/api/contract/bulk.ts';
import type { BulkRowRecord, BulkRunRecord } from './bulk-records.ts';

type Tally = Pick<BulkRunRecord, 'counts' | 'reasons'>;

export const NOTHING_YET: Tally = {
  counts: { pending: 0, done: 0, refused: 0, conflict: 0, failed: 0, cancelled: 0 },
  reasons: [],
};

/** Reasons with one more row; sentences that differ are told row by row, not in the group. */
function withReason(reasons: readonly BulkReason[], row: BulkRowRecord): BulkReason[] {
  const { result, code, detail } = row;
  if (code === undefined) return [...reasons];
  const known = reasons.find((one) => one.result === result && one.code === code);
  if (!known) return [...reasons, { result, code, count: 1, ...(detail && { detail }) }];
  const { detail: said, ...rest } = known;
  const same = said !== undefined && said === detail;
  const next = { ...rest, count: known.count + 1, ...(same && { detail: said }) };
  return reasons.map((one) => (one === known ? next : one));
}

/** The report with one row that came out of `from`; without it, with a row more. */
export function tallied(tally: Tally, row: BulkRowRecord, from?: 'pending'): Tally {
  const counts = { ...tally.counts };
  if (from) counts[from] -= 1;
  counts[row.result] += 1;
  return { counts, reasons: withReason(tally.reasons, row) };
}
