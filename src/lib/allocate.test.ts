import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, cumulativeShare, floorShare, percentOf, unitsRefund } from './allocate.ts';

const MAX = 10 ** 15 - 1;
const sumOf = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

/** Refunds a line in the given steps of units; the flags tell which refunds fail and are undone. */
function refundInSteps(paid: number, quantity: number, steps: readonly [number, boolean][]) {
  let refunded = 0;
  let unitsBefore = 0;
  const amounts: number[] = [];
  for (const [units, fails] of steps) {
    const remaining = paid - refunded;
    const input = { paid, quantity, remaining, refundedByUnits: refunded, unitsBefore, units };
    const amount = unitsRefund(input);
    expect(amount).toBeGreaterThanOrEqual(0);
    expect(amount).toBeLessThanOrEqual(remaining);
    if (fails) continue;
    amounts.push(amount);
    refunded += amount;
    unitsBefore += units;
  }
  return amounts;
}

describe('golden vectors of money.md §1', () => {
  it('10.00 / 3 is 333 + 333 + 334 by units', () => {
    const one: [number, boolean] = [1, false];
    expect(refundInSteps(1000, 3, [one, one, one])).toEqual([333, 333, 334]);
  });

  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [1000, [2, 1], [667, 333]],
    [103, [100, 100], [52, 51]],
  ])('%i over %j is %j', (total, weights, parts) => {
    expect(allocate(total, weights)).toEqual(parts);
  });

  it.each([
    ['JPY 4999 at 50 %', 4999, 5000, 2500],
    ['KWD 12.345 at 20 %', 12345, 2000, 2469],
    ['USD 99.99 at 33.33 %', 9999, 3333, 3333],
  ])('%s', (_name, base, basisPoints, amount) => {
    expect(percentOf(base, basisPoints)).toBe(amount);
  });

  it('179.25 for 10 units goes back unit by unit to the cent', () => {
    const amounts = refundInSteps(
      17925,
      10,
      Array.from({ length: 10 }, () => [1, false] as [number, boolean]),
    );
    expect(amounts.slice(0, 2)).toEqual([1792, 1793]);
    expect(sumOf(amounts)).toBe(17925);
  });

  it('commission 12.50 over three refunds of 33.33 of 99.99 is 4.16 + 4.17 + 4.17', () => {
    const back = [0, 3333, 6666, 9999].map((after) => floorShare(1250, after, 9999));
    expect(back.slice(1).map((sum, index) => sum - (back[index] ?? 0))).toEqual([416, 417, 417]);
  });
});

describe('I14: refunds by units', () => {
  it('sum to what was paid in any order, also after failed ones', () => {
    const line = fc.record({
      paid: fc.integer({ min: 0, max: MAX }),
      steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean()), { minLength: 1 }),
    });
    fc.assert(
      fc.property(line, ({ paid, steps }) => {
        const quantity = sumOf(steps.map(([units, fails]) => (fails ? 0 : units)));
        // A refund that fails may ask for no more units than are left on the line.
        let left = quantity;
        const fitting = steps.map(([units, fails]): [number, boolean] => {
          const fit = Math.min(units, left);
          if (!fails) left -= units;
          return [fit, fails];
        });
        if (quantity === 0) return;
        expect(sumOf(refundInSteps(paid, quantity, fitting))).toBe(paid);
        const reversed = fitting.filter(([, fails]) => !fails).reverse();
        expect(sumOf(refundInSteps(paid, quantity, reversed))).toBe(paid);
      }),
      { numRuns: 2000 },
    );
  });

  it('is capped by what remains and never negative', () => {
    const line = { paid: 1000, quantity: 3, refundedByUnits: 0, unitsBefore: 0, units: 2 };
    expect(unitsRefund({ ...line, remaining: 500 })).toBe(500);
    expect(unitsRefund({ ...line, remaining: 1000, refundedByUnits: 900 })).toBe(0);
    expect(unitsRefund({ ...line, paid: 0, remaining: 0 })).toBe(0);
  });

  it('refuses more units than the line has', () => {
    expect(() => cumulativeShare(1000, 4, 3)).toThrow(RangeError);
    expect(() => cumulativeShare(1000, 0, 0)).toThrow(RangeError);
    expect(cumulativeShare(MAX, 2, 3)).toBe(666666666666666);
  });
});

describe('I15: allocate', () => {
  it('keeps the total, is deterministic, within 1 of the quota and not above the weight', () => {
    const weights = fc.array(
      fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 10 ** 6 }), fc.nat({ max: 10 ** 13 })),
      { minLength: 1, maxLength: 12 },
    );
    const cases = weights.chain((list) =>
      fc.record({ list: fc.constant(list), total: fc.integer({ min: 0, max: sumOf(list) }) }),
    );
    fc.assert(
      fc.property(cases, ({ list, total }) => {
        const parts = allocate(total, list);
        const sum = BigInt(sumOf(list));
        const violations = parts.filter((part, index) => {
          const weight = list[index] ?? -1;
          const distance = BigInt(part) * sum - BigInt(total) * BigInt(weight);
          const isNear = distance === 0n || (distance < sum && distance > -sum);
          return !isNear || part < 0 || part > weight;
        });
        expect(violations).toEqual([]);
        expect(sumOf(parts)).toBe(total);
        expect(allocate(total, list)).toEqual(parts);
      }),
      { numRuns: 20_000 },
    );
  });

  it('gives ties to the lower index and nothing to a weight of 0', () => {
    expect(allocate(1, [0, 5, 5])).toEqual([0, 1, 0]);
    expect(allocate(2, [1, 1, 1, 1])).toEqual([1, 1, 0, 0]);
    expect(allocate(0, [0, 0])).toEqual([0, 0]);
    expect(allocate(0, [])).toEqual([]);
  });

  it('prefers the largest fraction, not the largest share', () => {
    // Quotas 5.4, 2.8, 0.8, 1.0: a method by ratio would raise the first.
    expect(allocate(10, [54, 28, 8, 10])).toEqual([5, 3, 1, 1]);
  });

  it('refuses negative and unsafe numbers, and a total without a weight', () => {
    expect(() => allocate(1, [0])).toThrow(RangeError);
    expect(() => allocate(1, [])).toThrow(RangeError);
    expect(() => allocate(-1, [1])).toThrow(RangeError);
    expect(() => allocate(1, [1.5])).toThrow(RangeError);
    expect(() => allocate(2 ** 53, [1])).toThrow(RangeError);
  });
});

describe('shares', () => {
  it('are exact beyond 2^53 in between', () => {
    expect(percentOf(MAX, 9999)).toBe(999899999999999);
    expect(percentOf(1, 5000)).toBe(1);
    expect(percentOf(1, 4999)).toBe(0);
    expect(floorShare(MAX, MAX, MAX)).toBe(MAX);
  });

  it('of an unpaid line are 0', () => {
    expect(floorShare(1250, 0, 0)).toBe(0);
  });
});
