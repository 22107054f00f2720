import type { LedgerLine } from '../../../src/api/contract/parties.ts';
import type { LedgerRecord } from '../records.ts';
import { moneyOf } from './money-view.ts';

/** One entry of a seller's ledger with the balances after it. */
export function ledgerView(entry: LedgerRecord): LedgerLine {
  const { sellerId: _, seq: __, pendingAfterMinor, receivableAfterMinor, ...line } = entry;
  return {
    ...line,
    pendingAfter: moneyOf(pendingAfterMinor, entry.currency),
    receivableAfter: moneyOf(receivableAfterMinor, entry.currency),
  };
}
