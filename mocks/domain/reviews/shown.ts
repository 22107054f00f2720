import type { DeletionProposal } from '../../../src/api/contract/deletion-proposal.ts';
import type { ReviewRecord, ReviewShown, SellerReviewsRecord } from '../review-records.ts';
import type { Reader, Tx } from '../tx.ts';
import { type Counts, UNCOUNTED } from './rating.ts';

/** Everything of a review that a remedy changes. */
export function shownOf({
  state,
  redactions,
  countsInRating,
  sellerId,
  orderId,
  movedFrom,
}: ReviewShown): ReviewShown {
  const shown = { state, redactions, countsInRating, sellerId, orderId };
  return movedFrom === undefined ? shown : { ...shown, movedFrom };
}

/** How readers see a review once a remedy has effect (reviews.md §2); the text itself always stays. */
export function shownAfter(
  reader: Reader,
  review: ReviewShown,
  { remedy, redact = [], moveToOrderId = '' }: DeletionProposal,
): ReviewShown {
  const before = shownOf(review);
  switch (remedy) {
    case 'keep':
      return before;
    case 'move': {
      const sellerId = reader.get('orders', moveToOrderId)?.sellerId ?? review.sellerId;
      const movedFrom = [...(before.movedFrom ?? []), before.sellerId];
      return { ...before, state: 'moved', sellerId, orderId: moveToOrderId, movedFrom };
    }
    case 'redact':
      return { ...before, state: 'redacted', redactions: redact };
    case 'excludeFromRating':
      return { ...before, state: 'excluded', countsInRating: UNCOUNTED };
    case 'hideTemporarily':
      return { ...before, state: 'hidden', countsInRating: UNCOUNTED };
    case 'remove':
      return { ...before, state: 'removed', countsInRating: UNCOUNTED };
  }
}

const isWhole = (counts: Counts) => Object.values(counts).every(Boolean);

function without<V>(record: Record<string, V>, key: string): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** What a seller's record says of one review, given what counts for it now; undefined leaves nothing to say. */
function aligned(
  record: SellerReviewsRecord,
  id: string,
  isSource: boolean,
  counts: Counts | undefined,
): SellerReviewsRecord {
  const rest = without(record.changed, id);
  const counting = counts ?? UNCOUNTED;
  const isPlain = isSource ? isWhole(counting) : counts === undefined || isWhole(counting);
  const movedIn = record.movedIn.filter((one) => one !== id);
  return {
    ...record,
    movedIn: isSource || counts === undefined ? movedIn : [...movedIn, id],
    changed: isPlain ? rest : { ...rest, [id]: counting },
  };
}

function align(tx: Tx, sellerId: string, review: ReviewRecord): void {
  const held = tx.get('sellerReviews', sellerId);
  const record = held ?? { id: sellerId, own: [], movedIn: [], changed: {} };
  const isBook = (tx.get('reviewBooks', sellerId)?.positionOf(review.id) ?? -1) >= 0;
  const isSource = isBook || record.own.includes(review.id);
  const counts = review.sellerId === sellerId ? review.countsInRating : undefined;
  const next = aligned(record, review.id, isSource, counts);
  const isEmpty =
    next.own.length === 0 && next.movedIn.length === 0 && Object.keys(next.changed).length === 0;
  if (!isEmpty) tx.put('sellerReviews', next);
  else if (held) tx.remove('sellerReviews', sellerId);
}

/**
 * Shows a review otherwise, and keeps the sellers' records in step: only what differs from the source rows
 * stands there, so that showing it as it was leaves them as they were (money.md I31).
 */
export function showReview(tx: Tx, review: ReviewRecord, shown: ReviewShown): ReviewRecord {
  const { movedFrom: _, ...rest } = review;
  const next: ReviewRecord = { ...rest, ...shown };
  tx.put('reviews', next);
  for (const sellerId of new Set([review.sellerId, next.sellerId])) align(tx, sellerId, next);
  return next;
}

/** Adds a review that is no row of a bulk book; its seller's rating counts it from now on. */
export function addReview(tx: Tx, review: ReviewRecord): void {
  const { sellerId, id } = review;
  tx.put('reviews', review);
  const held = tx.get('sellerReviews', sellerId);
  const record = held ?? { id: sellerId, own: [], movedIn: [], changed: {} };
  if (!record.own.includes(id)) tx.put('sellerReviews', { ...record, own: [...record.own, id] });
}
