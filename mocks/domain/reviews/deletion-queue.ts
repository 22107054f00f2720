import { DELETION_FLAGS, type DELETION_VIEWS } from '../../../src/api/contract/review-words.ts';
import { toMs } from '../../../src/lib/instants.ts';
import type { Priority } from '../case-records.ts';
import { CASE_KINDS } from '../cases/case.ts';
import { caseRank, type QueueRank } from '../queue-rank.ts';
import type { DeletionRequestRecord } from '../records.ts';

export type DeletionView = (typeof DELETION_VIEWS)[number];
export type DeletionFlag = (typeof DELETION_FLAGS)[number];
type Row = DeletionRequestRecord;

/** Priorities are this far apart, further than any instant in milliseconds. */
const STEP = 1e14;
const WEIGHTS: Record<Priority, number> = { normal: 0, high: 1, urgent: 2 };

/** Missed → due soonest → priority → age (cases.md §6); what is decided is done, and nothing of ours is due. */
export function deletionRank(row: Row, now: string): QueueRank {
  if (!CASE_KINDS.deletionRequest.isOpen(row)) return { rank: 4 };
  return caseRank(row, now, { done: false, rank: 3 });
}

/** The greater, the sooner among cases that are due alike: priority, then age. */
export function reviewCaseWeight({
  priority = 'normal',
  createdAt,
}: Pick<Row, 'priority' | 'createdAt'>): number {
  return WEIGHTS[priority] * STEP - toMs(createdAt);
}

const DECIDED: ReadonlySet<string> = new Set(['decided', 'effective', 'reversed']);

/** Whether a built-in view shows the row; `mine` of whoever has it, so of nobody without a person. */
export function isDeletionInView(row: Row, view: DeletionView, me = row.assigneeId): boolean {
  const isOpen = CASE_KINDS.deletionRequest.isOpen(row);
  const waits = row.status === 'needsInfo' || row.status === 'awaitingAuthor';
  switch (view) {
    case 'open':
      return isOpen && !waits && row.status !== 'held';
    case 'mine':
      return isOpen && row.assigneeId !== undefined && row.assigneeId === me;
    case 'waiting':
      return waits;
    case 'secondPerson':
      return row.status === 'held';
    case 'clusters':
      return isOpen && row.clusterId !== undefined;
    case 'decided':
      return DECIDED.has(row.status);
    case 'all':
      return true;
  }
}

const answered = ({ asked }: Row, of: 'author' | 'seller') =>
  asked.some((one) => one.of === of && one.answer !== undefined && one.answer.kind !== 'silent');

const DERIVED: Partial<Record<DeletionFlag, (row: Row) => boolean>> = {
  secondPerson: ({ status }) => status === 'held',
  authorAnswered: (row) => answered(row, 'author'),
  sellerAnswered: (row) => answered(row, 'seller'),
  appealed: ({ appealIds }) => appealIds.length > 0,
  duplicate: ({ duplicateOf }) => duplicateOf !== undefined,
};

/** Whether a row has a flag: one that follows from what it holds, or one that was put on it. */
export function hasDeletionFlag(row: Row, flag: DeletionFlag): boolean {
  // Nobody is left only as long as somebody is waited for.
  if (flag === 'noEligibleReviewer' && row.status !== 'held') return false;
  return row.flags.includes(flag) || (DERIVED[flag]?.(row) ?? false);
}

export function flagsOfDeletion(row: Row): DeletionFlag[] {
  return DELETION_FLAGS.filter((flag) => hasDeletionFlag(row, flag));
}
