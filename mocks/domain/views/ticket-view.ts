import type { Ticket, TicketRow } from '../../../src/api/contract/tickets.ts';
import { caseCan } from '../affordances.ts';
import { rowCan } from '../row-can.ts';
import { clockView } from '../clocks.ts';
import type { Context } from '../context.ts';
import type { LedgerRecord, OrderRecord, SellerRecord, TicketRecord } from '../records.ts';
import { closesAt, settableNow } from '../tickets/status.ts';
import type { Reader } from '../tx.ts';
import { linksView, snoozeView } from './case-view.ts';
import { handlingView } from './dispute-row.ts';
import { moneyOf } from './money-view.ts';

/** What a ticket's view needs from other records than its own. */
export interface TicketExtras {
  orders: readonly OrderRecord[];
  payouts: readonly LedgerRecord[];
  followUps: readonly TicketRecord[];
}

/** A row of the ticket queue, from the row record and the staff table alone. */
export function ticketRow(reader: Reader, row: TicketRecord, ctx: Context): TicketRow {
  const { orderReference, tags = [], unread = false } = row;
  const snooze = snoozeView(reader, row, ctx.now);
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    priority: row.priority,
    topic: row.topic,
    channel: row.channel,
    subject: row.subject,
    version: row.version,
    requester: row.requester,
    awaiting: row.awaiting,
    awaitingSince: row.awaitingSince,
    flags: row.flags,
    tags,
    unread,
    messageCount: row.messageCount,
    ...handlingView(reader, row, ctx.now),
    ...(snooze && { snooze }),
    ...(orderReference !== undefined && { orderReference }),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    can: rowCan(reader, row, ctx),
  };
}

function totalOf(order: OrderRecord): number {
  return order.lines.reduce((sum, line) => sum + line.paidMinor, order.shippingPaidMinor);
}

type Facts = NonNullable<Ticket['seller']>;

function actionsView(seller: SellerRecord, appealed: string | undefined): Facts['accountActions'] {
  return (seller.accountActions ?? []).map(({ id, at, kind, reason, liftedAt }) => {
    const state = liftedAt !== undefined ? 'lifted' : id === appealed ? 'underAppeal' : 'inForce';
    return { id, at, kind, reason, state };
  });
}

/** Orders, payouts and account actions beside the ticket (cases.md §4). */
function sellerFacts(
  reader: Reader,
  seller: SellerRecord,
  ticket: TicketRecord,
  { orders, payouts }: TicketExtras,
): Facts {
  const { id, name, tier, standing, timeZone, city, country, since, currencies } = seller;
  const accounts = currencies.flatMap((currency) => {
    const account = reader.get('sellerAccounts', `${id}:${currency}`);
    return account
      ? {
          pending: moneyOf(account.pendingMinor, currency),
          receivable: moneyOf(account.receivableMinor, currency),
        }
      : [];
  });
  return {
    id,
    name,
    tier,
    standing,
    timeZone,
    city,
    country,
    since,
    accounts,
    orders: orders.map((order) => ({
      id: order.id,
      reference: order.reference,
      status: order.status,
      placedAt: order.placedAt,
      total: moneyOf(totalOf(order), order.currency),
    })),
    payouts: payouts.map((entry) => ({ id: entry.id, at: entry.at, amount: paidOut(entry) })),
    accountActions: actionsView(seller, ticket.accountActionId),
  };
}

/** What left for the seller's bank. */
function paidOut({ legs, currency }: LedgerRecord) {
  return moneyOf(legs.find(({ account }) => account === 'bank')?.creditMinor ?? 0, currency);
}

/** A ticket with what the desk needs beside it. */
export function ticketView(
  reader: Reader,
  ticket: TicketRecord,
  ctx: Context,
  extras: TicketExtras,
): Ticket {
  const { sellerId } = ticket.requester;
  const seller = sellerId === undefined ? undefined : reader.get('sellers', sellerId);
  const before =
    ticket.followUpOf === undefined ? undefined : reader.get('tickets', ticket.followUpOf);
  const closes = closesAt(ticket, ctx);
  const { orderId, accountActionId } = ticket;
  return {
    ...ticketRow(reader, ticket, ctx),
    clocks: ticket.clocks.map((clock) => clockView(clock, ctx.now)),
    ...(orderId !== undefined && { orderId }),
    ...(accountActionId !== undefined && { accountActionId }),
    ...(seller && { seller: sellerFacts(reader, seller, ticket, extras) }),
    ...(before && { followUpOf: { id: before.id, reference: before.reference } }),
    followUps: extras.followUps.map(({ id, reference, status }) => ({ id, reference, status })),
    links: linksView(reader, ticket),
    settable: [...settableNow(reader, ticket, ctx)],
    ...(closes !== undefined && { closesAt: closes }),
    can: caseCan(reader, ticket, ctx),
  };
}
