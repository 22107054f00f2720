import { AWAITING, DISPUTE_FLAGS, DISPUTE_STATUSES } from '../../src/api/contract/disputes.ts';
import { DISPUTE_REASONS } from '../../src/api/contract/policy.ts';
import { type DisputeView, isInView, isSilencePossible } from '../domain/queue-rank.ts';
import type { DisputeRecord } from '../domain/records.ts';
import { type FilterShape, oneOf, searchTest, type TestMaker } from './case-filters.ts';

const flagTest: TestMaker<DisputeRecord> = (wanted, { now }) => {
  const wantsSilence = wanted.has('silenceRulingPossible');
  return (row) => {
    if (wantsSilence && isSilencePossible(row, now)) return true;
    for (const flag of row.flags) if (wanted.has(flag)) return true;
    return false;
  };
};

const search = searchTest<DisputeRecord>(
  (row) => [row.reference, row.orderReference],
  (row) => [row.buyerName, row.sellerName, row.claim],
);

/** How each parameter of the dispute queue tests a row. */
export const DISPUTE_FILTERS: FilterShape<DisputeRecord> = {
  choices: {
    status: DISPUTE_STATUSES,
    reason: DISPUTE_REASONS,
    awaiting: AWAITING,
    flag: DISPUTE_FLAGS,
  },
  tests: {
    // The query's schema knows the views.
    view: (_wanted, _ctx, text) => (row) => isInView(row, text as DisputeView),
    reason: oneOf((row) => row.reason),
    currency: oneOf((row) => row.currency),
    seller: oneOf((row) => row.sellerId),
    buyer: oneOf((row) => row.buyerId),
    flag: flagTest,
    q: search,
  },
};
