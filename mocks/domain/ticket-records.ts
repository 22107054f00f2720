import type {
  TICKET_CHANNELS,
  TICKET_STATUSES,
  TICKET_TOPICS,
} from '../../src/api/contract/case-words.ts';
import type { CaseBase, Priority } from './case-records.ts';

export type TicketStatus = (typeof TICKET_STATUSES)[number];
export type TicketTopic = (typeof TICKET_TOPICS)[number];
export type TicketChannel = (typeof TICKET_CHANNELS)[number];

/** A ticket between a seller, or whoever filled in the contact form, and the platform (cases.md §4). */
export interface TicketRecord extends CaseBase {
  status: TicketStatus;
  priority: Priority;
  topic: TicketTopic;
  channel: TicketChannel;
  subject: string;
  /** Who asks: a seller, or somebody with no account who left an address to answer to. */
  requester: { name: string; sellerId?: string; contact?: string };
  orderId?: string;
  /** The order as it was named; a contact form may name one that does not exist. */
  orderReference?: string;
  /** The account action that the ticket appeals. */
  accountActionId?: string;
  /** The closed ticket that this one goes on from. */
  followUpOf?: string;
  resolvedAt?: string;
  messageCount: number;
}
