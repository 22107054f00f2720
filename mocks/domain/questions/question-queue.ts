import { QUESTION_FLAGS, type QUESTION_VIEWS } from '../../../src/api/contract/questions.ts';
import { isOpenClock } from '../clocks.ts';
import { caseRank, type QueueRank } from '../queue-rank.ts';
import type { QuestionRecord } from '../records.ts';

export type QuestionView = (typeof QUESTION_VIEWS)[number];
export type QuestionFlag = (typeof QUESTION_FLAGS)[number];

/** Unanswered beyond its due instant: the seller's clock, yet it is the desk that steps in. */
function isOverdue({ status, clocks }: QuestionRecord, now: string): boolean {
  return status === 'unanswered' && clocks.some((clock) => isOpenClock(clock) && now > clock.dueAt);
}

/** Unanswered first, missed → due soonest → age (cases.md §5, §6). */
export function questionRank(row: QuestionRecord, now: string): QueueRank {
  const rank = caseRank(row, now, { done: row.status === 'answered', rank: 3 });
  return isOverdue(row, now) ? { ...rank, rank: 0 } : rank;
}

export function isQuestionInView(row: QuestionRecord, view: QuestionView): boolean {
  return view === 'all' || row.status === view;
}

/** The seller was warned, or is late, and has not answered: the desk may step in (cases.md §5). */
export function isSlow({ status, clocks }: QuestionRecord, now: string): boolean {
  return (
    status === 'unanswered' &&
    clocks.some((clock) => isOpenClock(clock) && (clock.warnAt ?? clock.dueAt) <= now)
  );
}

function shownAnswer({ answer, heldAnswer }: QuestionRecord): QuestionRecord['answer'] {
  return heldAnswer ? heldAnswer.before.answer : answer;
}

const FLAG_TESTS: Record<QuestionFlag, (row: QuestionRecord, now: string) => boolean> = {
  slowSeller: isSlow,
  answeredByStaff: ({ answer }) => answer?.by === 'staff',
  // What can still be taken back shows nowhere yet.
  onWebsite: (row) => shownAnswer(row)?.showOnWebsite === true,
  inProductQa: (row) => shownAnswer(row)?.addToProductQa === true,
};

/** Whether a row has a flag now; all of them follow from what it holds. */
export function hasQuestionFlag(row: QuestionRecord, flag: QuestionFlag, now: string): boolean {
  return FLAG_TESTS[flag](row, now);
}

export function flagsOfQuestion(row: QuestionRecord, now: string): QuestionFlag[] {
  return QUESTION_FLAGS.filter((flag) => hasQuestionFlag(row, flag, now));
}
