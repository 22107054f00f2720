import {
  PRIORITIES,
  TICKET_CHANNELS,
  TICKET_STATUSES,
  TICKET_TOPICS,
} from '../../api/contract/case-words.ts';
import { TICKET_VIEWS } from '../../api/contract/tickets.ts';
import { DEFAULT_VIEWS } from './default-views.ts';
import { named, type Queue } from './queue-spec.ts';
import { assigneeFilter, clockFilter, dateFilters, tagFilter } from './shared-filters.ts';

/** Whom a ticket may wait for. */
const AWAITING = ['staff', 'seller', 'contact', 'nobody'] as const;

/** Tickets of sellers, and what comes by the contact form (cases.md §4). */
export const ticketQueue = {
  queue: 'tickets',
  list: 'ticketList',
  title: 'queue.ticket.title',
  views: named('queue.ticket.view', TICKET_VIEWS),
  defaultView: DEFAULT_VIEWS.tickets,
  filters: {
    assignee: assigneeFilter,
    clock: clockFilter,
    priority: {
      label: 'queue.ticket.filter.priority',
      values: named('queue.ticket.priority', PRIORITIES),
    },
    status: { label: 'queue.filter.status', values: named('queue.ticket.status', TICKET_STATUSES) },
    topic: {
      label: 'queue.ticket.filter.topic',
      values: named('queue.ticket.topic', TICKET_TOPICS),
    },
    channel: {
      label: 'queue.ticket.filter.channel',
      values: named('queue.ticket.channel', TICKET_CHANNELS),
    },
    awaiting: { label: 'queue.filter.awaiting', values: named('queue.awaiting', AWAITING) },
    tag: tagFilter,
    ...dateFilters,
  },
  params: ['seller'],
  sorts: {
    case: { field: 'reference', words: 'queue.sorted.reference' },
    priority: { field: 'priority', words: 'queue.ticket.sorted.priority' },
    clock: { field: 'due', words: 'queue.sorted.due' },
    court: { field: 'awaitingSince', words: 'queue.sorted.awaitingSince' },
  },
} as const satisfies Queue;
