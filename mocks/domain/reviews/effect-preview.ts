import type { DeletionProposal } from '../../../src/api/contract/deletion-proposal.ts';
import type { Rating } from '../../../src/api/contract/reviews.ts';
import type { Context } from '../context.ts';
import type { DeletionRequestRecord } from '../records.ts';
import type { ReviewRecord } from '../review-records.ts';
import { type Reader, Tx } from '../tx.ts';
import { crossings, ratingOf } from './rating.ts';
import { shownAfter, showReview } from './shown.ts';

export interface RatingEffect {
  before: Rating;
  after: Rating;
  /** Marks that lie between both, in hundredths of a star. */
  crossings: number[];
}

/** What a remedy does to the rating of the seller who asks: done on a change that nobody keeps. */
export function ratingEffect(
  reader: Reader,
  request: DeletionRequestRecord,
  review: ReviewRecord,
  proposal: DeletionProposal,
  { now, policy }: Pick<Context, 'now' | 'policy'>,
): RatingEffect {
  const { sellerId } = request;
  const scratch = new Tx(reader);
  showReview(scratch, review, shownAfter(scratch, review, proposal));
  const before = ratingOf(reader, sellerId, now);
  const after = ratingOf(scratch, sellerId, now);
  return { before, after, crossings: crossings(before, after, policy.reviews.thresholds) };
}
