import { err, ok, type Result } from './result.ts';

/** A typed decimal in ASCII digits: `whole` has at least one digit, `fraction` may be empty. */
export interface DecimalText {
  whole: string;
  fraction: string;
}

interface Separators {
  decimal: string;
  group: string;
  /** Digits of the group next to the decimal separator, and of those before it (Indian 3 and 2). */
  primary: number;
  secondary: number;
}

/** Scripts whose digits people type on their own keyboards, by the code point of their zero. */
const DIGIT_SYSTEMS: readonly (readonly [zero: number, numberingSystem: string])[] = [
  [0x30, 'latn'],
  [0x660, 'arab'],
  [0x6f0, 'arabext'],
  [0x966, 'deva'],
  [0x9e6, 'beng'],
  [0xff10, 'fullwide'],
];

const MARKS = /[\u200e\u200f\u061c]/g;
const SPACES = /\p{Zs}/gu;
const APOSTROPHES = /[\u2019\u02bc`\u00b4]/g;
const MINUS = /^[-\u2010-\u2015\u2212\ufe63\uff0d(]|[-\u2212\uff0d]$/;

// Keyboards have one space and one apostrophe; locales group with several.
function plain(text: string): string {
  return text.replace(MARKS, '').replace(SPACES, ' ').replace(APOSTROPHES, "'");
}

const separatorCache = new Map<string, Separators>();

function separatorsOf(locale: string, numberingSystem: string): Separators {
  const key = `${locale}|${numberingSystem}`;
  const cached = separatorCache.get(key);
  if (cached !== undefined) return cached;
  const format = new Intl.NumberFormat(locale, {
    numberingSystem,
    useGrouping: 'always',
    minimumFractionDigits: 1,
  });
  const parts = format.formatToParts(1_234_567_890_123n);
  const groups = parts.filter((part) => part.type === 'integer').map((part) => part.value.length);
  const valueOf = (type: string) => plain(parts.find((part) => part.type === type)?.value ?? '');
  const primary = groups.at(-1) ?? 3;
  const separators = {
    decimal: valueOf('decimal'),
    group: valueOf('group'),
    primary,
    secondary: groups.at(-2) ?? primary,
  };
  separatorCache.set(key, separators);
  return separators;
}

function digitSystemOf(text: string, locale: string): readonly [number, string] | undefined {
  const first = /\p{Nd}/u.exec(text)?.[0].codePointAt(0);
  if (first === undefined) return undefined;
  const known = DIGIT_SYSTEMS.find(([zero]) => first >= zero && first <= zero + 9);
  if (known !== undefined) return known;
  const own = new Intl.NumberFormat(locale);
  const zero = own.format(0).codePointAt(0) ?? 0;
  const isOwn = first >= zero && first <= zero + 9;
  return isOwn ? [zero, own.resolvedOptions().numberingSystem] : undefined;
}

function toAscii(text: string, zero: number): string | undefined {
  let foreign = false;
  const ascii = text.replace(/\p{Nd}/gu, (digit) => {
    const value = (digit.codePointAt(0) ?? 0) - zero;
    if (value < 0 || value > 9) foreign = true;
    return String(value);
  });
  return foreign ? undefined : ascii;
}

function groupsFit(groups: readonly string[], { primary, secondary }: Separators): boolean {
  return groups.every((group, index) => {
    if (index === groups.length - 1) return group.length === primary;
    return index === 0
      ? group.length >= 1 && group.length <= secondary
      : group.length === secondary;
  });
}

/**
 * Reads a non-negative decimal as typed in a locale: its separators, its digits or ASCII ones, one
 * script only, grouped fully and correctly or not at all. Never goes through a float.
 */
export function readDecimal(
  text: string,
  locale: string,
): Result<DecimalText, 'empty' | 'notANumber' | 'negative' | 'badGrouping'> {
  const trimmed = plain(text).trim();
  if (trimmed === '') return err('empty');
  const system = digitSystemOf(trimmed, locale);
  if (system === undefined) return err('notANumber');
  if (MINUS.test(trimmed)) return err('negative');
  const ascii = toAscii(trimmed, system[0]);
  if (ascii === undefined) return err('notANumber');
  const separators = separatorsOf(locale, system[1]);
  const [integer = '', fraction, ...more] = ascii.split(separators.decimal);
  if (more.length > 0 || fraction === '') return err('notANumber');
  const groups = separators.group === '' ? [integer] : integer.split(separators.group);
  const hasOnlyDigits = /^\d*$/.test(groups.join('')) && /^\d*$/.test(fraction ?? '');
  if (!hasOnlyDigits) {
    const wrongSeparator = /^[\d.,' ]*\d$/.test(ascii);
    return err(wrongSeparator ? 'badGrouping' : 'notANumber');
  }
  if (groups.length > 1 && !groupsFit(groups, separators)) return err('badGrouping');
  return ok({ whole: groups.join('') || '0', fraction: fraction ?? '' });
}
