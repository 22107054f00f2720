import type { Context } from '../domain/context.ts';
import type { TicketRecord } from '../domain/records.ts';
import type { Reader } from '../domain/tx.ts';
import { ticketView } from '../domain/views/ticket-view.ts';
import type { MemoryStore } from '../store/store.ts';
import { withDrafts } from './with-drafts.ts';

/** Orders and payouts that a ticket lists beside it, the newest. */
const SHOWN = 5;

/** The newest orders of a seller that the desk has met, the ticket's own first. */
function ordersOf(reader: Reader, store: MemoryStore, ticket: TicketRecord) {
  const { sellerId = '' } = ticket.requester;
  const ids = new Set(ticket.orderId === undefined ? [] : [ticket.orderId]);
  for (const id of store.disputes.of('sellerId', sellerId).slice(-SHOWN)) {
    const dispute = reader.get('disputes', id);
    if (dispute) ids.add(dispute.orderId);
  }
  return [...ids].slice(0, SHOWN).flatMap((id) => reader.get('orders', id) ?? []);
}

/** The whole ticket as the contract shows it, seen through `reader`. */
export function showTicket(reader: Reader, store: MemoryStore, ticket: TicketRecord, ctx: Context) {
  const { sellerId = '' } = ticket.requester;
  const payouts = store.ledgerOf(sellerId).filter(({ kind }) => kind === 'payout');
  const followUps = (ticket.links ?? []).flatMap(({ kind, caseId }) =>
    kind === 'followedUpBy' ? (reader.get('tickets', caseId) ?? []) : [],
  );
  const orders = ordersOf(reader, store, ticket);
  const extras = { orders, payouts: payouts.slice(-SHOWN).toReversed(), followUps };
  const view = ticketView(reader, ticket, ctx, extras);
  return withDrafts(reader, view, ctx);
}
