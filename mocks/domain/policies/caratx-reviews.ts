import type { ReviewPolicy } from '../../../src/api/contract/review-policy.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Clause = ReviewPolicy['clauses'][number];

const clauses: Clause[] = [
  {
    id: 'R-4.1',
    version: 3,
    from: '2024-02-01T00:00:00.000Z',
    reasons: ['competitorAttack'],
    title: 'Reviews that are no reviews',
    text: 'A review comes from somebody who used what was ordered. Reviews that rivals write or order, and reviews of a coordinated pattern, are removed. Low stars alone show nothing.',
  },
  {
    id: 'R-4.2',
    version: 6,
    from: '2024-02-01T00:00:00.000Z',
    reasons: ['blackmail'],
    title: 'Feedback extortion',
    text: 'Nobody may demand goods, services or discounts for a good review.',
  },
  {
    id: 'R-4.2',
    version: 7,
    from: '2025-09-01T00:00:00.000Z',
    reasons: ['blackmail'],
    title: 'Feedback extortion',
    text: 'A demand for goods, services or discounts outside the order, tied to a review. A lawful request for a refund is not extortion, and neither is saying that a late order will be rated low.',
  },
  {
    id: 'R-4.3',
    version: 2,
    from: '2024-02-01T00:00:00.000Z',
    reasons: ['wrongOffer'],
    title: 'Reviews of another order',
    text: 'A review that describes something else than what was ordered is moved to the order that it means, once its author has been asked. It is removed only where there is no such order.',
  },
  {
    id: 'R-4.4',
    version: 4,
    from: '2025-01-15T00:00:00.000Z',
    reasons: ['unrelated'],
    title: 'Texts about something else',
    text: 'A text that is in whole about neither fulfilment, start time, communication nor the offer may go. Where only a part of it is, that part is redacted and the rest stays.',
  },
];

/** The countries of the European Economic Area, where the schema of statements of reasons applies. */
const EEA =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK';

/** What CaratX lays down for reviews (reviews.md). */
export const caratxReviews: ReviewPolicy = {
  orderStatuses: ['finished', 'refund', 'canceled'],
  requestWindowMs: 90 * DAY,
  answerMs: 72 * HOUR,
  holdMs: 10_000,
  appealMs: 184 * DAY,
  retainedMs: 31 * DAY,
  minStatementLength: 50,
  thresholds: [400, 450, 480],
  secondPerson: {
    grants: 3,
    grantsWithinMs: 30 * DAY,
    clusterSize: 3,
    olderThanMs: 60 * DAY,
    topTiers: ['top'],
    blindOneIn: 20,
  },
  burst: { withinMs: HOUR, size: 5, starsUpTo: 2 },
  nearPercent: 60,
  ladder: { refusedPercent: 60, requests: 5, suspensionMs: 90 * DAY },
  redress: {
    appealUrl: 'https://www.caratx.example/appeals/',
    outOfCourt: {
      name: 'a certified out-of-court dispute settlement body',
      url: 'https://www.caratx.example/out-of-court',
    },
    court: 'You can also take the decision to a court at any time.',
  },
  territories: EEA.split(' '),
  clausesUrl: 'https://www.caratx.example/review-policy#',
  clauses,
};
