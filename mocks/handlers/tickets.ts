import { followUpTicket } from '../domain/tickets/follow-up.ts';
import { lookAtTicket, setTicketStatus } from '../domain/tickets/status.ts';
import type { TicketRecord } from '../domain/records.ts';
import { ticketRow } from '../domain/views/ticket-view.ts';
import type { Handlers, ReadCall } from '../engine/handler.ts';
import { selectTickets } from './case-select.ts';
import { find, onOk } from './find.ts';
import { page } from './list.ts';
import { showTicket } from './show-ticket.ts';
import { withPresence } from './with-presence.ts';

function listTickets({ store, ctx, query, presence }: ReadCall<'ticketList'>) {
  const selected = selectTickets(store, query, ctx);
  if (!selected.ok) return selected;
  return page(query, selected.value, (row) => withPresence(presence, ticketRow(store, row, ctx)));
}

export const ticketHandlers = {
  ticketList: { rows: ['tickets'], read: listTickets },
  ticketView: {
    read: ({ store, ctx, params, presence }) =>
      onOk(find(store, 'tickets', params.ticketId), (ticket) =>
        withPresence(presence, showTicket(store, store, ticket, ctx)),
      ),
  },
  ticketLook: {
    write: ({ tx, ctx, params }) =>
      onOk(lookAtTicket(tx, params, ctx), ({ status }) => ({ status })),
  },
  ticketStatusSet: {
    target({ ticketId }, reader, ctx, store) {
      const ticket = reader.get('tickets', ticketId);
      const current = (found: TicketRecord) => () => showTicket(reader, store, found, ctx);
      return ticket && { version: ticket.version, current: current(ticket) };
    },
    write({ tx, ctx, store, params, body, version }) {
      const set = setTicketStatus(tx, { ...params, ...body, expectVersion: version }, ctx);
      return onOk(set, (ticket) => showTicket(tx, store, ticket, ctx));
    },
  },
  ticketFollowUp: {
    write({ tx, ctx, store, params, body }) {
      const opened = followUpTicket(tx, { ...params, ...body }, ctx);
      return onOk(opened, (ticket) => showTicket(tx, store, ticket, ctx));
    },
  },
} satisfies Partial<Handlers>;
