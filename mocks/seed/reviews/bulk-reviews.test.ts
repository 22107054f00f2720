import { describe, expect, it } from 'vitest';

import { caratx } from '../../domain/policies/caratx.ts';
import { burstOf } from '../../domain/reviews/bursts.ts';
import { BulkReviews } from './bulk-reviews.ts';

const NOW = '2026-11-22T03:00:00.000Z';
const VOLUME = 500;
const bulk = new BulkReviews({ now: NOW, seed: 7, volume: VOLUME, policy: caratx });
const { plans } = bulk;
const numbers = Array.from({ length: plans.count }, (_, n) => n);

describe('bulk reviews', () => {
  it('are twenty for each request, ascending in time, before now, a tenth of them one seller’s', () => {
    expect(plans.count).toBe(VOLUME * 20);
    const posted = numbers.map((n) => plans.postedS(n));
    expect(posted).toEqual(posted.toSorted((a, b) => a - b));
    expect((posted.at(-1) ?? 0) * 1000).toBeLessThan(Date.parse(NOW));
    expect(bulk.derive('reviewBooks', plans.people.sellerId(0))?.count).toBe(plans.count / 10);
  });

  it('stand in the book of their seller as their records say', () => {
    for (const n of numbers.filter((one) => one % 61 === 0)) {
      const review = bulk.review(n);
      const book = bulk.derive('reviewBooks', review.sellerId);
      const position = book?.positionOf(review.id) ?? -1;
      expect(book?.idAt(position)).toBe(review.id);
      expect(Array.from(book?.stars.subarray(position * 3, position * 3 + 3) ?? [])).toEqual(
        Object.values(review.stars),
      );
      expect((book?.postedAt[position] ?? 0) * 1000).toBe(Date.parse(review.postedAt));
      expect(bulk.byAuthor(review.authorId)).toContain(review.id);
      expect(book?.positionOf('rev_x0000000')).toBe(-1);
    }
  });

  it('have bursts of low stars that are found by their times', () => {
    const burst = numbers.map((n) => plans.burstAt(n)).find((one) => one !== undefined);
    const inside = numbers.filter((n) => plans.burstAt(n) === burst);
    const found = burstOf({ get: bulk.derive }, bulk.review(inside[2] ?? 0), caratx.reviews.burst);
    expect(found?.reviewIds).toEqual(inside.map((n) => plans.idOf('rev', n)));
  });

  it('say nothing twice the same by accident, and something in every language of the market', () => {
    const texts = numbers.map((n) => bulk.texts.of(n));
    expect(new Set(texts.map(({ language }) => language))).toEqual(
      new Set(['en', 'de', 'fr', 'ja', 'ar']),
    );
    expect(new Set(texts.map(({ text }) => text)).size).toBeGreaterThan(plans.count * 0.95);
    expect(texts.filter(({ text }) => /undefined|\{|\s{2}/.test(text))).toEqual([]);
  });
});
