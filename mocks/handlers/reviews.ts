import { isRequestSealedTo } from '../domain/appeals/seal.ts';
import { isLiveRequest } from '../domain/cases/review-kinds.ts';
import { ratingOf } from '../domain/reviews/rating.ts';
import { isUnveiled } from '../domain/views/decision-view.ts';
import { reviewView } from '../domain/views/review-view.ts';
import type { Handlers, ReadCall } from '../engine/handler.ts';
import { find, onOk } from './find.ts';

/** Stars stay veiled while an open request, or an appeal, is still to be found on by the reader (reviews.md §2, §4). */
function showReview({ store, params, ctx }: ReadCall<'reviewView'>) {
  return onOk(find(store, 'reviews', params.reviewId), (review) => {
    const requests = store.deletionRequests
      .of('reviewId', review.id)
      .flatMap((id) => store.peek('deletionRequests', id) ?? []);
    const isOpen = requests.every(
      (request) =>
        !isRequestSealedTo(store, request, ctx) &&
        (!isLiveRequest(request) || isUnveiled(request, ctx.actor.id)),
    );
    return reviewView(review, isOpen, ctx);
  });
}

export const reviewHandlers = {
  reviewView: { read: showReview },
  sellerRating: {
    read: ({ store, params, ctx }) =>
      onOk(find(store, 'sellers', params.sellerId), ({ id }) => ratingOf(store, id, ctx.now)),
  },
} satisfies Partial<Handlers>;
