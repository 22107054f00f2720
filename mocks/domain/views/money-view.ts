import type { Money } from '../../../src/api/contract/common.ts';

/** An amount as the contract writes it. */
export function moneyOf(amountMinor: number, currency: string): Money {
  return { amountMinor, currency };
}
