import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { share, Shares } from './wilson.ts';

describe('a part of a whole', () => {
  it.each([
    // By hand: 7 of 10 is 0.3968 to 0.8922, 0 of 5 is 0 to 0.4345, 50 of 100 is 0.4038 to 0.5962.
    [7, 10, 7000, 3968, 8922],
    [0, 5, 0, 0, 4345],
    [5, 5, 10_000, 5655, 10_000],
    [50, 100, 5000, 4038, 5962],
    [1, 3, 3333, 615, 7923],
  ])('%d of %d', (hits, n, basisPoints, lowBasisPoints, highBasisPoints) => {
    expect(share(hits, n)).toEqual({ n, hits, basisPoints, lowBasisPoints, highBasisPoints });
  });

  it('of nothing has no rate', () => {
    expect(share(0, 0)).toEqual({ n: 0, hits: 0 });
  });

  it('lies within its interval, which lies within the whole and narrows with more cases', () => {
    const counts = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.nat({ max: 5000 }));
    fc.assert(
      fc.property(counts, ([n, more]) => {
        const hits = more % (n + 1);
        const { basisPoints = 0, lowBasisPoints = 0, highBasisPoints = 0 } = share(hits, n);
        expect(lowBasisPoints).toBeGreaterThanOrEqual(0);
        expect(lowBasisPoints).toBeLessThanOrEqual(basisPoints);
        expect(highBasisPoints).toBeGreaterThanOrEqual(basisPoints);
        expect(highBasisPoints).toBeLessThanOrEqual(10_000);
        const twice = share(2 * hits, 2 * n);
        const width = (twice.highBasisPoints ?? 0) - (twice.lowBasisPoints ?? 0);
        expect(width).toBeLessThanOrEqual(highBasisPoints - lowBasisPoints + 1);
      }),
    );
  });

  it('is counted by key, wanted keys in their order and met ones by their number', () => {
    const shares = new Shares<string>();
    for (const [key, isHit] of [
      ['b', true],
      ['a', false],
      ['b', false],
    ] as const)
      shares.add(key, isHit);
    expect(shares.each(['a', 'c']).map(({ key, n, hits }) => [key, n, hits])).toEqual([
      ['a', 1, 0],
      ['c', 0, 0],
    ]);
    expect(shares.every().map(({ key, n, hits }) => [key, n, hits])).toEqual([
      ['b', 2, 1],
      ['a', 1, 0],
    ]);
  });
});
