import type { Evidence } from '../../../src/api/contract/evidence.ts';
import { evidenceCan } from '../affordances.ts';
import type { Context } from '../context.ts';
import { duplicatesOf } from '../disputes/evidence.ts';
import type { DisputeRecord, EvidenceRecord } from '../records.ts';
import type { Reader } from '../tx.ts';

/** An item of evidence with the other cases that hold the same bytes, and what the actor may do. */
export function evidenceView(
  reader: Reader,
  item: EvidenceRecord,
  dispute: DisputeRecord,
  ctx: Context,
): Evidence {
  const { content: _, ...rest } = item;
  return {
    ...rest,
    duplicates: duplicatesOf(reader, item),
    can: evidenceCan(reader, dispute, ctx),
  };
}
