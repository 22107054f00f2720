import { foldWithPlaces } from './folded.ts';

/** Words that are also names: alone they count only where they are written as a name. */
const ORDINARY = new Set(
  (
    'amber april art august autumn baker bell bill black bond brook brown carter case chance chase cook ' +
    'cooper crystal daisy dawn day dean drew earl eve faith field frank gene gold grace grant gray green ' +
    'grey guy harper hazel holly hope hunter iris ivy jack jade jasmine joy june king law lily long love ' +
    'major mark marsh mason may miles opal page pat pearl poppy price rain ray reid rich rob rose ruby ' +
    'silver sky star stone sue summer sunny violet wade ward webb white will wood young'
  ).split(' '),
);

/** Scripts that write no spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;
/** Scripts that write small words onto the front of the next. */
const PREFIXED = /[\p{sc=Arabic}\p{sc=Hebrew}]/u;
const GAP = String.raw`[^\p{L}\p{N}]`;
const START = String.raw`(?<![\p{L}\p{N}])`;
const PREFIXED_START = String.raw`(?<![\p{L}\p{N}])[وفبلكובלמהשכ]{0,2}`;
const END = String.raw`(?![\p{L}\p{N}])`;
/** From this many letters on a name is known also where it is written as one word. */
const KNOWN_AS_ONE = 8;

export interface NamePattern {
  /** Of an expression with `gu`; letters of every script make it costly to build. */
  source: string;
  /** Letters without which it finds nothing, to be looked for before it is built. */
  needs: string;
  /** Also an everyday word: a name only where it has a capital within a sentence. */
  ordinary: boolean;
}

const wordsOf = (name: string) =>
  foldWithPlaces(name)
    .text.split(/\s+/u)
    .map((word) => word.match(/[\p{L}\p{N}]+/gu)?.join(`${GAP}*`) ?? '')
    .filter((word) => word !== '');

const lettersOf = (word: string) => Array.from(word.replaceAll(`${GAP}*`, '')).length;

/** The letters that a word's pattern begins with. */
const beginOf = (word: string) => word.split(GAP, 1).join('');

function bounded(body: string): string {
  if (UNSPACED.test(body)) return body;
  return `${PREFIXED.test(body) ? PREFIXED_START : START}${body}${END}`;
}

function whole(words: readonly string[]): string {
  const letters = words.reduce((sum, word) => sum + lettersOf(word), 0);
  const isOne = letters >= KNOWN_AS_ONE || words.some((word) => UNSPACED.test(word));
  return bounded(words.join(`${GAP}${isOne ? '*' : '+'}`));
}

function alone(word: string): NamePattern | undefined {
  const letters = lettersOf(word);
  if (letters < 2) return undefined;
  const isCased = /\p{sc=Latin}|\p{sc=Greek}|\p{sc=Cyrillic}/u.test(word);
  const ordinary = isCased && (letters < 3 || ORDINARY.has(word));
  return { source: bounded(word), needs: beginOf(word), ordinary };
}

/**
 * What a name is known by in a folded text. A person is known by each part of the name, in any order; a
 * shop by its whole name, because its words (“Golden Gems”) are everybody's.
 */
export function namePatterns(name: string, isPerson: boolean): NamePattern[] {
  const words = wordsOf(name);
  if (words.length === 0) return [];
  const needs = beginOf(words[0] ?? '');
  const full: NamePattern = { source: whole(words), needs, ordinary: false };
  if (words.length === 1) return isPerson ? [alone(words[0] ?? '') ?? full] : [full];
  const parts = isPerson ? words.map(alone) : [];
  return [full, ...parts.filter((part) => part !== undefined)];
}

/** Written as a name: a capital that no sentence begins with. */
export function isWrittenAsName(text: string, start: number): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start))) return false;
  return !/(?:^|[.!?:…\n“"«]\s*)$/u.test(text.slice(0, start));
}
