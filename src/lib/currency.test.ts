import { describe, expect, it } from 'vitest';
import { CURRENCIES, CURRENCY_TABLE_VERSION, exponentOf, isCurrency } from './currency.ts';

describe('currency table', () => {
  it.each([
    [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
    [2, 'USD EUR GBP MGA MRU HUF IDR COP TWD PKR SLE ZWG VED XCG'],
    [3, 'BHD IQD JOD KWD LYD OMR TND'],
    [4, 'CLF UYW'],
  ])('gives %i decimals to %s', (exponent, codes) => {
    const wrong = codes.split(' ').filter((code) => exponentOf(code) !== exponent);
    expect(wrong).toEqual([]);
  });

  it.each([
    'XAU',
    'XAG',
    'XPD',
    'XPT',
    'XDR',
    'XTS',
    'XXX',
    'XUA',
    'XBA',
    'HRK',
    'usd',
    '',
    'USDX',
  ])('knows no currency %s', (code) => {
    expect(exponentOf(code)).toBeUndefined();
    expect(isCurrency(code)).toBe(false);
  });

  it('lists every code once, sorted, with a version', () => {
    expect(new Set(CURRENCIES).size).toBe(CURRENCIES.length);
    expect([...CURRENCIES].sort()).toEqual(CURRENCIES);
    expect(CURRENCIES.every((code) => /^[A-Z]{3}$/.test(code) && isCurrency(code))).toBe(true);
    expect(CURRENCIES.length).toBeGreaterThan(150);
    expect(CURRENCY_TABLE_VERSION).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});
