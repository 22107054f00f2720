import { type APPEAL_VIEWS, DELETION_FLAGS } from '../../../src/api/contract/review-words.ts';
import { CASE_KINDS } from '../cases/case.ts';
import { caseRank, type QueueRank } from '../queue-rank.ts';
import type { AppealRecord } from '../records.ts';

export type AppealView = (typeof APPEAL_VIEWS)[number];
export type AppealFlag = (typeof DELETION_FLAGS)[number];

/** Missed → due soonest → priority → age (cases.md §6). */
export function appealRank(row: AppealRecord, now: string): QueueRank {
  return caseRank(row, now, { done: !CASE_KINDS.appeal.isOpen(row), rank: 3 });
}

/** Whether a built-in view shows the row; `mine` of whoever has it, so of nobody without a person. */
export function isAppealInView(row: AppealRecord, view: AppealView, me = row.assigneeId): boolean {
  const isOpen = CASE_KINDS.appeal.isOpen(row);
  switch (view) {
    case 'open':
      return isOpen && row.status !== 'held';
    case 'mine':
      return isOpen && row.assigneeId !== undefined && row.assigneeId === me;
    case 'secondPerson':
      return row.status === 'held';
    case 'decided':
      return !isOpen;
    case 'all':
      return true;
  }
}

export function flagsOfAppeal({ flags }: AppealRecord): AppealFlag[] {
  return DELETION_FLAGS.filter((flag) => flags.includes(flag));
}
