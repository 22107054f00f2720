/** Buckets at the most, as a power of two, and hashes of one text for which there is room. */
const MOST_BITS = 20;
const PER_TEXT = 32;
const CHUNK = 1 << 18;
const SLICE = 200_000;

/**
 * Which texts were noted under a hash, in two arrays of whole numbers. Hashes share buckets: what comes back
 * may also have been noted under another one.
 */
export class Postings {
  /** Buckets in the order of noting, and where those of each text begin. */
  private chunks: Uint32Array[] = [];
  private begins: Uint32Array;
  private count = 0;
  private texts = 0;
  /** What is left of a hash when it is shifted by so many bits is its bucket. */
  private readonly shift: number;
  private readonly starts: Uint32Array;
  private sorted = new Uint32Array();

  /** @param size how many texts there are */
  constructor(size: number) {
    this.begins = new Uint32Array(size + 1);
    const bits = Math.min(MOST_BITS, 8 + Math.ceil(Math.log2(1 + (size * PER_TEXT) / 256)));
    this.shift = 32 - bits;
    this.starts = new Uint32Array(2 ** bits + 1);
  }

  /** Notes a hash of the text that is being noted. */
  readonly note = (hash: number): void => {
    const { count, starts } = this;
    const place = count % CHUNK;
    if (place === 0) this.chunks.push(new Uint32Array(CHUNK));
    const chunk = this.chunks[this.chunks.length - 1];
    const bucket = hash >>> this.shift;
    if (chunk) chunk[place] = bucket;
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
    this.count = count + 1;
  };

  /** The next text begins. */
  next(): void {
    this.texts += 1;
    this.begins[this.texts] = this.count;
  }

  /** Puts the texts in order of their buckets; nothing is noted after it. */
  *close(): Generator<void> {
    const { starts, begins, chunks } = this;
    for (let bucket = 0; bucket < starts.length - 1; bucket += 1)
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
    yield;
    const next = starts.slice();
    const sorted = new Uint32Array(this.count);
    let done = 0;
    for (let text = 0; text < this.texts; text += 1) {
      for (let at = begins[text] ?? 0; at < (begins[text + 1] ?? 0); at += 1) {
        const bucket = chunks[Math.floor(at / CHUNK)]?.[at % CHUNK] ?? 0;
        const place = next[bucket] ?? 0;
        sorted[place] = text;
        next[bucket] = place + 1;
      }
      if ((begins[text + 1] ?? 0) - done < SLICE) continue;
      done = begins[text + 1] ?? 0;
      yield;
    }
    this.sorted = sorted;
    this.chunks = [];
    this.begins = new Uint32Array();
  }

  /** Counts, for each text, how many of these hashes it was noted under; `counts` begins at zero. */
  tally(hashes: Uint32Array, counts: Uint8Array): void {
    const { starts, sorted } = this;
    for (const hash of hashes) {
      const bucket = hash >>> this.shift;
      const end = starts[bucket + 1] ?? 0;
      for (let at = starts[bucket] ?? 0; at < end; at += 1) {
        const text = sorted[at] ?? 0;
        const count = counts[text] ?? 0;
        if (count < 255) counts[text] = count + 1;
      }
    }
  }
}

/** Slots for the hashes of one text. */
const SLOTS = 4096;

/** Tells which hashes of a text came before in it, without a set for each text. */
export class Repeats {
  /** How many different ones there were at the least: of two in one slot only the first is counted. */
  distinct = 0;
  private text = 0;
  private readonly texts = new Uint32Array(SLOTS);
  private readonly hashes = new Uint32Array(SLOTS);

  /** The next text begins. */
  next(): void {
    this.text += 1;
    this.distinct = 0;
  }

  /** Whether a hash certainly came before. */
  isKnown(hash: number): boolean {
    const slot = hash % SLOTS;
    if (this.texts[slot] === this.text) return this.hashes[slot] === hash;
    this.texts[slot] = this.text;
    this.hashes[slot] = hash;
    this.distinct += 1;
    return false;
  }
}
