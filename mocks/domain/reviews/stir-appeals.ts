import type { CaseEvent } from '../cases/case-file.ts';
import { appeal as rules } from '../cases/review-kinds.ts';
import { touch } from '../cases/touch.ts';
import type { Context } from '../context.ts';
import type { DeletionRequestRecord } from '../review-records.ts';
import type { Tx } from '../tx.ts';

/**
 * What an open appeal is about has changed without it: whoever works on it must see that before they decide,
 * so each gets a new version (decision 0014).
 */
export function stirAppeals(
  tx: Tx,
  { appealIds }: Pick<DeletionRequestRecord, 'appealIds'>,
  cause: CaseEvent,
  ctx: Context,
): void {
  for (const id of appealIds) {
    const appeal = tx.get('appeals', id);
    if (appeal && rules.isOpen(appeal)) touch(tx, appeal, {}, ctx, cause);
  }
}
