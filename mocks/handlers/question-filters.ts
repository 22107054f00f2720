import { QUESTION_STATUSES } from '../../src/api/contract/case-words.ts';
import { QUESTION_FLAGS } from '../../src/api/contract/questions.ts';
import {
  hasQuestionFlag,
  isQuestionInView,
  type QuestionView,
} from '../domain/questions/question-queue.ts';
import type { QuestionRecord } from '../domain/records.ts';
import { type FilterShape, oneOf, searchTest, type TestMaker } from './case-filters.ts';

const flagTest: TestMaker<QuestionRecord> = (wanted, { now }) => {
  const flags = QUESTION_FLAGS.filter((flag) => wanted.has(flag));
  return (row) => flags.some((flag) => hasQuestionFlag(row, flag, now));
};
const referencesOf = ({ reference, item }: QuestionRecord) => [reference, item.sku];
const textsOf = ({ buyerName, sellerName, item, text }: QuestionRecord) => [
  buyerName,
  sellerName,
  item.title,
  text,
];

/** How each parameter of the question queue tests a row. */
export const QUESTION_FILTERS: FilterShape<QuestionRecord> = {
  choices: { status: QUESTION_STATUSES, flag: QUESTION_FLAGS },
  tests: {
    // The query's schema knows the views.
    view: (_wanted, _ctx, text) => (row) => isQuestionInView(row, text as QuestionView),
    seller: oneOf((row) => row.sellerId),
    buyer: oneOf((row) => row.buyerId),
    item: oneOf((row) => row.item.id),
    flag: flagTest,
    q: searchTest(referencesOf, textsOf),
  },
};
