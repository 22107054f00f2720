import { exponentOf } from './currency.ts';

/** An amount in integer minor units of one currency, as it goes over the wire (money.md §1). */
export interface Money<C extends string = string> {
  amountMinor: number;
  currency: C;
}

/** Arithmetic or comparison of two currencies was tried: always a defect, never user input. */
export class CurrencyMismatchError extends Error {
  override readonly name = 'CurrencyMismatchError';
  readonly left: string;
  readonly right: string;

  constructor(left: string, right: string) {
    super(`Amounts in ${left} and ${right} can't be combined`);
    this.left = left;
    this.right = right;
  }
}

/**
 * `unknown` when two currency types may agree, `never` when they are different literals: makes a
 * mixed-up call a compile error where currencies are known (money.md I17).
 */
export type SameCurrency<C extends string, D extends string> = string extends C | D
  ? unknown
  : [C] extends [D]
    ? unknown
    : never;

function exponentOrThrow(currency: string): number {
  const exponent = exponentOf(currency);
  if (exponent === undefined) throw new RangeError(`Not an active currency: ${currency}`);
  return exponent;
}

/**
 * Plain decimal text, independent of any locale: `1234.50`, `-3.000`, `4999`.
 * @throws RangeError on a non-integer or an unknown currency.
 */
export function canonicalAmount(minor: number, currency: string): string {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`Not an amount in minor units: ${minor}`);
  const exponent = exponentOrThrow(currency);
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  const cut = digits.length - exponent;
  const sign = minor < 0 ? '-' : '';
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

/**
 * Amount and currency code for sentences that are no locale's: `40.00 USD`.
 * @throws RangeError on a non-integer or an unknown currency.
 */
export function amountText(minor: number, currency: string): string {
  return `${canonicalAmount(minor, currency)} ${currency}`;
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(currency: string, locale: string): Intl.NumberFormat {
  const key = `${locale}|${currency}`;
  let format = formatters.get(key);
  if (format === undefined) {
    const digits = exponentOrThrow(currency);
    format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formatters.set(key, format);
  }
  return format;
}

function isNumeric(text: string): text is `${number}` {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}

function formatExactly(format: Intl.NumberFormat, canonical: string): string {
  if (!isNumeric(canonical)) throw new RangeError(`Not a decimal: ${canonical}`);
  return format.format(canonical);
}

/**
 * The amount in the locale's digits and grouping, with as many decimals as ISO 4217 says and no
 * symbol. Exact up to 10^15: the decimal text itself is formatted, not a float.
 * @throws RangeError on a non-integer or an unknown currency.
 */
export function formatAmount(minor: number, currency: string, locale: string): string {
  return formatExactly(formatter(currency, locale), canonicalAmount(minor, currency));
}

/**
 * Like {@link formatAmount}, with the currency's code after it, as `ui/Money` draws it: one face for
 * an amount everywhere, and no symbol that several currencies share. Never breaks between the two.
 */
export function formatMoney(money: Money, locale: string): string {
  const { amountMinor, currency } = money;
  return `${formatAmount(amountMinor, currency, locale)}\u00a0${currency}`;
}

function assertSame(a: Money, b: Money): void {
  if (a.currency !== b.currency) throw new CurrencyMismatchError(a.currency, b.currency);
}

function money<C extends string>(amountMinor: number, currency: C): Money<C> {
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError(`Unsafe amount: ${amountMinor}`);
  return { amountMinor, currency };
}

/**
 * a + b.
 * @throws CurrencyMismatchError on two currencies; RangeError beyond the safe integers.
 */
export function addMoney<C extends string, D extends string>(
  a: Money<C>,
  b: Money<D> & SameCurrency<C, D>,
): Money<C> {
  assertSame(a, b);
  return money(a.amountMinor + b.amountMinor, a.currency);
}

/**
 * a − b; may be negative.
 * @throws CurrencyMismatchError on two currencies; RangeError beyond the safe integers.
 */
export function subtractMoney<C extends string, D extends string>(
  a: Money<C>,
  b: Money<D> & SameCurrency<C, D>,
): Money<C> {
  assertSame(a, b);
  return money(a.amountMinor - b.amountMinor, a.currency);
}

/**
 * −1, 0 or 1 as a is less than, equal to or more than b; fits Array.sort.
 * @throws CurrencyMismatchError on two currencies.
 */
export function compareMoney<C extends string, D extends string>(
  a: Money<C>,
  b: Money<D> & SameCurrency<C, D>,
): -1 | 0 | 1 {
  assertSame(a, b);
  if (a.amountMinor === b.amountMinor) return 0;
  return a.amountMinor < b.amountMinor ? -1 : 1;
}

/**
 * The largest multiple of `step` not above `minor`: some payment providers refuse a last digit other
 * than 0 in currencies with three decimals (money.md §1, refundStepMinor).
 * @throws RangeError on a negative amount or a step below 1.
 */
export function roundDownToStep(minor: number, step: number): number {
  if (!Number.isSafeInteger(minor) || minor < 0 || !Number.isSafeInteger(step) || step < 1) {
    throw new RangeError(`Can't round ${minor} to steps of ${step}`);
  }
  return minor - (minor % step);
}
