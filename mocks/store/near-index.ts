import {
  eachShingle,
  likenessPercent,
  sharedShingles,
  shinglesOf,
} from '../domain/reviews/shingles.ts';
import { Postings, Repeats } from './postings.ts';

/** Texts that are derived, by their number. */
export interface TextSource {
  count: number;
  textAt(n: number): string;
  idAt(n: number): string;
  /** The number of an id; -1 for any other. */
  numberOf(id: string): number;
}
export interface NearText {
  id: string;
  /** Shared shingles of both texts, in whole percent of all that either has. */
  likenessPercent: number;
}

/** Texts between two pauses of the building: about a millisecond. */
const SLICE = 100;
/** Counts of shared shingles are kept up to here. */
const MOST = 255;

/**
 * Finds texts that share at least so many percent of their shingles with one; exactly, though hashes share
 * buckets, because what shares enough by its count is compared word by word. Derived texts are in an index
 * that is built when it is first needed or before, slice by slice; texts that are held are beside it.
 */
export class NearIndex {
  private readonly source: TextSource;
  private readonly heldText: (id: string) => string | undefined;
  private readonly percent: number;
  /** How many different shingles each derived text has at the least. */
  private readonly lengths: Uint16Array;
  private readonly counts: Uint8Array;
  private readonly held = new Map<number, Set<string>>();
  private postings: Postings | undefined;
  private work: Generator<void> | undefined;

  /** @param heldText the text of a review that is held itself: new, or changed since it was derived */
  constructor(source: TextSource, heldText: (id: string) => string | undefined, percent: number) {
    this.source = source;
    this.heldText = heldText;
    this.percent = percent;
    this.lengths = new Uint16Array(source.count);
    this.counts = new Uint8Array(source.count);
  }

  get isReady(): boolean {
    return this.postings !== undefined;
  }

  /** A little of the building; false once it is done. */
  step(): boolean {
    if (this.postings) return false;
    this.work ??= this.building();
    return this.work.next().done !== true;
  }

  /** Follows a text that is held itself: new or changed. */
  hold(id: string, text: string): void {
    eachShingle(text, (shingle) => {
      const ids = this.held.get(shingle);
      if (ids) ids.add(id);
      else this.held.set(shingle, new Set([id]));
    });
  }

  /** Texts like this one, the most alike first; the text's own id is not among them. */
  nearOf(id: string, text: string): NearText[] {
    while (this.step());
    const own = shinglesOf(text);
    const found: NearText[] = [];
    for (const other of new Set([...this.derivedNear(own), ...this.heldNear(own)])) {
      const words = other === id ? undefined : this.textOf(other);
      const near = words === undefined ? undefined : this.compare(other, own, shinglesOf(words));
      if (near) found.push(near);
    }
    return found.sort((a, b) => b.likenessPercent - a.likenessPercent || (a.id < b.id ? -1 : 1));
  }

  private textOf(id: string): string | undefined {
    const held = this.heldText(id);
    if (held !== undefined) return held;
    const n = this.source.numberOf(id);
    return n < 0 ? undefined : this.source.textAt(n);
  }

  private compare(id: string, own: Uint32Array, other: Uint32Array): NearText | undefined {
    const shared = sharedShingles(own, other);
    if (shared === 0 || shared * 100 < this.percent * (own.length + other.length - shared))
      return undefined;
    return { id, likenessPercent: likenessPercent(own, other) };
  }

  /** Derived texts that may share enough: those that share at least `percent` of the shorter bound. */
  private *derivedNear(own: Uint32Array): Generator<string> {
    const { counts, lengths, percent, source } = this;
    if (own.length === 0) return;
    counts.fill(0);
    this.postings?.tally(own, counts);
    const least = Math.min(MOST, Math.ceil((own.length * percent) / 100));
    for (let n = 0; n < counts.length; n += 1) {
      const shared = counts[n] ?? 0;
      if (shared < least) continue;
      // Both can only be too favourable, so nothing that is alike is left out.
      const all = own.length + (lengths[n] ?? 0) - shared;
      if (shared === MOST || shared * 100 >= percent * all) yield source.idAt(n);
    }
  }

  private heldNear(own: Uint32Array): string[] {
    const counts = new Map<string, number>();
    for (const shingle of own)
      for (const id of this.held.get(shingle) ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
    const least = Math.ceil((own.length * this.percent) / 100);
    return [...counts].flatMap(([id, count]) => (count >= least ? [id] : []));
  }

  private *building(): Generator<void> {
    const { source, lengths } = this;
    const postings = new Postings(source.count);
    const seen = new Repeats();
    for (let n = 0; n < source.count; n += 1) {
      seen.next();
      eachShingle(source.textAt(n), (hash) => {
        if (seen.isKnown(hash)) return;
        postings.note(hash);
      });
      lengths[n] = seen.distinct;
      postings.next();
      if (n % SLICE === SLICE - 1) yield;
    }
    yield* postings.close();
    this.postings = postings;
  }
}
