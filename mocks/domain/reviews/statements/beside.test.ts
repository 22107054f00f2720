import { expect, it } from 'vitest';

import { addReview } from '../shown.ts';
import { submitDeletionRequest } from '../submit.ts';
import { ReviewDesk } from '../testing/review-desk.ts';
import { sampleReview } from '../testing/samples.ts';
import {
  claim,
  PLAIN,
  propose,
  proposalOn,
  submit,
  submitted,
  withReview,
} from '../testing/steps.ts';
import { Tx } from '../../tx.ts';

/** A burst of two: what is decided is the first, the other was written by somebody else. */
function burst() {
  const desk = new ReviewDesk();
  withReview(desk);
  const tx = new Tx(desk.reader);
  const other = { id: 'rev_sample2', authorId: 'buy_3', authorName: 'Tariq Hassan' };
  addReview(tx, sampleReview(other));
  desk.apply(tx);
  desk.put('rosters', { id: 'staff', ids: ['agt_ruth', 'agt_sanjay'] });
  const ofBurst = { reason: 'competitorAttack', clusterId: 'clu_1' } as const;
  submit(desk, ofBurst);
  const second = submitted({ ...ofBurst, id: 'rdr_plain2', reviewId: other.id });
  desk.ok('seller', (tx, ctx) => submitDeletionRequest(tx, second, ctx));
  claim(desk, 'ruth');
  return desk;
}

it.each([
  ['the author of another review of the burst', 'Tariq Hassan'],
  ['somebody of the desk who had no part in it', 'Sanjay'],
  ['the shop of an order that is pinned', 'Other Gems'],
])('a public text does not name %s', (_, name) => {
  const desk = burst();
  const pin = { kind: 'event' as const, id: 'ord_other' };
  const elements = proposalOn(desk).elements.map(({ element, finding, pins }) => ({
    element,
    finding,
    pins: pins.concat(pin),
  }));
  const { publicFacts } = proposalOn(desk, { elements });
  const named = propose(desk, 'ruth', { elements, publicFacts: `${publicFacts} As ${name} says.` });
  expect(named.ok || [named.error.code, named.error.pointer]).toEqual([
    'noticeRefused',
    '/publicFacts',
  ]);
  expect(propose(desk, 'ruth', { elements, publicFacts }).ok).toBe(true);
  expect(desk.need('deletionRequests', PLAIN).decision?.proposal.publicFacts).toBe(publicFacts);
});
