import { exponentOf } from './currency.ts';
import { readDecimal } from './decimal-text.ts';
import { err, ok, type Result } from './result.ts';

/** Why a typed amount was refused; `exponent` = decimals that the currency has, for tooPrecise. */
export interface AmountError {
  code:
    | 'empty'
    | 'notANumber'
    | 'negative'
    | 'tooPrecise'
    | 'tooLong'
    | 'badGrouping'
    | 'unknownCurrency';
  exponent?: number;
}

/** Longest amount, in digits of its minor units: everything below 10^15 is exact in a double. */
export const MAX_AMOUNT_DIGITS = 15;

/**
 * Minor units of what a person typed, digit by digit, never through a float. Takes the locale's
 * decimal and grouping separators, its own digits or ASCII ones. Refuses signs, exponents, grouping
 * that doesn't fit the locale, more decimals than the currency has, more than 15 digits (money.md §1).
 * @param locale BCP 47 tag, `en` by default.
 */
export function parseAmount(
  text: string,
  currency: string,
  locale = 'en',
): Result<number, AmountError> {
  const exponent = exponentOf(currency);
  if (exponent === undefined) return err({ code: 'unknownCurrency' });
  const decimal = readDecimal(text, locale);
  if (!decimal.ok) return err({ code: decimal.error });
  const { whole, fraction } = decimal.value;
  if (fraction.length > exponent) return err({ code: 'tooPrecise', exponent });
  const digits = whole + fraction.padEnd(exponent, '0');
  if (digits.replace(/^0+/, '').length > MAX_AMOUNT_DIGITS || whole.length > MAX_AMOUNT_DIGITS) {
    return err({ code: 'tooLong' });
  }
  return ok(Number(digits));
}
