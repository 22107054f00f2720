import { foldForSearch } from '../../src/lib/text.ts';

const FOREIGN = /[^\0-\x7F]/;

/** Distinct texts whose answer is remembered: rows share names and wordings. */
const REMEMBERED = 5000;

/**
 * Tests whether a text contains the words searched for, whatever the case and the accents. A list tests
 * 100,000 rows that share a few thousand texts, so each text is looked at once.
 */
export function textMatch(query: string): (text: string) => boolean {
  const folded = foldForSearch(query.trim());
  const pattern = new RegExp(folded.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'), 'i');
  const known = new Map<string, boolean>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    const found = FOREIGN.test(text) ? foldForSearch(text).includes(folded) : pattern.test(text);
    if (known.size < REMEMBERED) known.set(text, found);
    return found;
  };
}
