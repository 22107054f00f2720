import { DISPUTE_VIEWS } from '../../src/api/contract/disputes.ts';
import { QUESTION_VIEWS } from '../../src/api/contract/questions.ts';
import { TICKET_VIEWS } from '../../src/api/contract/tickets.ts';
import { type DisputeView, isInView, queueRank, stakeOrder } from '../domain/queue-rank.ts';
import {
  isQuestionInView,
  questionRank,
  type QuestionView,
} from '../domain/questions/question-queue.ts';
import type { DisputeRecord, QuestionRecord, TicketRecord } from '../domain/records.ts';
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
