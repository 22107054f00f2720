import type { Evidence } from '../../../src/api/contract/evidence.ts';
import { duplicatesOf } from '../disputes/evidence.ts';
import type { EvidenceRecord } from '../records.ts';
import type { Reader } from '../tx.ts';

/** An item of evidence with the other cases that hold the same bytes. */
export function evidenceView(reader: Reader, item: EvidenceRecord): Evidence {
  const { content: _, ...rest } = item;
  return { ...rest, duplicates: duplicatesOf(reader, item) };
}
