import type { Tx } from '../tx.ts';
import type { BulkRunRecord } from './bulk-records.ts';

/** An audit event about a run. */
export function auditRun(
  tx: Tx,
  event: string,
  { id, action }: BulkRunRecord,
  data: Record<string, unknown>,
): void {
  tx.audit({ event, entity: { kind: 'bulk', id }, data: { act: action.kind, ...data } });
}

/** A live event: the run went on. */
export function tellRun(tx: Tx, { id, byId, state }: BulkRunRecord): void {
  tx.live({ type: 'bulk', recipientId: byId, bulkId: id, cause: state });
}
