import type { Dispute } from '../../src/api/contract/disputes.ts';
import { fileOf } from '../domain/cases/case-file.ts';
import { duplicatesOf } from '../domain/disputes/evidence.ts';
import type { DisputeRecord } from '../domain/records.ts';
import type { Reader } from '../domain/tx.ts';
import type { DisputeExtras } from '../domain/views/dispute-view.ts';
import type { MemoryStore } from '../store/store.ts';

type Related = Dispute['related'][number];

/** Most cases of one seller or buyer that a case lists beside it. */
const SHOWN = 5;
const isLive = ({ status }: DisputeRecord): boolean => status === 'open' || status === 'escalated';

/** Remaining refundable of all live disputes of a seller, in minor units, by currency (cases.md §9). */
export function exposureOf(store: MemoryStore, sellerId: string): Record<string, number> {
  const exposure: Record<string, number> = {};
  for (const id of store.disputes.of('sellerId', sellerId)) {
    const row = store.peek('disputes', id);
    if (row && isLive(row))
      exposure[row.currency] = (exposure[row.currency] ?? 0) + row.atStakeMinor;
  }
  return exposure;
}

/** What a dispute's view needs from other cases: the seller's exposure, and what is related and why. */
export function extrasOf(
  reader: Reader,
  store: MemoryStore,
  dispute: DisputeRecord,
): DisputeExtras {
  const found = new Map<string, Related>();
  const add = (id: string, why: Related['why']) => {
    const other = id === dispute.id || found.has(id) ? undefined : reader.get('disputes', id);
    if (other) found.set(id, { id, reference: other.reference, why, status: other.status });
  };
  for (const id of reader.get('orders', dispute.orderId)?.disputeIds ?? []) add(id, 'sameOrder');
  for (const item of fileOf(reader, dispute.id).evidence) {
    for (const { disputeId } of duplicatesOf(reader, item)) add(disputeId, 'sameEvidence');
  }
  const { buyerId, sellerId, currency } = dispute;
  const others = (ids: readonly string[]) => ids.filter((id) => id !== dispute.id).slice(-SHOWN);
  for (const id of others(store.disputes.of('buyerId', buyerId))) add(id, 'sameBuyer');
  for (const id of others(store.disputes.of('sellerId', sellerId))) {
    const row = store.peek('disputes', id);
    if (row && isLive(row)) add(id, 'sameSeller');
  }
  const exposureMinor = exposureOf(store, sellerId)[currency] ?? 0;
  return { exposureMinor, related: [...found.values()] };
}
