import type { CaseBase } from '../case-records.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../tx.ts';
import { notify } from './notify.ts';

/** Whoever the case is assigned to hears of a party's words (cases.md §8). */
export function notifyReply(
  tx: Tx,
  { id, reference, assigneeId }: Pick<CaseBase, 'id' | 'reference' | 'assigneeId'>,
  { id: about, text: detail }: { id: string; text: string },
  ctx: Context,
): void {
  if (assigneeId === undefined) return;
  notify(tx, assigneeId, { kind: 'replyArrived', case: { id, reference }, detail, about }, ctx);
}
