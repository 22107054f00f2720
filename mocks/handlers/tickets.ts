import { followUpTicket } from '../domain/tickets/follow-up.ts';
import { lookAtTicket, setTicketStatus } from '../domain/tickets/status.ts';
import { ticketRow } from '../domain/views/ticket-view.ts';
import type { Handlers } from '../engine/handler.ts';
import { actsOn } from './case-acts.ts';
import { casePage, queuePage } from './case-pages.ts';
import { selectTickets } from './case-select.ts';
import { onOk } from './lookup.ts';
import { showTicket } from './show-ticket.ts';

const { shown, guarded } = actsOn({
  find: (reader, { ticketId }: { ticketId: string }) => reader.get('tickets', ticketId),
  show: showTicket,
});

export const ticketHandlers = {
  ticketList: {
    rows: ['tickets'],
    read: (call) => queuePage(call, selectTickets, ticketRow),
  },
  ticketView: {
    read: (call) => casePage(call, 'tickets', call.params.ticketId, showTicket),
  },
  ticketLook: {
    write({ tx, ctx, params }) {
      const from = tx.get('tickets', params.ticketId)?.version;
      return onOk(lookAtTicket(tx, params, ctx), ({ status, version }) => ({
        status,
        version,
        ...(from !== undefined && from !== version && { from }),
      }));
    },
  },
  ticketStatusSet: guarded(setTicketStatus),
  ticketFollowUp: {
    write: (call) =>
      shown(call, followUpTicket(call.tx, { ...call.params, ...call.body }, call.ctx)),
  },
} satisfies Partial<Handlers>;
