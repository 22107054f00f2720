/** A run of words that stayed, went or came. */
export interface DiffPart {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
/** Pairs of words that are compared one by one; beyond that everything between the ends is replaced. */
const MOST_PAIRS = 4_000_000;

/** Words, signs and spaces as a reader of the script tells them apart; together the text again. */
function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Length of the longest common row of words from each pair of places to the ends. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      lengths[at] =
        a[i] === b[j]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return lengths;
}

/** Walks through the middle, where both texts differ. */
function middle(a: readonly string[], b: readonly string[], put: Put): void {
  const compared = a.length * b.length <= MOST_PAIRS;
  const lengths = compared ? commonLengths(a, b) : new Uint32Array();
  const width = b.length + 1;
  let i = 0;
  // Not compared, there is nothing to look for: all of one is gone, all of the other new.
  let j = compared ? 0 : b.length;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      put('same', a[i]);
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) {
      put('gone', a[i]);
      i += 1;
    } else {
      put('new', b[j]);
      j += 1;
    }
  }
  for (const word of a.slice(i)) put('gone', word);
  for (const word of b.slice(compared ? j : 0)) put('new', word);
}

type Put = (kind: DiffPart['kind'], word: string | undefined) => void;

/**
 * What changed between two texts, word by word. Without the new parts it is the old text, without the
 * gone ones the new text.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const parts: DiffPart[] = [];
  const put: Put = (kind, word = '') => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += word;
    else parts.push({ kind, text: word });
  };
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  for (const word of a.slice(0, head)) put('same', word);
  middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail), put);
  for (const word of a.slice(a.length - tail)) put('same', word);
  return parts;
}
