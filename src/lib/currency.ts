/**
 * Date from which this copy of the ISO 4217 list holds. Stored with anything that depends on an
 * exponent, so that a later change of the list can never re-read an old amount.
 */
export const CURRENCY_TABLE_VERSION = '2026-01-01';

/** How many decimal digits the minor unit of a currency has (ISO 4217). */
export type CurrencyExponent = 0 | 2 | 3 | 4;

// money.md §1. `Intl` can't be the source: CLDR reports 0 digits for HUF, IDR, COP, IQD and others.
const CODES_BY_EXPONENT: readonly (readonly [CurrencyExponent, string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
  [
    2,
    `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF
     CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD
     GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL
     MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR
     PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TOP TRY
     TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG`,
  ],
];

const EXPONENTS: ReadonlyMap<string, CurrencyExponent> = new Map(
  CODES_BY_EXPONENT.flatMap(([exponent, codes]) =>
    codes.split(/\s+/).map((code) => [code, exponent] as const),
  ),
);

/** All active ISO 4217 codes that have a minor unit, sorted. Metals, XDR, XTS and XXX are not money here. */
export const CURRENCIES: readonly string[] = [...EXPONENTS.keys()].sort();

/** Decimal digits of the currency's minor unit, or undefined for a code that isn't an active currency. */
export function exponentOf(code: string): CurrencyExponent | undefined {
  return EXPONENTS.get(code);
}

/** Whether the (upper case) code is an active currency. */
export function isCurrency(code: string): boolean {
  return EXPONENTS.has(code);
}
