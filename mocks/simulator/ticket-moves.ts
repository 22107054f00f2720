import * as z from 'zod/mini';

import { PRIORITIES, TICKET_TOPICS } from '../../src/api/contract/case-words.ts';
import { type CaseRecord, rulesOf } from '../domain/cases/case.ts';
import { sendMessage } from '../domain/cases/message.ts';
import type { Context } from '../domain/context.ts';
import type { TicketRecord } from '../domain/records.ts';
import { refuse } from '../domain/refusals.ts';
import { followUpTicket } from '../domain/tickets/follow-up.ts';
import { openTicket, submitForm } from '../domain/tickets/open.ts';
import { doneBy, Tx } from '../domain/tx.ts';
import { made, type Moved } from './moves.ts';

/** A move on a ticket, by whoever asked. */
interface TicketScene {
  tx: Tx;
  ctx: Context;
  ticket: TicketRecord;
}
/** A move that opens a new case; the case it names only says whose it is. */
interface OpeningScene {
  tx: Tx;
  ctx: Context;
  record: CaseRecord;
}
interface MoveOn<S> {
  body: z.ZodMiniType;
  run(scene: S, body: unknown): Moved;
}

function move<S, B extends z.ZodMiniType>(
  body: B,
  run: (scene: S, body: z.infer<B>) => Moved,
): MoveOn<S> {
  return { body, run: (scene, value) => run(scene, z.parse(body, value)) };
}

const Text = z.string().check(z.minLength(1), z.maxLength(5000));

/** What a seller, or who wrote by the contact form, does on a ticket. */
export const TICKET_MOVES: Readonly<Record<string, MoveOn<TicketScene>>> = {
  message: move(z.strictObject({ text: Text }), ({ tx, ctx, ticket }, { text }) => {
    const from = ctx.actor.party === 'contact' ? 'contact' : 'seller';
    const said = { caseId: ticket.id, from, to: 'staff', text } as const;
    return made(sendMessage(tx, said, ctx), ({ message }) => message.id);
  }),
  followUp: move(
    z.strictObject({ text: Text, subject: z.optional(z.string()) }),
    ({ tx, ctx, ticket }, body) =>
      made(followUpTicket(tx, { ticketId: ticket.id, ...body }, ctx), ({ id }) => id),
  ),
};

/** New tickets: of the seller of the named case, or of anybody by the form. */
export const OPENING_MOVES: Readonly<Record<string, MoveOn<OpeningScene>>> = {
  openTicket: move(
    z.strictObject({
      topic: z.enum(TICKET_TOPICS),
      subject: z.string().check(z.minLength(1), z.maxLength(200)),
      text: Text,
      priority: z.optional(z.enum(PRIORITIES)),
      orderId: z.optional(z.string()),
      accountActionId: z.optional(z.string()),
    }),
    ({ tx, ctx, record }, body) => {
      const parties = rulesOf(record).parties(record);
      const seller = parties.find(({ side }) => side === 'seller');
      if (seller?.id === undefined) return refuse('wrongState', 'This case has no seller.');
      return made(openTicket(tx, { ...body, sellerId: seller.id }, ctx), ({ id }) => id);
    },
  ),
  submitForm: move(
    z.strictObject({
      name: z.string().check(z.minLength(1), z.maxLength(200)),
      contact: z.string().check(z.minLength(1), z.maxLength(200)),
      text: Text,
      orderReference: z.optional(z.string()),
      topic: z.optional(z.enum(TICKET_TOPICS)),
    }),
    ({ tx, ctx }, body) => {
      const actor = { id: 'contact', name: body.name, party: 'contact' } as const;
      const own = new Tx(tx);
      const sent = submitForm(own, body, { ...ctx, actor });
      // Somebody else than on the case that the move was played from.
      if (sent.ok) tx.absorb(doneBy(actor, own.change()));
      return made(sent, ({ id }) => id);
    },
  ),
};
