import { rulesOf } from '../cases/case.ts';
import type { AppealRecord, DeletionRequestRecord } from '../records.ts';

/**
 * Whether nothing is found on a request or an appeal any more: it was decided, if only for the moment in which
 * that can be taken back, or it ended without a decision. What is held is found anew by the second person.
 */
export function isOver(record: DeletionRequestRecord | AppealRecord): boolean {
  return record.status === 'proposed' || !rulesOf(record).isOpen(record);
}
