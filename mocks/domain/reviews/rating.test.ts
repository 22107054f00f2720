import { array, assert as hold, boolean, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Stars } from '../../../src/api/contract/reviews.ts';
import { Tx } from '../tx.ts';
import { COUNTED, rate, ratingOf, type SourceRow, UNCOUNTED } from './rating.ts';
import { addReview, showReview, shownAfter, shownOf } from './shown.ts';
import { ReviewDesk } from './testing/review-desk.ts';
import { sampleProposal, sampleReview } from './testing/samples.ts';

const AT = '2026-03-10T15:00:00.000Z';
const row = (stars: Stars): SourceRow => ({ stars, counts: COUNTED });
const hundredths = (rating: ReturnType<typeof rate>) =>
  [rating.fulfilment, rating.startTime, rating.communication, rating.overall].map(
    (mean) => mean.hundredths,
  );

const spread = (sum: number) => Array.from({ length: 23 }, (_, at) => (at < sum - 92 ? 5 : 4));

/** 23 reviews whose sums are 109, 103 and 110, and the one of (1, 1, 2) that brings 110, 104 and 112. */
function example(): SourceRow[] {
  const [fulfilment, startTime, communication] = [spread(109), spread(103), spread(110)];
  return Array.from({ length: 23 }, (_, at) =>
    row({
      fulfilment: fulfilment?.[at] ?? 0,
      startTime: startTime?.[at] ?? 0,
      communication: communication?.[at] ?? 0,
    }),
  );
}

describe('a rating', () => {
  const bad = row({ fulfilment: 1, startTime: 1, communication: 2 });

  it.each([
    ['with the review', [...example(), bad], [458, 433, 467, 453]],
    ['without it', example(), [474, 448, 478, 467]],
    ['with it not counting', [...example(), { ...bad, counts: UNCOUNTED }], [474, 448, 478, 467]],
    ['of one review', [bad], [100, 100, 200, 133]],
    ['of none', [], [undefined, undefined, undefined, undefined]],
  ])('%s', (_, rows, expected) => {
    expect(hundredths(rate(rows, AT))).toEqual(expected);
  });

  it('half a hundredth goes up', () => {
    const halves = Array.from({ length: 200 }, (_, at) => {
      const star = at < 1 ? 2 : 1;
      return row({ fulfilment: star, startTime: star, communication: star });
    });
    // 201 of 200: 1.005.
    expect(hundredths(rate(halves, AT))).toEqual([101, 101, 101, 101]);
  });

  it('is the same from a book as from the rows themselves, whatever does not count', () => {
    const star = integer({ min: 1, max: 5 });
    const stars = tuple(star, star, star);
    const rows = array(tuple(stars, boolean()), { maxLength: 40 });
    hold(
      property(rows, (all) => {
        const desk = new ReviewDesk();
        desk.book(
          'sel_b',
          all.map(([one]) => one),
        );
        const tx = new Tx(desk.reader);
        for (const [at, [, gone]] of all.entries()) {
          if (!gone) continue;
          const review = tx.need('reviews', `rev_b${at}`);
          showReview(tx, review, shownAfter(tx, review, sampleProposal({ remedy: 'remove' })));
        }
        const plain = all.map(([[fulfilment, startTime, communication], gone]) => ({
          stars: { fulfilment, startTime, communication },
          counts: gone ? UNCOUNTED : COUNTED,
        }));
        expect(ratingOf(tx, 'sel_b', AT)).toEqual(rate(plain, AT));
      }),
    );
  });
});

describe('showing a review otherwise, then as it was', () => {
  it.each([
    ['remove', 2, 2],
    ['excludeFromRating', 2, 2],
    ['hideTemporarily', 2, 2],
    ['redact', 3, 2],
    ['move', 2, 3],
  ] as const)('%s leaves rating and records bit-identical', (remedy, own, other) => {
    const desk = new ReviewDesk();
    const setUp = new Tx(desk.reader);
    addReview(setUp, sampleReview());
    desk.apply(setUp);
    const before = desk.everything();
    const rating = ratingOf(desk.reader, 'sel_sample1', AT);
    const tx = new Tx(desk.reader);
    const review = tx.need('reviews', 'rev_sample1');
    const proposal = sampleProposal({
      remedy,
      redact: [{ start: 0, end: 3 }],
      moveToOrderId: 'ord_other',
    });
    const shown = showReview(tx, review, shownAfter(tx, review, proposal));
    expect(JSON.stringify(shown)).not.toBe(JSON.stringify(review));
    desk.apply(tx);
    const counts = ['sel_sample1', 'sel_other'].map(
      (sellerId) => ratingOf(desk.reader, sellerId, AT).fulfilment.count,
    );
    expect(counts).toEqual([own, other]);
    const back = new Tx(desk.reader);
    showReview(back, shown, shownOf(review));
    desk.apply(back);
    expect(desk.everything()).toBe(before);
    expect(ratingOf(desk.reader, 'sel_sample1', AT)).toEqual(rating);
  });
});
