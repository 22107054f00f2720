import { ok } from '../../../src/lib/result.ts';
import { isBlank } from '../../../src/lib/text.ts';
import type { Priority } from '../case-records.ts';
import { auditCase, isKind } from '../cases/case.ts';
import { addEvent } from '../cases/case-file.ts';
import { tie } from '../cases/link.ts';
import { appendMessage } from '../cases/message-record.ts';
import type { Context, Outcome } from '../context.ts';
import { partyRefusal } from '../people.ts';
import type { TicketRecord } from '../records.ts';
import { refuse } from '../refusals.ts';
import type { Tx } from '../tx.ts';
import { newTicket } from './open.ts';
import { canFollowUp } from './status.ts';

export interface FollowUpCommand {
  ticketId: string;
  subject?: string | undefined;
  text: string;
  priority?: Priority | undefined;
}

function guard(tx: Tx, ticket: TicketRecord, ctx: Context) {
  const side = ticket.requester.sellerId === undefined ? 'contact' : 'seller';
  if (ctx.actor.party === 'staff') return canFollowUp(tx, ticket, ctx);
  return partyRefusal(ticket, side, ctx);
}

/** The new ticket of the same person on the same matter; it waits for the desk with clocks of its own. */
function goOn(tx: Tx, from: TicketRecord, command: FollowUpCommand, ctx: Context): TicketRecord {
  const { topic, channel, requester, orderId, orderReference, accountActionId } = from;
  const draft = { topic, channel, requester, orderId, orderReference, accountActionId };
  const subject = command.subject?.trim() || from.subject;
  const priority = command.priority ?? from.priority;
  const ticket = newTicket(tx, { ...draft, subject, priority, followUpOf: from.id }, ctx);
  tx.put('tickets', ticket);
  return ticket;
}

/**
 * A recurrence is a new ticket that refers to the closed one ★ (cases.md §4), by the requester or by staff
 * on their behalf; each names the other. What staff write first is a note to themselves, as nobody has
 * asked yet.
 */
export function followUpTicket(
  tx: Tx,
  command: FollowUpCommand,
  ctx: Context,
): Outcome<TicketRecord> {
  const from = tx.get('tickets', command.ticketId);
  if (!from) return refuse('notFound', 'There is no such ticket.');
  const refused = guard(tx, from, ctx);
  if (refused) return { ok: false, error: refused };
  if (from.status !== 'closed')
    return refuse('wrongState', 'This ticket is not closed yet: write on it instead.');
  if (isBlank(command.text))
    return refuse('invalidField', 'Say what comes up again.', { pointer: '/text' });
  const ticket = goOn(tx, from, command, ctx);
  const { party } = ctx.actor;
  const side = party === 'seller' || party === 'contact' ? party : 'staff';
  const message = { from: side, to: 'staff', text: command.text, delivery: 'delivered' } as const;
  appendMessage(tx, ticket.id, message, ctx);
  addEvent(tx, ticket.id, { event: 'submitted', detail: from.reference }, ctx);
  addEvent(tx, from.id, { event: 'followedUp', detail: ticket.reference }, ctx);
  const data = { topic: ticket.topic, channel: ticket.channel, priority: ticket.priority };
  auditCase(tx, 'ticketSubmitted', ticket, { ...data, followUpOf: from.reference });
  const { record } = tie(tx, ticket, from, 'followUp', ctx);
  return isKind(record, 'ticket') ? ok(record) : ok(ticket);
}
