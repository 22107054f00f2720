import {
  DELETION_FLAGS,
  DELETION_REASONS,
  DELETION_STATUSES,
} from '../../src/api/contract/review-words.ts';
import { deciderOf, hadEffect } from '../domain/insights/fairness.ts';
import type { DeletionRequestRecord } from '../domain/records.ts';
import {
  type DeletionView,
  hasDeletionFlag,
  isDeletionInView,
} from '../domain/reviews/deletion-queue.ts';
import { type FilterShape, oneOf, searchTest, type TestMaker, withinAny } from './case-filters.ts';
import { PRIORITIES } from '../../src/api/contract/case-words.ts';

const flagTest: TestMaker<DeletionRequestRecord> = (wanted) => {
  const flags = DELETION_FLAGS.filter((flag) => wanted.has(flag));
  return (row) => flags.some((flag) => hasDeletionFlag(row, flag));
};

const viewTest: TestMaker<DeletionRequestRecord> = (_wanted, { actor }, text) => {
  // The query's schema knows the views.
  const view = text as DeletionView;
  return (row) => isDeletionInView(row, view, actor.id);
};
const found = searchTest<DeletionRequestRecord>(
  (row) => [row.reference, row.clusterId],
  (row) => [row.excerpt, row.offerTitle, row.sellerName, row.authorName],
);

/** How each parameter of the queue of deletion requests tests a row. */
export const DELETION_FILTERS: FilterShape<DeletionRequestRecord> = {
  choices: {
    status: DELETION_STATUSES,
    reason: DELETION_REASONS,
    priority: PRIORITIES,
    flag: DELETION_FLAGS,
  },
  tests: {
    view: viewTest,
    reason: oneOf((row) => row.reason),
    priority: oneOf((row) => row.priority ?? 'normal'),
    seller: oneOf((row) => row.sellerId),
    buyer: oneOf((row) => row.authorId),
    cluster: oneOf((row) => row.clusterId),
    flag: flagTest,
    decided: withinAny((row) => hadEffect(row).flatMap(({ effectiveAt = [] }) => effectiveAt)),
    reviewer: (wanted) => (row) => hadEffect(row).some((one) => wanted.has(deciderOf(one).id)),
    q: found,
  },
};
