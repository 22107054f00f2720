import type { BulkAction } from '../../../src/api/contract/bulk.ts';
import type { Operation } from '../../../src/api/contract/index.ts';
import { assignCase } from '../cases/assign.ts';
import { type CaseRecord, findCase, isKind } from '../cases/case.ts';
import { readTag, setPriority, tagCase } from '../cases/marks.ts';
import { snoozeCase } from '../cases/snooze.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { refusal, refuse, versionRefusal } from '../refusals.ts';
import { setTicketStatus } from '../tickets/status.ts';
import { type Change, type Reader, Tx } from '../tx.ts';
import type { BulkPlan, BulkRowRecord } from './bulk-records.ts';
import { useMacroOn } from './macro-act.ts';
import { seenRefusal } from './seen.ts';

/** The single operation that each act is many times. */
export const ROW_OPERATION: Record<BulkAction['kind'], Operation> = {
  assign: 'caseAssign',
  priority: 'casePriority',
  status: 'ticketStatusSet',
  tags: 'caseTags',
  macro: 'macroUse',
  snooze: 'caseSnooze',
};

function tagsAfter(
  { tags = [] }: CaseRecord,
  { add, remove }: BulkAction & { kind: 'tags' },
): string[] {
  const gone = new Set(remove.map(readTag));
  return [...tags.filter((tag) => !gone.has(tag)), ...add];
}

/** Does it to one case by the command of the single operation, whose guard decides (cases.md §7). */
function act(tx: Tx, record: CaseRecord, plan: BulkPlan, ctx: Context): Outcome<unknown> {
  const { action, macro, words } = plan;
  const { id: caseId } = record;
  switch (action.kind) {
    case 'assign':
      return assignCase(tx, { caseId, assigneeId: action.assigneeId }, ctx);
    case 'priority':
      return setPriority(tx, { caseId, priority: action.priority }, ctx);
    case 'status':
      if (!isKind(record, 'ticket'))
        return refuse('wrongState', 'Only tickets have a status that is set by hand.');
      return setTicketStatus(tx, { ticketId: caseId, status: action.status }, ctx);
    case 'tags':
      return tagCase(tx, { caseId, tags: tagsAfter(record, action) }, ctx);
    case 'snooze':
      return snoozeCase(tx, { caseId, until: action.until }, ctx);
    case 'macro':
      if (!macro) return refuse('notFound', 'There is no such macro.');
      return useMacroOn(tx, record, macro, words, ctx);
  }
}

export type Tried =
  | { result: 'done'; change: Change }
  | { result: 'refused' | 'conflict'; why: Refusal };

/** What becomes of one row now: its whole change, or why it is left as it is. Changes nothing itself. */
export function tryRow(
  reader: Reader,
  row: Pick<BulkRowRecord, 'id' | 'version' | 'seen'>,
  plan: BulkPlan,
  ctx: Context,
): Tried {
  const record = findCase(reader, row.id);
  if (!record) return { result: 'refused', why: refusal('notFound', 'There is no such case.') };
  const stale =
    versionRefusal(row.version, record.version) ?? seenRefusal(reader, record, row.seen, plan);
  if (stale) return { result: 'conflict', why: stale };
  const tx = new Tx(reader);
  const outcome = act(tx, record, plan, ctx);
  if (outcome.ok) return { result: 'done', change: tx.change() };
  const { error } = outcome;
  return { result: error.code === 'versionMismatch' ? 'conflict' : 'refused', why: error };
}
