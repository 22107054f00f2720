import * as z from 'zod/mini';

import { PRIORITIES, TICKET_CHANNELS, TICKET_STATUSES, TICKET_TOPICS } from './case-words.ts';
import { CaseLink } from './case-parts.ts';
import { caseTimes, caseWork } from './case-shape.ts';
import { CaseListQuery, Clock, Instant, ListQuery, Money, page } from './common.ts';
import { endpoint, idParams } from './define.ts';
import { CaseDraft } from './drafts.ts';
import { Presence } from './presence.ts';

/** Tabs of the ticket queue. */
export const TICKET_VIEWS = ['needsReply', 'waiting', 'urgent', 'resolved', 'all'] as const;

/** Who asks: a seller, or somebody without an account who left an address to answer to. */
const Requester = z.object({
  name: z.string(),
  sellerId: z.optional(z.string()),
  contact: z.optional(z.string()),
});

const shared = {
  id: z.string(),
  reference: z.string(),
  status: z.enum(TICKET_STATUSES),
  priority: z.enum(PRIORITIES),
  topic: z.enum(TICKET_TOPICS),
  channel: z.enum(TICKET_CHANNELS),
  subject: z.string(),
  version: z.int(),
  requester: Requester,
  ...caseWork,
  messageCount: z.int(),
  /** Who is on the case now. */
  presence: z.optional(Presence),
  orderReference: z.optional(z.string()),
  ...caseTimes,
};

export const TicketRow = z.object(shared);
export type TicketRow = z.infer<typeof TicketRow>;

/** What staff may set by hand; `pending` and `newReply` come by themselves (cases.md §4). */
export const TICKET_SETTABLE = ['underReview', 'open', 'resolved', 'closed'] as const;

/** What the platform did to a seller's account, which a ticket may appeal (cases.md §4). */
export const AccountAction = z.object({
  id: z.string(),
  at: Instant,
  kind: z.string(),
  reason: z.string(),
  state: z.enum(['inForce', 'lifted', 'underAppeal']),
});

export const Ticket = z.object({
  ...shared,
  clocks: z.array(Clock),
  /** The order the ticket names, if there is such an order. */
  orderId: z.optional(z.string()),
  accountActionId: z.optional(z.string()),
  /** Who asks, with what the desk needs beside the ticket; only of a seller. */
  seller: z.optional(
    z.object({
      id: z.string(),
      name: z.string(),
      tier: z.string(),
      standing: z.string(),
      timeZone: z.string(),
      city: z.string(),
      country: z.string(),
      since: Instant,
      accounts: z.array(z.object({ pending: Money, receivable: Money })),
      orders: z.array(
        z.object({
          id: z.string(),
          reference: z.string(),
          status: z.string(),
          placedAt: Instant,
          total: Money,
        }),
      ),
      payouts: z.array(z.object({ id: z.string(), at: Instant, amount: Money })),
      accountActions: z.array(AccountAction),
    }),
  ),
  /** The closed ticket that this one goes on from, and those that go on from this one. */
  followUpOf: z.optional(z.object({ id: z.string(), reference: z.string() })),
  followUps: z.array(z.object({ id: z.string(), reference: z.string(), status: z.string() })),
  links: z.array(CaseLink),
  /** Statuses that the reader may set now; none where `can.ticketStatusSet` refuses. */
  settable: z.array(z.enum(TICKET_SETTABLE)),
  /** While resolved: until when an answer reopens it. */
  closesAt: z.optional(Instant),
  /** What the reader began to write here, theirs alone. */
  drafts: z.optional(z.array(CaseDraft)),
});
export type Ticket = z.infer<typeof Ticket>;

export const ticketEndpoints = {
  ticketList: endpoint({
    method: 'GET',
    path: '/tickets',
    summary: 'Tickets, filtered, sorted, by page',
    access: 'staff',
    query: z.strictObject({
      ...ListQuery,
      ...CaseListQuery,
      view: z.optional(z.enum(TICKET_VIEWS)),
      /** Comma-separated values in each filter mean "or"; filters together mean "and". */
      status: z.optional(z.string()),
      priority: z.optional(z.string()),
      topic: z.optional(z.string()),
      channel: z.optional(z.string()),
      /** `me`, `nobody` or ids. */
      assignee: z.optional(z.string()),
      /** `missed`, `soon`, `4h`, `24h`. */
      clock: z.optional(z.string()),
      awaiting: z.optional(z.string()),
      tag: z.optional(z.string()),
      seller: z.optional(z.string()),
    }),
    reply: page(TicketRow),
    problems: ['badRequest', 'invalidField'],
  }),
  ticketView: endpoint({
    method: 'GET',
    path: '/tickets/{ticketId}',
    summary: 'A ticket with what the desk needs beside it',
    access: 'staff',
    params: idParams('ticketId'),
    reply: Ticket,
    problems: ['notFound'],
  }),
  ticketLook: endpoint({
    method: 'POST',
    path: '/tickets/{ticketId}/look',
    summary: 'Staff have opened a ticket: a pending one is under review; any other stays as it is',
    access: ['agent', 'admin'],
    params: idParams('ticketId'),
    reply: z.object({
      status: z.enum(TICKET_STATUSES),
      version: z.int(),
      /** The version that this look replaced; absent when it changed nothing. */
      from: z.optional(z.int()),
    }),
    problems: ['notFound', 'caseClosed', 'heldByOther', 'conflictOfInterest'],
  }),
  ticketStatusSet: endpoint({
    method: 'PUT',
    path: '/tickets/{ticketId}/status',
    summary: 'Move a ticket on; a reply sets newReply by itself',
    access: ['agent', 'admin'],
    ifMatch: true,
    params: idParams('ticketId'),
    body: z.strictObject({ status: z.enum(TICKET_SETTABLE) }),
    reply: Ticket,
    problems: ['notFound', 'wrongState', 'caseClosed', 'heldByOther', 'versionMismatch'],
  }),
  ticketFollowUp: endpoint({
    method: 'POST',
    path: '/tickets/{ticketId}/follow-ups',
    summary: 'Open a new ticket that refers to a closed one',
    access: ['agent', 'admin'],
    status: 201,
    idempotent: true,
    params: idParams('ticketId'),
    body: z.strictObject({
      subject: z.optional(z.string().check(z.maxLength(200))),
      text: z.string().check(z.minLength(1), z.maxLength(5000)),
      priority: z.optional(z.enum(PRIORITIES)),
    }),
    reply: Ticket,
    problems: ['notFound', 'wrongState', 'invalidField'],
  }),
};
