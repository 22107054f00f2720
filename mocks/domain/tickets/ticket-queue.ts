import type { TICKET_VIEWS } from '../../../src/api/contract/tickets.ts';
import { toMs } from '../../../src/lib/instants.ts';
import type { Priority } from '../case-records.ts';
import { caseRank, type QueueRank } from '../queue-rank.ts';
import type { TicketRecord } from '../records.ts';

export type TicketView = (typeof TICKET_VIEWS)[number];

/** Priorities are this far apart, further than any instant in milliseconds. */
const STEP = 1e14;
const WEIGHTS: Record<Priority, number> = { normal: 0, high: 1, urgent: 2 };

/** Missed → due soonest → priority → age (cases.md §6); what is resolved or closed is done. */
export function ticketRank(row: TicketRecord, now: string): QueueRank {
  const done = row.status === 'resolved' || row.status === 'closed';
  return caseRank(row, now, { done, rank: 3 });
}

/** The greater, the sooner among tickets that are due alike: priority, then age. */
export function ticketWeight({ priority, createdAt }: TicketRecord): number {
  return WEIGHTS[priority] * STEP - toMs(createdAt);
}

/** Whether a built-in view of the queue shows the row; a row may be in several. */
export function isTicketInView(row: TicketRecord, view: TicketView): boolean {
  switch (view) {
    case 'needsReply':
      return row.status === 'pending' || row.status === 'underReview';
    case 'waiting':
      return row.status === 'newReply' || row.status === 'open';
    case 'urgent':
      return row.priority === 'urgent' && row.status !== 'resolved' && row.status !== 'closed';
    case 'resolved':
      return row.status === 'resolved';
    case 'all':
      return true;
  }
}
