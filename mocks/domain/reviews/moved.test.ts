import { describe, expect, it } from 'vitest';

import { fileAppeal } from '../appeals/file.ts';
import { askSide } from './ask.ts';
import { deleteReview, editReview } from './author.ts';
import { requestsBeside } from './requesters.ts';
import { reverseDecision } from './reverse.ts';
import { ReviewDesk } from './testing/review-desk.ts';
import { claim, PLAIN, propose, requestOf, submit, withReview } from './testing/steps.ts';

const HOUR = 3_600_000;
const REVIEW = 'rev_sample1';

/** A review that was moved to the offer of another seller, whose author appeals against that. */
function moved() {
  const desk = new ReviewDesk();
  withReview(desk);
  const before = desk.everything();
  submit(desk, { reason: 'wrongOffer' });
  claim(desk, 'ruth');
  const question = { requestId: PLAIN, of: 'author', text: 'Which order?' } as const;
  desk.ok('ruth', (tx, ctx) => askSide(tx, question, ctx));
  desk.advance(72 * HOUR);
  claim(desk, 'ruth');
  propose(desk, 'ruth', { remedy: 'move', moveToOrderId: 'ord_other' });
  desk.advance(11_000);
  expect(desk.need('reviews', REVIEW)).toMatchObject({ state: 'moved', sellerId: 'sel_other' });
  const subject = { kind: 'deletionRequest', id: PLAIN } as const;
  const filed = {
    subject,
    side: 'author',
    ground: 'wrongFacts',
    text: 'It belongs here.',
  } as const;
  const { id } = desk.ok('author', (tx, ctx) => fileAppeal(tx, filed, ctx));
  return { desk, before, appeal: () => desk.need('appeals', id) };
}

describe('a review that was moved to another offer', () => {
  it('is another one to whoever decides the appeal against that, once its author wrote it anew', () => {
    const { desk, appeal } = moved();
    const { version } = appeal();
    const text = 'The tea pot of the other shop.';
    desk.ok('author', (tx, ctx) => editReview(tx, { reviewId: REVIEW, text }, ctx));
    expect(appeal().version).toBe(version + 1);
    desk.ok('author', (tx, ctx) => deleteReview(tx, { reviewId: REVIEW }, ctx));
    expect(appeal().version).toBe(version + 2);
  });

  it('keeps its requests beside each other wherever it went, and comes back as it was', () => {
    const { desk, before } = moved();
    expect(requestsBeside(desk.reader, requestOf(desk)).map(({ id }) => id)).toEqual([PLAIN]);
    const reverse = { requestId: PLAIN, reason: 'A mistake of ours.' };
    desk.ok('ruth', (tx, ctx) => reverseDecision(tx, reverse, ctx));
    expect(desk.everything()).toBe(before);
  });
});
