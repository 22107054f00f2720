import type { ReviewPolicy } from '../../../src/api/contract/review-policy.ts';
import type { Stars } from '../../../src/api/contract/reviews.ts';
import { fromMs, toMs } from '../../../src/lib/instants.ts';
import type { ReviewBookRecord, ReviewRecord } from '../review-records.ts';
import type { Reader } from '../tx.ts';

/** Low reviews of one seller that were posted close together (reviews.md §5). */
export interface Burst {
  /** `clu_…`; the same for every review of it. */
  id: string;
  sellerId: string;
  /** In the order of posting. */
  reviewIds: string[];
  firstAt: string;
  lastAt: string;
  spanMs: number;
}
interface Posted {
  id: string;
  ms: number;
}
type Rule = ReviewPolicy['burst'];

/** Stars that are low on every criterion. */
function isLow({ fulfilment, startTime, communication }: Stars, { starsUpTo }: Rule): boolean {
  return Math.max(fulfilment, startTime, communication) <= starsUpTo;
}

function isLowAt({ stars }: ReviewBookRecord, position: number, { starsUpTo }: Rule): boolean {
  const at = position * 3;
  return (
    (stars[at] ?? 5) <= starsUpTo &&
    (stars[at + 1] ?? 5) <= starsUpTo &&
    (stars[at + 2] ?? 5) <= starsUpTo
  );
}

/** The first position of a book that was posted at or after an instant. */
export function positionAt({ postedAt }: ReviewBookRecord, seconds: number): number {
  let low = 0;
  let high = postedAt.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postedAt[middle] ?? 0) < seconds) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Low rows of the book between two instants. */
function fromBook(book: ReviewBookRecord, from: number, to: number, rule: Rule): Posted[] {
  const found: Posted[] = [];
  const start = positionAt(book, Math.ceil(from / 1000));
  for (let position = start; position < book.count; position += 1) {
    const ms = (book.postedAt[position] ?? 0) * 1000;
    if (ms > to) break;
    if (isLowAt(book, position, rule)) found.push({ id: book.idAt(position), ms });
  }
  return found;
}

/** Low reviews of a seller between two instants, in the order of posting. */
function lowBetween(reader: Reader, sellerId: string, from: number, to: number, rule: Rule) {
  const book = reader.get('reviewBooks', sellerId);
  const found = book ? fromBook(book, from, to, rule) : [];
  for (const id of reader.get('sellerReviews', sellerId)?.own ?? []) {
    const review = reader.get('reviews', id);
    const ms = review ? toMs(review.postedAt) : Number.NaN;
    if (review && ms >= from && ms <= to && isLow(review.stars, rule)) found.push({ id, ms });
  }
  return found.sort((a, b) => a.ms - b.ms || (a.id < b.id ? -1 : 1));
}

/**
 * The part of a list that a review's burst takes up: every so many neighbours within the time are one
 * burst, and bursts that share a review are one.
 */
function burstAround(posted: readonly Posted[], id: string, rule: Rule): Posted[] {
  let start = 0;
  let end = -1;
  let last = 0;
  for (let first = 0; first < posted.length; first += 1) {
    const limit = (posted[first]?.ms ?? 0) + rule.withinMs;
    while (last + 1 < posted.length && (posted[last + 1]?.ms ?? 0) <= limit) last += 1;
    if (last - first + 1 < rule.size) continue;
    if (first > end) {
      if (posted.slice(start, end + 1).some((one) => one.id === id)) break;
      start = first;
    }
    end = last;
  }
  const burst = posted.slice(start, end + 1);
  return burst.some((one) => one.id === id) ? burst : [];
}

/** The burst that a review belongs to; undefined for one that stands alone or is not low. */
export function burstOf(reader: Reader, review: ReviewRecord, rule: Rule): Burst | undefined {
  if (!isLow(review.stars, rule)) return undefined;
  const { sellerId } = review;
  const at = toMs(review.postedAt);
  let reach = rule.withinMs;
  for (;;) {
    const near = lowBetween(reader, sellerId, at - reach, at + reach, rule);
    const burst = burstAround(near, review.id, rule);
    const first = burst[0];
    const last = burst.at(-1);
    if (!first || !last) return undefined;
    // It may go on beyond what was looked at.
    const isWhole = first.ms - rule.withinMs > at - reach && last.ms + rule.withinMs < at + reach;
    if (isWhole)
      return {
        id: `clu_${first.id.slice(4)}`,
        sellerId,
        reviewIds: burst.map(({ id }) => id),
        firstAt: fromMs(first.ms),
        lastAt: fromMs(last.ms),
        spanMs: last.ms - first.ms,
      };
    reach *= 2;
  }
}
