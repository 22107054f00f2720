import type { Span } from '../../../../src/api/contract/reviews.ts';
import { foldWithPlaces } from './folded.ts';
import { isWrittenAsName, namePatterns } from './names.ts';

export type PersonalKind =
  | 'name'
  | 'email'
  | 'phone'
  | 'address'
  | 'orderReference'
  | 'accountId'
  | 'handle'
  | 'bankAccount';

export interface PersonalFind extends Span {
  kind: PersonalKind;
}

/** Who a text may not name. */
export interface Unnameable {
  /** People are known by each part of their name, shops by the whole. */
  names: readonly { name: string; isPerson: boolean }[];
  /** References of orders, exactly. */
  orderReferences: readonly string[];
  accountIds: readonly string[];
  /** Addresses of the marketplace itself: their digits are nobody's. */
  ownUrls: readonly string[];
}

const STREETS =
  'street|str|straße|strasse|road|avenue|ave|lane|drive|boulevard|blvd|square|terrace|court|crescent|way|' +
  'platz|allee|gasse|ulica|gatan|vagen|straat|laan|cadde(?:si)?|sokak|sokagi';
const STREETS_BEFORE =
  'rue|avenue|boulevard|place|via|viale|piazza|calle|avenida|plaza|rua|ulica|ul';

/** What gives a person away whoever it is, in folded text. */
const PATTERNS: readonly (readonly [PersonalKind, RegExp])[] = [
  [
    'email',
    /[^\s@<>()",;:]+\s?(?:@|[[(]at[)\]])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu,
  ],
  ['handle', /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_.]{3,}/gu],
  [
    'bankAccount',
    /(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?:\s?[a-z0-9]{4}){3,7}(?:\s?[a-z0-9]{1,3})?(?![\p{L}\p{N}])/gu,
  ],
  ['accountId', /(?<![\p{L}\p{N}])(?:buy|sel|agt|usr)_[a-z0-9]+/gu],
  ['orderReference', /(?<![\p{L}\p{N}])(?:(?:ord|order)[-_#\s]{1,2}|#)[\p{L}\d-]*\d{4,}/gu],
  [
    'address',
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:\d{1,5}\p{L}?,?\s+(?:[\p{L}.’'-]+\s+){0,3}(?:${STREETS})(?![\p{L}])` +
        String.raw`|\d{1,5},?\s+(?:rue|boulevard|calle|rua)\s+(?:[\p{L}.’'-]+\s+){0,3}[\p{L}’'-]+` +
        String.raw`|[\p{L}-]*(?:strasse|straße|str\.|gasse|gatan|vagen|straat|laan)\s+\d{1,5}` +
        String.raw`|(?:${STREETS_BEFORE})\.?\s+(?:[\p{L}.’'-]+\s+){1,4}\d{1,5}(?!\d)` +
        String.raw`|p\.?\s?o\.?\s?box\s+\d+|postfach\s+\d+)`,
      'gu',
    ),
  ],
  ['phone', /(?<![\p{L}\p{N}])\+?\(?\d(?:[\s()./-]{0,2}\d){6,18}(?![\p{L}\p{N}])/gu],
];

/** Kinds of which every form has a digit. */
const NUMBERED: ReadonlySet<PersonalKind> = new Set([
  'bankAccount',
  'orderReference',
  'address',
  'phone',
]);

/** Digits that are no person's: our own references, days and instants. */
const NOBODYS =
  /(?<![\p{L}\p{N}])(?:(?:rdr|apl|dsp|tkt|qst)-\d{4}-\d{6,}|\d{4}-\d\d-\d\d(?:t[\d:.]+z)?)(?![\p{L}\p{N}])/gu;

const blank = (text: string) => ' '.repeat(text.length);

function withoutOwn(text: string, urls: readonly string[]): string {
  let rest = text.replace(NOBODYS, blank);
  for (const url of urls) rest = rest.replaceAll(url.toLowerCase(), blank);
  return rest;
}

/**
 * Personal data in a text (reviews.md §3): names in any case, script, width or normal form, also with
 * invisible controls in them; e-mail, phone, handles, addresses, bank accounts; references of orders and
 * ids of accounts. Places are UTF-16 units of the text as written, in order and not overlapping.
 */
export function findPersonalData(text: string, people: Unnameable): PersonalFind[] {
  const folded = foldWithPlaces(text);
  const plain = withoutOwn(folded.text, people.ownUrls);
  const found: PersonalFind[] = [];
  const add = (kind: PersonalKind, pattern: RegExp, ordinary = false) => {
    for (const match of plain.matchAll(pattern)) {
      const start = folded.places[match.index] ?? 0;
      const end = folded.places[match.index + match[0].length] ?? text.length;
      if (!ordinary || isWrittenAsName(text, start)) found.push({ kind, start, end });
    }
  };
  const digits = /\d/.test(plain);
  for (const [kind, pattern] of PATTERNS) if (digits || !NUMBERED.has(kind)) add(kind, pattern);
  const addExact = (kind: PersonalKind, value: string) => {
    const exact = foldWithPlaces(value).text;
    if (plain.includes(exact)) add(kind, literal(exact));
  };
  for (const id of people.accountIds) addExact('accountId', id);
  for (const reference of people.orderReferences) addExact('orderReference', reference);
  for (const { name, isPerson } of people.names) {
    for (const { source, needs, ordinary } of namePatterns(name, isPerson))
      if (plain.includes(needs)) add('name', new RegExp(source, 'gu'), ordinary);
  }
  return withoutOverlaps(found);
}

function literal(folded: string): RegExp {
  const text = folded.replaceAll(
    /[^\p{L}\p{N}]/gu,
    (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])${text}(?![\\p{L}\\p{N}])`, 'gu');
}

function withoutOverlaps(found: PersonalFind[]): PersonalFind[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: PersonalFind[] = [];
  for (const find of sorted) {
    const last = kept.at(-1);
    if (!last || find.start >= last.end) kept.push(find);
  }
  return kept;
}

/** A text with every piece of personal data replaced by a sign that something was left out. */
export function maskPersonalData(text: string, people: Unnameable): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of findPersonalData(text, people)) {
    masked += `${text.slice(from, start)}[…]`;
    from = end;
  }
  return masked + text.slice(from);
}
