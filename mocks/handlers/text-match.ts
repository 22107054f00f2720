import { foldForSearch } from '../../src/lib/text.ts';

const FOREIGN = /[^\0-\x7F]/;

/**
 * Tests whether a text contains the words searched for, whatever the case and the accents. Plain text
 * takes a fast path: a list tests 100,000 rows.
 */
export function textMatch(query: string): (text: string) => boolean {
  const wanted = query.trim();
  const folded = foldForSearch(wanted);
  const pattern = new RegExp(folded.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'), 'i');
  return (text) => (FOREIGN.test(text) ? foldForSearch(text).includes(folded) : pattern.test(text));
}
