import { CRITERIA, type Criterion } from '../../../src/api/contract/review-words.ts';
import type { Rating, Stars } from '../../../src/api/contract/reviews.ts';
import type { ReviewBookRecord } from '../review-records.ts';
import type { Reader } from '../tx.ts';

/** Which criteria of a review count in the rating of its seller. */
export type Counts = Record<Criterion, boolean>;
export const COUNTED: Counts = { fulfilment: true, startTime: true, communication: true };
export const UNCOUNTED: Counts = { fulfilment: false, startTime: false, communication: false };

/** One source row of a rating. */
export interface SourceRow {
  stars: Stars;
  counts: Counts;
}

interface Tally {
  sum: number;
  count: number;
}

/** Mean of whole stars in hundredths, rounded half up, by integers only. */
function mean({ sum, count }: Tally): Rating['overall'] {
  if (count === 0) return { sum, count };
  return { sum, count, hundredths: Math.floor((sum * 200 + count) / (count * 2)) };
}

function add(tallies: readonly Tally[], { stars, counts }: SourceRow): void {
  for (const [at, criterion] of CRITERIA.entries()) {
    const tally = tallies[at];
    if (!tally || !counts[criterion]) continue;
    tally.sum += stars[criterion];
    tally.count += 1;
  }
}

/** Adds every row of a book but those that are told apart; a plain loop, because a book may be long. */
function addBook(
  tallies: readonly Tally[],
  { stars, count }: ReviewBookRecord,
  apart: ReadonlySet<number>,
) {
  const width = CRITERIA.length;
  for (const [at, tally] of tallies.entries()) {
    let sum = 0;
    for (let place = at; place < count * width; place += width) sum += stars[place] ?? 0;
    for (const row of apart) sum -= stars[row * width + at] ?? 0;
    tally.sum += sum;
    tally.count += count - apart.size;
  }
}

function starsAt({ stars }: ReviewBookRecord, row: number): Stars {
  const [fulfilment = 0, startTime = 0, communication = 0] = stars.subarray(row * 3, row * 3 + 3);
  return { fulfilment, startTime, communication };
}

/**
 * The rating that source rows make (reviews.md §1): a mean for each criterion, and overall the mean of all
 * stars together. Walks every row; nothing is ever counted up or down.
 */
export function rate(
  rows: Iterable<SourceRow>,
  asOf: string,
  book?: { of: ReviewBookRecord; changed: Map<number, Counts> },
): Rating {
  const tallies = CRITERIA.map(() => ({ sum: 0, count: 0 }));
  if (book) {
    addBook(tallies, book.of, new Set(book.changed.keys()));
    for (const [row, counts] of book.changed)
      add(tallies, { stars: starsAt(book.of, row), counts });
  }
  for (const row of rows) add(tallies, row);
  const [fulfilment, startTime, communication] = tallies.map(mean);
  const none = { sum: 0, count: 0 };
  const sum = tallies.reduce((all, tally) => all + tally.sum, 0);
  const count = tallies.reduce((all, tally) => all + tally.count, 0);
  return {
    fulfilment: fulfilment ?? none,
    startTime: startTime ?? none,
    communication: communication ?? none,
    overall: mean({ sum, count }),
    ratingAsOf: asOf,
  };
}

/** A seller's rating as of now, from its book, its own reviews and those that were moved to it. */
export function ratingOf(reader: Reader, sellerId: string, now: string): Rating {
  const own = reader.get('sellerReviews', sellerId);
  const book = reader.get('reviewBooks', sellerId);
  const changed = new Map<number, Counts>();
  for (const [id, counts] of Object.entries(own?.changed ?? {})) {
    const row = book?.positionOf(id) ?? -1;
    if (row >= 0) changed.set(row, counts);
  }
  const rows = [...(own?.own ?? []), ...(own?.movedIn ?? [])].flatMap((id): SourceRow[] => {
    const review = reader.get('reviews', id);
    return review ? [{ stars: review.stars, counts: own?.changed[id] ?? COUNTED }] : [];
  });
  return rate(rows, now, book && { of: book, changed });
}

/** Marks that lie between two ratings, in hundredths of a star: crossing one changes what buyers see. */
export function crossings(before: Rating, after: Rating, marks: readonly number[]): number[] {
  const [from = 0, to = 0] = [before.overall.hundredths, after.overall.hundredths];
  const [low, high] = from < to ? [from, to] : [to, from];
  return marks.filter((mark) => low < mark && mark <= high);
}
