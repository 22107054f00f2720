import type { Reply } from '../../../src/api/contract/index.ts';
import { ok } from '../../../src/lib/result.ts';
import type { Context, Outcome } from '../context.ts';
import { refuse } from '../refusals.ts';
import { canReverse } from '../reviews/guards.ts';
import { ratingOf } from '../reviews/rating.ts';
import { requesterOf } from '../reviews/requesters.ts';
import { hearsOfReversal, takeBack } from '../reviews/reverse.ts';
import { type Reader, Tx } from '../tx.ts';

/** Steps of the warning ladder that go with it. */
function liftedBy(
  reader: Reader,
  scratch: Reader,
  sellerId: string,
): Reply<'reversalView'>['warnings'] {
  const before = requesterOf(reader, sellerId).warnings;
  const lifted = requesterOf(scratch, sellerId).warnings.filter(
    ({ liftedAt }, at) => liftedAt !== before[at]?.liftedAt,
  );
  return lifted.map(({ step, at }) => ({ step, at }));
}

/** What a reversal would bring back: it is done on a change that nobody keeps. */
export function previewReversal(
  reader: Reader,
  { requestId }: { requestId: string },
  ctx: Context,
): Outcome<Reply<'reversalView'>> {
  const request = reader.get('deletionRequests', requestId);
  if (!request) return refuse('notFound', 'There is no such request.');
  const refused = canReverse(reader, request, ctx);
  if (refused) return { ok: false, error: refused };
  const scratch = new Tx(reader);
  takeBack(scratch, request, { cause: 'ownMotion', reason: '' }, ctx);
  const { state, text, stars } = scratch.need('reviews', request.reviewId);
  const { statementId } = request.decision ?? {};
  return ok({
    reviewState: state,
    text,
    stars,
    ratingBefore: ratingOf(reader, request.sellerId, ctx.now),
    ratingAfter: ratingOf(scratch, request.sellerId, ctx.now),
    warnings: liftedBy(reader, scratch, request.sellerId),
    statements: statementId === undefined ? [] : [statementId],
    told: hearsOfReversal(request) ? ['author', 'seller'] : ['seller'],
  });
}
