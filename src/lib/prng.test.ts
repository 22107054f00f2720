import { describe, expect, it } from 'vitest';
import { mixSeed, seededRandom } from './prng.ts';

const drawn = (seed: number, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random.next());
};

describe('seededRandom', () => {
  it('repeats itself for a seed and differs between seeds', () => {
    expect(drawn(7, 50)).toEqual(drawn(7, 50));
    expect(drawn(7, 5)).not.toEqual(drawn(8, 5));
  });

  it('stays the same between releases, since seeded worlds are compared', () => {
    const random = seededRandom(42);
    const numbers = Array.from({ length: 5 }, () => random.int(0, 999));
    expect(numbers).toEqual([38, 302, 320, 870, 61]);
  });

  it('is even over its range', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    const random = seededRandom(1);
    for (let draw = 0; draw < 20_000; draw += 1) {
      const value = random.int(0, 9);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
    expect(drawn(3, 10_000).every((value) => value >= 0 && value < 1)).toBe(true);
  });

  it('picks, and tells chances', () => {
    const random = seededRandom(5);
    expect(random.int(4, 4)).toBe(4);
    expect(random.pick(['only'])).toBe('only');
    expect(random.chance(0)).toBe(false);
    expect(random.chance(1)).toBe(true);
    expect(() => random.pick([])).toThrow(RangeError);
    expect(() => random.int(2, 1)).toThrow(RangeError);
  });
});

describe('mixSeed', () => {
  it('gives neighbours seeds of their own', () => {
    const seeds = Array.from({ length: 1000 }, (_, n) => mixSeed(1, n));
    expect(new Set([...seeds, ...seeds.map((_, n) => mixSeed(2, n))]).size).toBe(2000);
    expect(seeds.every((seed) => Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)).toBe(true);
  });
});
