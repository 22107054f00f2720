import { DISPUTE_VIEWS } from '../../src/api/contract/disputes.ts';
import { QUESTION_VIEWS } from '../../src/api/contract/questions.ts';
import { APPEAL_VIEWS, DELETION_VIEWS } from '../../src/api/contract/review-words.ts';
import { TICKET_VIEWS } from '../../src/api/contract/tickets.ts';
import { type DisputeView, isInView, queueRank, stakeOrder } from '../domain/queue-rank.ts';
import {
  isQuestionInView,
  questionRank,
  type QuestionView,
} from '../domain/questions/question-queue.ts';
import type {
  AppealRecord,
  DeletionRequestRecord,
  DisputeRecord,
  QuestionRecord,
  TicketRecord,
} from '../domain/records.ts';
import { appealRank, type AppealView, isAppealInView } from '../domain/reviews/appeal-queue.ts';
import {
  deletionRank,
  type DeletionView,
  isDeletionInView,
  reviewCaseWeight,
} from '../domain/reviews/deletion-queue.ts';
import {
  isTicketInView,
  ticketRank,
  type TicketView,
  ticketWeight,
} from '../domain/tickets/ticket-queue.ts';
import type { CaseQueueShape } from './case-index.ts';

type Side = 'sellerId' | 'buyerId';

/** Disputes: the larger amount first among those due alike. */
export const disputeQueue: CaseQueueShape<DisputeRecord, DisputeView, Side> = {
  views: DISPUTE_VIEWS,
  isInView,
  rank: queueRank,
  weight: stakeOrder,
  weightNames: ['amount', 'atStake'],
  parties: { sellerId: (row) => row.sellerId, buyerId: (row) => row.buyerId },
};

/** Tickets: the higher priority first among those due alike. */
export const ticketQueue: CaseQueueShape<TicketRecord, TicketView, 'sellerId' | 'followUpOf'> = {
  views: TICKET_VIEWS,
  isInView: isTicketInView,
  rank: ticketRank,
  weight: ticketWeight,
  weightNames: ['priority'],
  parties: {
    sellerId: (row) => row.requester.sellerId,
    followUpOf: (row) => row.followUpOf,
  },
};

/** Questions: in the order of their clocks, then of their age. */
export const questionQueue: CaseQueueShape<QuestionRecord, QuestionView, Side> = {
  views: QUESTION_VIEWS,
  isInView: isQuestionInView,
  rank: questionRank,
  weight: () => 0,
  weightNames: [],
  parties: { sellerId: (row) => row.sellerId, buyerId: (row) => row.buyerId },
};

/** Review-deletion requests: the higher priority first among those due alike. */
export const deletionQueue: CaseQueueShape<
  DeletionRequestRecord,
  DeletionView,
  Side | 'reviewId' | 'clusterId' | 'orderId'
> = {
  views: DELETION_VIEWS,
  isInView: (row, view) => isDeletionInView(row, view),
  rank: deletionRank,
  weight: reviewCaseWeight,
  weightNames: ['priority'],
  parties: {
    sellerId: (row) => row.sellerId,
    buyerId: (row) => row.authorId,
    reviewId: (row) => row.reviewId,
    clusterId: (row) => row.clusterId,
    orderId: (row) => row.orderId,
  },
};

/** Appeals: the higher priority first among those due alike. */
export const appealQueue: CaseQueueShape<AppealRecord, AppealView, 'subjectId' | 'filedById'> = {
  views: APPEAL_VIEWS,
  isInView: (row, view) => isAppealInView(row, view),
  rank: appealRank,
  weight: reviewCaseWeight,
  weightNames: ['priority'],
  parties: { subjectId: (row) => row.subject.id, filedById: (row) => row.filedById },
};
