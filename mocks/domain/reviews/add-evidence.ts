import type { Evidence } from '../../../src/api/contract/evidence.ts';
import { fileOf } from '../cases/case-file.ts';
import type { Context } from '../context.ts';
import type { EvidenceFile } from '../disputes/evidence.ts';
import type { EvidenceRecord } from '../records.ts';
import type { Tx } from '../tx.ts';

/** A file that a side hands in with a request, an appeal or an answer. */
export interface HandedIn {
  kind: Evidence['kind'];
  caption?: string;
  file: EvidenceFile;
}

/** Puts files into a case's file, where they can be pinned; their ids, in the order given. */
export function addEvidence(
  tx: Tx,
  caseId: string,
  from: { party: 'buyer' | 'seller'; name: string },
  files: readonly HandedIn[],
  ctx: Context,
): string[] {
  const own = fileOf(tx, caseId);
  const before = own.evidence.length;
  const added = files.map(({ kind, caption, file }, at): EvidenceRecord => ({
    id: `evi_${caseId}_${before + at + 1}`,
    disputeId: caseId,
    number: before + at + 1,
    submittedBy: from.party,
    submittedByName: from.name,
    kind,
    elements: [],
    ...file,
    ...(caption === undefined ? {} : { caption }),
    submittedAt: ctx.now,
    late: false,
    admissibility: 'admitted',
  }));
  if (added.length > 0) tx.put('files', { ...own, evidence: [...own.evidence, ...added] });
  return added.map(({ id }) => id);
}
