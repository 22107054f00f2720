import { ok } from '../../../src/lib/result.ts';
import { isBlank } from '../../../src/lib/text.ts';
import type { Priority } from '../case-records.ts';
import { auditCase } from '../cases/case.ts';
import { addEvent } from '../cases/case-file.ts';
import { appendMessage } from '../cases/message-record.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import type { SellerRecord, TicketRecord } from '../records.ts';
import { nextReference } from '../references.ts';
import { refusal } from '../refusals.ts';
import type { TicketChannel, TicketTopic } from '../ticket-records.ts';
import type { Tx } from '../tx.ts';
import { firstClocks } from './ticket-clocks.ts';

export interface NewTicket {
  topic: TicketTopic;
  channel: TicketChannel;
  priority: Priority;
  subject: string;
  requester: TicketRecord['requester'];
  orderId?: string | undefined;
  /** The order as it was named, which a form takes as it comes. */
  orderReference?: string | undefined;
  accountActionId?: string | undefined;
  followUpOf?: string | undefined;
}

/** Seller's console: what a new ticket must say (cases.md §4). */
export interface OpenCommand extends Pick<NewTicket, 'topic' | 'subject'> {
  sellerId: string;
  priority?: Priority | undefined;
  text: string;
  orderId?: string | undefined;
  accountActionId?: string | undefined;
}

/** Contact form ★: name, contact, order number if any, description. */
export interface FormCommand {
  name: string;
  contact: string;
  orderReference?: string | undefined;
  text: string;
  topic?: TicketTopic | undefined;
  /** The seller whose own address this is. */
  sellerId?: string | undefined;
}

function wordsRefusal(fields: Record<string, string>): Refusal | undefined {
  for (const [name, text] of Object.entries(fields)) {
    if (isBlank(text))
      return refusal('invalidField', 'This must not be empty.', { pointer: `/${name}` });
  }
  return undefined;
}

/** The first words of a text, to tell tickets of the form apart by. */
export function headOf(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length <= 80 ? line : `${line.slice(0, 79).trimEnd()}…`;
}

/** Puts a ticket that waits for the desk, with its clocks; nothing is said on it yet. */
export function newTicket(tx: Tx, draft: NewTicket, ctx: Context): TicketRecord {
  const { orderId, orderReference, accountActionId, followUpOf, ...rest } = draft;
  const named = orderId === undefined ? undefined : tx.get('orders', orderId)?.reference;
  const reference = orderReference ?? named;
  return {
    id: ctx.newId('tkt'),
    reference: nextReference(tx, 'TKT', ctx.now),
    status: 'pending',
    version: 1,
    ...rest,
    ...(orderId !== undefined && { orderId }),
    ...(reference !== undefined && reference !== '' && { orderReference: reference }),
    ...(accountActionId !== undefined && { accountActionId }),
    ...(followUpOf !== undefined && { followUpOf }),
    clocks: firstClocks(draft.priority, ctx),
    awaiting: 'staff',
    awaitingSince: ctx.now,
    unread: true,
    flags: [],
    messageCount: 1,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  };
}

function submit(tx: Tx, draft: NewTicket, text: string, ctx: Context): TicketRecord {
  const ticket = newTicket(tx, draft, ctx);
  const { id, version, topic, channel, priority } = ticket;
  const from = ticket.requester.sellerId === undefined ? 'contact' : 'seller';
  tx.put('tickets', ticket);
  appendMessage(tx, id, { from, to: 'staff', text, delivery: 'delivered' }, ctx);
  addEvent(tx, id, { event: 'submitted' }, ctx);
  auditCase(tx, 'ticketSubmitted', ticket, { topic, channel, priority });
  tx.live({ type: 'caseChanged', caseId: id, version, cause: 'opened' });
  return ticket;
}

/** Guard of a seller's new ticket: the own account, words, and nothing of another seller's. */
function openRefusal(
  tx: Tx,
  seller: SellerRecord | undefined,
  { sellerId, subject, text, orderId, accountActionId }: OpenCommand,
  { actor }: Context,
): Refusal | undefined {
  if (!seller || actor.party !== 'seller' || actor.id !== sellerId)
    return refusal('forbidden', 'A seller opens tickets for the own account only.');
  const isOwnOrder = orderId === undefined || tx.get('orders', orderId)?.sellerId === sellerId;
  if (!isOwnOrder)
    return refusal('invalidField', 'This is another seller’s order.', { pointer: '/orderId' });
  const actions = seller.accountActions ?? [];
  if (accountActionId !== undefined && !actions.some(({ id }) => id === accountActionId))
    return refusal('invalidField', 'There is no such account action.', {
      pointer: '/accountActionId',
    });
  return wordsRefusal({ subject, text });
}

/** A seller opens a ticket; refused for another seller's account, order or account action. */
export function openTicket(tx: Tx, command: OpenCommand, ctx: Context): Outcome<TicketRecord> {
  const { sellerId, topic, subject, text, orderId, accountActionId, priority } = command;
  const seller = tx.get('sellers', sellerId);
  const refused = openRefusal(tx, seller, command, ctx);
  if (refused || !seller)
    return { ok: false, error: refused ?? refusal('notFound', 'There is no such seller.') };
  const requester = { name: seller.name, sellerId };
  const about = { topic, subject, orderId, accountActionId, requester };
  const draft = { ...about, priority: priority ?? 'normal', channel: 'console' } as const;
  return ok(submit(tx, draft, text, ctx));
}

/** Somebody fills in the contact form ★; it lands in the same queue with `channel: form`. */
export function submitForm(tx: Tx, command: FormCommand, ctx: Context): Outcome<TicketRecord> {
  const { name, contact, text, orderReference, sellerId, topic = 'other' } = command;
  const refused = wordsRefusal({ name, contact, text });
  if (refused) return { ok: false, error: refused };
  const seller = sellerId === undefined ? undefined : tx.get('sellers', sellerId);
  const requester = { name, contact, ...(seller && { sellerId: seller.id }) };
  const draft = { topic, subject: headOf(text), priority: 'normal' as const, requester };
  return ok(submit(tx, { ...draft, channel: 'form', orderReference }, text, ctx));
}
