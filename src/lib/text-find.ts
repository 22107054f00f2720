import { foldForSearch } from './text.ts';

export interface Found {
  /** Some words around the match, on one line. */
  text: string;
  /** Where in them the match is, in UTF-16 units. */
  start: number;
  end: number;
}

const PLAIN = /^[\0-\x7f]*$/;

/** Units shown before and after a match. */
const AROUND = 60;

/**
 * Where folded words stand in a text that was not folded: a letter with its marks may be several units
 * in one and fewer in the other, so places are counted letter by letter. Undefined when they don't.
 */
export function findFolded(
  text: string,
  folded: string,
): { start: number; end: number } | undefined {
  if (folded === '') return undefined;
  if (PLAIN.test(text)) {
    const start = text.toLowerCase().indexOf(folded);
    return start < 0 ? undefined : { start, end: start + folded.length };
  }
  if (!foldForSearch(text).includes(folded)) return undefined;
  let all = '';
  const places: number[] = [];
  let at = 0;
  for (const letter of text) {
    for (const unit of foldForSearch(letter)) {
      for (let index = 0; index < unit.length; index += 1) places.push(at);
      all += unit;
    }
    at += letter.length;
  }
  const index = all.indexOf(folded);
  if (index < 0) return undefined;
  const start = places[index] ?? 0;
  const last = places[index + folded.length - 1] ?? start;
  // Marks of the last letter belong to it: they fold to nothing.
  const end = places.find((place, position) => position >= index + folded.length && place > last);
  return { start, end: end ?? text.length };
}

/** A match with some words around it, cut at spaces where there are any. */
export function excerpt(text: string, folded: string): Found | undefined {
  const line = text.replaceAll(/\s/gu, ' ');
  const found = findFolded(line, folded);
  if (!found) return undefined;
  const from = cutBefore(line, found.start);
  const to = cutAfter(line, found.end);
  const lead = from > 0 ? '…' : '';
  return {
    text: lead + line.slice(from, to) + (to < line.length ? '…' : ''),
    start: found.start - from + lead.length,
    end: found.end - from + lead.length,
  };
}

function cutBefore(text: string, start: number): number {
  if (start <= AROUND) return 0;
  const space = text.indexOf(' ', start - AROUND);
  return space >= 0 && space < start ? space + 1 : onLetter(text, start - AROUND);
}

function cutAfter(text: string, end: number): number {
  if (end + AROUND >= text.length) return text.length;
  const space = text.lastIndexOf(' ', end + AROUND);
  return space > end ? space : onLetter(text, end + AROUND);
}

/** Never between the two halves of a letter. */
function onLetter(text: string, index: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(index)) ? index + 1 : index;
}
