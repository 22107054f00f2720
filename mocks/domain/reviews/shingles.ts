/** Words of one shingle. */
const SHINGLE = 3;
/** Letters that are written without spaces between words: each counts as a word of its own. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const IN_WORD = /[\p{L}\p{N}\p{M}]/u;
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** What a letter does to the word that it stands in. */
const UNKNOWN = 0;
const PARTS = 1;
const JOINS = 2;
const ALONE = 3;
const SKIPPED = 4;
/** Of every unit of UTF-16, learned when it is first met: its kind, and itself in small. */
const KINDS = new Uint8Array(0x10000);
const SMALL = new Uint16Array(0x10000);

function learn(unit: number): number {
  const letter = String.fromCharCode(unit);
  const small = letter.toLowerCase();
  SMALL[unit] = small.length === 1 ? small.charCodeAt(0) : unit;
  // Halves of a pair count as letters: emoji and rare ideographs make words.
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const kind = UNSPACED.test(letter) ? ALONE : isHalf || IN_WORD.test(letter) ? JOINS : PARTS;
  // An apostrophe within a word does not part it.
  KINDS[unit] = letter === '’' || letter === "'" ? SKIPPED : kind;
  return KINDS[unit] ?? PARTS;
}

let words = new Uint32Array(512);

function noteWord(count: number, hash: number): number {
  if (count === words.length) {
    const more = new Uint32Array(count * 2);
    more.set(words);
    words = more;
  }
  words[count] = hash;
  return count + 1;
}

/** Notes hashes of a text's words in their order; case, spaces and punctuation make no difference. */
function hashWords(text: string): number {
  let count = 0;
  let hash = BASIS;
  let isOpen = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const known = KINDS[unit] ?? UNKNOWN;
    const kind = known === UNKNOWN ? learn(unit) : known;
    if (kind === JOINS) {
      hash = Math.imul(hash ^ (SMALL[unit] ?? unit), PRIME);
      isOpen = true;
      continue;
    }
    if (kind === SKIPPED) continue;
    if (isOpen) count = noteWord(count, hash);
    hash = BASIS;
    isOpen = false;
    if (kind === ALONE) count = noteWord(count, Math.imul(BASIS ^ unit, PRIME));
  }
  return isOpen ? noteWord(count, hash) : count;
}

function mixed(a: number, b: number, c: number): number {
  let hash = Math.imul(a ^ 0x9e3779b1, 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0xc2b2ae35);
  hash = Math.imul((hash ^ (hash >>> 13)) + c, 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Hands out the hash of every shingle of a text, as often as it is there; says how many. */
export function eachShingle(text: string, take: (hash: number) => void): number {
  const count = hashWords(text);
  if (count === 0) return 0;
  const shingles = Math.max(1, count - SHINGLE + 1);
  for (let at = 0; at < shingles; at += 1) {
    const second = at + 1 < count ? (words[at + 1] ?? 0) : 0;
    const third = at + 2 < count ? (words[at + 2] ?? 0) : 0;
    take(mixed(words[at] ?? 0, second, third));
  }
  return shingles;
}

/**
 * Hashes of a text's shingles of three words, each once and ascending; a text of fewer words is one
 * shingle, a text without any word has none.
 */
export function shinglesOf(text: string): Uint32Array {
  const all: number[] = [];
  eachShingle(text, (hash) => void all.push(hash));
  const sorted = Uint32Array.from(all).sort();
  let kept = 0;
  for (let at = 0; at < sorted.length; at += 1)
    if (at === 0 || sorted[at] !== sorted[at - 1]) {
      sorted[kept] = sorted[at] ?? 0;
      kept += 1;
    }
  return sorted.subarray(0, kept);
}

/** How many shingles both texts have; of ascending lists. */
export function sharedShingles(one: Uint32Array, other: Uint32Array): number {
  let shared = 0;
  let at = 0;
  for (const hash of one) {
    while (at < other.length && (other[at] ?? 0) < hash) at += 1;
    if (other[at] === hash) shared += 1;
  }
  return shared;
}

/** Shared shingles of both texts in whole percent of all that either has (Jaccard), rounded down. */
export function likenessPercent(one: Uint32Array, other: Uint32Array): number {
  const shared = sharedShingles(one, other);
  const all = one.length + other.length - shared;
  return all === 0 ? 0 : Math.floor((shared * 100) / all);
}
