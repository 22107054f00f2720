import { describe, expect, it } from 'vitest';
import { caratxReasons } from './caratx-reasons.ts';

const REFUNDS = new Set<string>(['fullRefund', 'partialRefund']);

describe('what a party reads about a refund', () => {
  // Who bears a refund, and whether any payout is left, only the receipt of that ruling knows.
  it.each(caratxReasons.filter(({ kinds }) => kinds.some((kind) => REFUNDS.has(kind))))(
    '$code promises nothing about payouts, balances or returns',
    ({ toBuyer, toSeller }) => {
      expect(`${toBuyer} ${toSeller}`).not.toMatch(/payout|balance|go back|sent? (it )?back/i);
    },
  );

  it('only a ruling without money leaves the payout alone', () => {
    const untouched = caratxReasons.filter(({ toSeller }) => /payout/.test(toSeller));
    expect(untouched.length).toBeGreaterThan(0);
    for (const { kinds } of untouched) {
      expect(kinds.filter((kind) => REFUNDS.has(kind))).toEqual([]);
    }
  });
});
