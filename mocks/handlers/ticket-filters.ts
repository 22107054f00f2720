import {
  CASE_AWAITING,
  PRIORITIES,
  TICKET_CHANNELS,
  TICKET_STATUSES,
  TICKET_TOPICS,
} from '../../src/api/contract/case-words.ts';
import type { TicketRecord } from '../domain/records.ts';
import { isTicketInView, type TicketView } from '../domain/tickets/ticket-queue.ts';
import { type FilterShape, oneOf, searchTest } from './case-filters.ts';

/** How each parameter of the ticket queue tests a row. */
export const TICKET_FILTERS: FilterShape<TicketRecord> = {
  choices: {
    status: TICKET_STATUSES,
    priority: PRIORITIES,
    topic: TICKET_TOPICS,
    channel: TICKET_CHANNELS,
    awaiting: CASE_AWAITING,
  },
  tests: {
    // The query's schema knows the views.
    view: (_wanted, _ctx, text) => (row) => isTicketInView(row, text as TicketView),
    priority: oneOf((row) => row.priority),
    topic: oneOf((row) => row.topic),
    channel: oneOf((row) => row.channel),
    seller: oneOf((row) => row.requester.sellerId),
    q: searchTest(
      (row) => [row.reference, row.orderReference],
      ({ requester, subject }) => [requester.name, requester.contact ?? '', subject],
    ),
  },
};
