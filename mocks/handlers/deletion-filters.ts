import {
  DELETION_FLAGS,
  DELETION_REASONS,
  DELETION_STATUSES,
} from '../../src/api/contract/review-words.ts';
import { isRequestSealedTo } from '../domain/appeals/seal.ts';
import type { Context } from '../domain/context.ts';
import { deciderOf, hadEffect, STARS } from '../domain/insights/fairness.ts';
import type { DeletionRequestRecord } from '../domain/records.ts';
import {
  type DeletionView,
  hasDeletionFlag,
  isDeletionInView,
} from '../domain/reviews/deletion-queue.ts';
import { type FilterShape, oneOf, searchTest, type TestMaker, withinAny } from './case-filters.ts';
import type { MemoryStore } from '../store/store.ts';
import { tiersIn, verdictsIn } from './verdicts.ts';
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

const SHAPE: FilterShape<DeletionRequestRecord> = {
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

/** Stars and tier are told of no request before somebody's finding opens them (reviews.md §2). */
const veiled = (what: string) => ({
  other: 'decided',
  detail: `${what} are veiled until a request is decided: say when it was decided, too.`,
});

/**
 * How each parameter of the queue of deletion requests tests a row. Stars and tier find only what is decided
 * and not sealed to the reader: to be in the list would tell what its page does not.
 */
export function deletionFilters(store: MemoryStore): FilterShape<DeletionRequestRecord> {
  const verdicts = verdictsIn(store);
  const tierOf = tiersIn(store);
  const isOpenTo = (row: DeletionRequestRecord, ctx: Context) =>
    (row.status === 'effective' || row.status === 'reversed') &&
    !isRequestSealedTo(store, row, ctx);
  return {
    ...SHAPE,
    choices: { ...SHAPE.choices, stars: STARS.map(String) },
    tests: {
      ...SHAPE.tests,
      stars: (wanted, ctx) => (row) =>
        isOpenTo(row, ctx) && verdicts(row).some(({ star }) => wanted.has(String(star))),
      tier: (wanted, ctx) => (row) =>
        isOpenTo(row, ctx) && hadEffect(row).length > 0 && wanted.has(tierOf(row.sellerId)),
      language: (wanted) => (row) => verdicts(row).some(({ language }) => wanted.has(language)),
    },
    beside: { stars: veiled('Stars'), tier: veiled('Tiers of sellers') },
  };
}
