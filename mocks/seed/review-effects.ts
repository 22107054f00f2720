import { APPEAL_DUE } from '../domain/appeals/due.ts';
import { REQUEST_DUE } from '../domain/reviews/due.ts';
import type { ReviewEffects } from './replay.ts';

/** What falls due on requests about reviews and on appeals. */
export const reviewEffects: ReviewEffects = {
  answerDue: (tx, requestId, ctx) => REQUEST_DUE.answerDue(tx, { requestId }, ctx),
  deletionHoldEnds: (tx, requestId, ctx) => REQUEST_DUE.deletionHoldEnds(tx, { requestId }, ctx),
  hidingEnds: (tx, requestId, ctx) => REQUEST_DUE.hidingEnds(tx, { requestId }, ctx),
  reviewErases: (tx, requestId, ctx) => REQUEST_DUE.reviewErases(tx, { requestId }, ctx),
  appealAnswerDue: (tx, appealId, ctx) => APPEAL_DUE.appealAnswerDue(tx, { appealId }, ctx),
  appealHoldEnds: (tx, appealId, ctx) => APPEAL_DUE.appealHoldEnds(tx, { appealId }, ctx),
  appealCloses: (tx, appealId, ctx) => APPEAL_DUE.appealCloses(tx, { appealId }, ctx),
};
