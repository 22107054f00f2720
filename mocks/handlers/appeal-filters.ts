import { PRIORITIES } from '../../src/api/contract/case-words.ts';
import {
  APPEAL_GROUNDS,
  APPEAL_OUTCOMES,
  APPEAL_STATUSES,
  DELETION_FLAGS,
  ERROR_CLASSES,
} from '../../src/api/contract/review-words.ts';
import type { AppealRecord } from '../domain/records.ts';
import { type AppealView, flagsOfAppeal, isAppealInView } from '../domain/reviews/appeal-queue.ts';
import { type FilterShape, oneOf, searchTest, type TestMaker, withinAny } from './case-filters.ts';

const viewTest: TestMaker<AppealRecord> = (_wanted, { actor }, text) => {
  // The query's schema knows the views.
  const view = text as AppealView;
  return (row) => isAppealInView(row, view, actor.id);
};
const found = searchTest<AppealRecord>(
  (row) => [row.reference, row.subject.reference],
  (row) => [row.text, row.filedByName, row.otherName],
);

/** What an appeal came to, once it has effect: until then it is sealed to whoever may still decide it. */
const inEffect = ({ outcome }: AppealRecord) =>
  outcome?.effectiveAt === undefined ? undefined : outcome;

/** How each parameter of the queue of appeals tests a row. */
export const APPEAL_FILTERS: FilterShape<AppealRecord> = {
  choices: {
    status: APPEAL_STATUSES,
    ground: APPEAL_GROUNDS,
    side: ['author', 'seller'],
    outcome: APPEAL_OUTCOMES,
    error: ERROR_CLASSES,
    priority: PRIORITIES,
    flag: DELETION_FLAGS,
  },
  tests: {
    view: viewTest,
    ground: oneOf((row) => row.ground),
    side: oneOf((row) => row.side),
    outcome: oneOf((row) => inEffect(row)?.outcome),
    error: oneOf((row) => inEffect(row)?.errorClass),
    decided: withinAny((row) => [inEffect(row)?.effectiveAt ?? []].flat()),
    priority: oneOf((row) => row.priority ?? 'normal'),
    flag: (wanted) => (row) => flagsOfAppeal(row).some((flag) => wanted.has(flag)),
    q: found,
  },
};
