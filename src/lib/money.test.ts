import * as fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { CURRENCIES, exponentOf } from './currency.ts';
import {
  addMoney,
  canonicalAmount,
  compareMoney,
  CurrencyMismatchError,
  formatAmount,
  formatMoney,
  roundDownToStep,
  subtractMoney,
  type SameCurrency,
} from './money.ts';
import { parseAmount } from './parse-amount.ts';

const BELOW_LIMIT = 10 ** 15 - 1;
const LOCALES = [
  'en',
  'de',
  'de-CH',
  'de-AT',
  'fr',
  'fr-CH',
  'es',
  'pl',
  'pt-PT',
  'en-IN',
  'hi',
  'bn',
  'ar',
  'ar-EG',
  'fa',
  'my',
  'ja',
  'sv',
  'en-ZA',
  'bg',
];

describe('parseAmount', () => {
  it.each([
    ['1234.50', 'USD', 'en', 123450],
    ['1,234.50', 'USD', 'en', 123450],
    [' 1,234.5 ', 'USD', 'en', 123450],
    ['.50', 'USD', 'en', 50],
    ['0', 'USD', 'en', 0],
    ['1.234,50', 'EUR', 'de', 123450],
    ['1.234', 'EUR', 'de', 123400],
    ['1234,5', 'EUR', 'de', 123450],
    ["1'234.50", 'CHF', 'de-CH', 123450],
    ['1’234.50', 'CHF', 'de-CH', 123450],
    ['1 234,50', 'EUR', 'fr', 123450],
    ['1\u202f234,50', 'EUR', 'fr', 123450],
    ['1\u00a0234,50', 'PLN', 'pl', 123450],
    ['12,34,567.89', 'INR', 'en-IN', 123456789],
    ['١٬٢٣٤٫٥٠', 'EGP', 'ar-EG', 123450],
    ['١٢٣٤٫٥', 'EGP', 'ar-EG', 123450],
    ['1,234.50', 'EGP', 'ar-EG', 123450],
    ['۱۲٫۵', 'IRR', 'fa', 1250],
    ['１２３４', 'JPY', 'ja', 1234],
    ['4999', 'JPY', 'en', 4999],
    ['12.345', 'KWD', 'en', 12345],
    ['1.2345', 'CLF', 'en', 12345],
    ['9999999999999.99', 'USD', 'en', 999999999999999],
    ['999999999999999', 'JPY', 'en', 999999999999999],
  ])('reads %s %s in %s', (text, currency, locale, minor) => {
    expect(parseAmount(text, currency, locale)).toEqual({ ok: true, value: minor });
  });

  it.each([
    ['', 'USD', 'en', 'empty'],
    [' \u00a0', 'USD', 'en', 'empty'],
    ['-5', 'USD', 'en', 'negative'],
    ['−5', 'USD', 'en', 'negative'],
    ['5-', 'USD', 'en', 'negative'],
    ['(5)', 'USD', 'en', 'negative'],
    ['+5', 'USD', 'en', 'notANumber'],
    ['1e3', 'USD', 'en', 'notANumber'],
    ['1E3', 'USD', 'en', 'notANumber'],
    ['0x10', 'USD', 'en', 'notANumber'],
    ['NaN', 'USD', 'en', 'notANumber'],
    ['Infinity', 'USD', 'en', 'notANumber'],
    ['abc', 'USD', 'en', 'notANumber'],
    ['-', 'USD', 'en', 'notANumber'],
    ['$5', 'USD', 'en', 'notANumber'],
    ['5 USD', 'USD', 'en', 'notANumber'],
    ['5.', 'USD', 'en', 'notANumber'],
    ['.', 'USD', 'en', 'notANumber'],
    ['1.2.3', 'USD', 'en', 'notANumber'],
    ['1٢', 'EGP', 'ar-EG', 'notANumber'],
    ['12,34', 'USD', 'en', 'badGrouping'],
    ['1,2345', 'USD', 'en', 'badGrouping'],
    ['1234,567', 'USD', 'en', 'badGrouping'],
    [',123', 'USD', 'en', 'badGrouping'],
    ['1,,234', 'USD', 'en', 'badGrouping'],
    ['1,', 'USD', 'en', 'badGrouping'],
    ['1,234,', 'USD', 'en', 'badGrouping'],
    ['1.23,456', 'USD', 'en', 'badGrouping'],
    ['1 234', 'USD', 'en', 'badGrouping'],
    ["1'234", 'USD', 'en', 'badGrouping'],
    ['12,34,567', 'USD', 'en', 'badGrouping'],
    ['1,234,567', 'INR', 'en-IN', 'badGrouping'],
    ['1234.50', 'EUR', 'de', 'badGrouping'],
    ['1,234.50', 'EUR', 'de', 'badGrouping'],
    ['1.2345', 'USD', 'en', 'tooPrecise'],
    ['1.000', 'USD', 'en', 'tooPrecise'],
    ['1.0', 'JPY', 'en', 'tooPrecise'],
    ['12.3456', 'KWD', 'en', 'tooPrecise'],
    ['10000000000000.00', 'USD', 'en', 'tooLong'],
    ['1000000000000000', 'JPY', 'en', 'tooLong'],
    ['0000000000000001', 'JPY', 'en', 'tooLong'],
    ['5', 'XAU', 'en', 'unknownCurrency'],
    ['5', 'usd', 'en', 'unknownCurrency'],
  ])('refuses %j %s in %s as %4$s', (text, currency, locale, code) => {
    const exponent = code === 'tooPrecise' ? { exponent: exponentOf(currency) } : {};
    expect(parseAmount(text, currency, locale)).toEqual({
      ok: false,
      error: { code, ...exponent },
    });
  });

  it('takes the exponent of its own table where Intl differs', () => {
    expect(parseAmount('10.25', 'HUF')).toEqual({ ok: true, value: 1025 });
    expect(formatAmount(1025, 'HUF', 'en')).toBe('10.25');
    expect(formatAmount(1025, 'IQD', 'en')).toBe('1.025');
  });
});

describe('I16: formatting and parsing are inverse', () => {
  const amounts = fc.oneof(fc.nat(), fc.integer({ min: 0, max: BELOW_LIMIT }));

  it.each(LOCALES)('for every currency in %s', (locale) => {
    const isInverse = (currency: string, minor: number) => {
      const text = formatAmount(minor, currency, locale);
      expect(parseAmount(text, currency, locale)).toEqual({ ok: true, value: minor });
    };
    for (const currency of CURRENCIES) isInverse(currency, 123_456_789_012_345);
    fc.assert(fc.property(fc.constantFrom(...CURRENCIES), amounts, isInverse), { numRuns: 300 });
  });

  it('for every currency by the plain text, which over-precise input never reaches', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CURRENCIES), amounts, (currency, minor) => {
        const text = canonicalAmount(minor, currency);
        expect(parseAmount(text, currency)).toEqual({ ok: true, value: minor });
        const longer = exponentOf(currency) === 0 ? `${text}.0` : `${text}0`;
        expect(parseAmount(longer, currency)).toMatchObject({ error: { code: 'tooPrecise' } });
      }),
      { numRuns: 2000 },
    );
    for (const currency of CURRENCIES) {
      for (const minor of [0, 1, 9, 10, 99, 100, 12345, BELOW_LIMIT]) {
        const text = formatAmount(minor, currency, 'en');
        expect(parseAmount(text, currency)).toEqual({ ok: true, value: minor });
      }
    }
  });
});

describe('formatting', () => {
  it.each([
    [123450, 'USD', '1234.50'],
    [5, 'USD', '0.05'],
    [0, 'KWD', '0.000'],
    [4999, 'JPY', '4999'],
    [-5, 'USD', '-0.05'],
    [BELOW_LIMIT, 'CLF', '99999999999.9999'],
  ])('writes %i %s plainly as %s', (minor, currency, text) => {
    expect(canonicalAmount(minor, currency)).toBe(text);
  });

  it.each([
    [123450, 'USD', 'en', '1,234.50'],
    [123450, 'EUR', 'de', '1.234,50'],
    [123456789, 'INR', 'en-IN', '12,34,567.89'],
    [BELOW_LIMIT, 'USD', 'en', '9,999,999,999,999.99'],
    [BELOW_LIMIT, 'JPY', 'en', '999,999,999,999,999'],
    // Through a float this one would end in .90.
    [Number.MAX_SAFE_INTEGER, 'USD', 'en', '90,071,992,547,409.91'],
    [-123450, 'USD', 'en', '-1,234.50'],
  ])('writes %i %s in %s as %s', (minor, currency, locale, text) => {
    expect(formatAmount(minor, currency, locale)).toBe(text);
  });

  it('names the currency by its code, after the figures', () => {
    expect(formatMoney({ amountMinor: 123450, currency: 'USD' }, 'en')).toBe('1,234.50\u00a0USD');
    expect(formatMoney({ amountMinor: 123450, currency: 'EUR' }, 'de')).toBe('1.234,50\u00a0EUR');
    expect(formatMoney({ amountMinor: 12345, currency: 'KWD' }, 'en')).toBe('12.345\u00a0KWD');
    expect(formatMoney({ amountMinor: 1025, currency: 'HUF' }, 'en')).toBe('10.25\u00a0HUF');
  });

  it('refuses fractions of a minor unit and unknown currencies', () => {
    expect(() => canonicalAmount(1.5, 'USD')).toThrow(RangeError);
    expect(() => formatAmount(1, 'XXX', 'en')).toThrow(RangeError);
    expect(() => formatMoney({ amountMinor: Number.NaN, currency: 'USD' }, 'en')).toThrow(
      RangeError,
    );
  });
});

describe('I17: no arithmetic across currencies', () => {
  const five = { amountMinor: 500, currency: 'USD' };
  const two = { amountMinor: 200, currency: 'USD' };
  const yen = { amountMinor: 200, currency: 'JPY' };

  it('works within one currency', () => {
    expect(addMoney(five, two)).toEqual({ amountMinor: 700, currency: 'USD' });
    expect(subtractMoney(two, five)).toEqual({ amountMinor: -300, currency: 'USD' });
    expect([compareMoney(five, two), compareMoney(two, five), compareMoney(two, two)]).toEqual([
      1, -1, 0,
    ]);
  });

  it.each([addMoney, subtractMoney, compareMoney])('throws at run time: %o', (operation) => {
    expect(() => operation(five, yen)).toThrow(CurrencyMismatchError);
  });

  it('is a type error where both currencies are known', () => {
    expectTypeOf<SameCurrency<'USD', 'JPY'>>().toBeNever();
    expectTypeOf<SameCurrency<'USD', 'USD'>>().toBeUnknown();
    expectTypeOf<SameCurrency<'USD', string>>().toBeUnknown();
    expectTypeOf<SameCurrency<string, 'USD'>>().toBeUnknown();
  });

  it('never leaves the safe integers', () => {
    const most = { amountMinor: Number.MAX_SAFE_INTEGER, currency: 'USD' };
    expect(() => addMoney(most, two)).toThrow(RangeError);
  });
});

describe('roundDownToStep', () => {
  it.each([
    [12345, 10, 12340],
    [12340, 10, 12340],
    [9, 10, 0],
    [7, 1, 7],
  ])('%i to steps of %i is %i', (minor, step, rounded) => {
    expect(roundDownToStep(minor, step)).toBe(rounded);
  });

  it('refuses negative amounts and empty steps', () => {
    expect(() => roundDownToStep(-1, 10)).toThrow(RangeError);
    expect(() => roundDownToStep(10, 0)).toThrow(RangeError);
  });
});
