import type { Clock } from '../../../src/api/contract/common.ts';
import { rulesOf } from '../cases/case.ts';
import type { MessageRules } from '../cases/message-rules.ts';
import { changeClocks, openClock, resumeClock, startClock } from '../clocks.ts';
import type { Context } from '../context.ts';
import type { TicketRecord } from '../records.ts';
import { refusal } from '../refusals.ts';
import { reopenedClocks, repliedClocks, unrepliedClocks } from './ticket-clocks.ts';

/** Clocks after the requester wrote (cases.md §6): the desk owes a next reply once it has replied. */
function clocksAfterAnswer(ticket: TicketRecord, ctx: Context): Clock[] {
  const { policy, now } = ctx;
  const clocks = changeClocks(reopenedClocks(ticket, ctx), { name: 'resolution' }, (clock) =>
    resumeClock(clock, now, policy),
  );
  const owed = openClock(clocks, 'firstReply') ?? openClock(clocks, 'nextReply');
  return owed ? clocks : [...clocks, startClock('nextReply', 'staff', now, policy)];
}

/**
 * cases.md §4: the seller's answer puts a ticket under review again, also a resolved one; a reply of
 * staff sets `newReply` when it leaves, unless its sender wrote again while it was held. A ticket resolved while the reply was held stays resolved, and
 * one nobody has looked at yet stays pending however often its sender writes.
 */
export const ticketMessages: MessageRules<TicketRecord> = {
  refuse(ticket, { from, to }) {
    const [party] = rulesOf(ticket).parties(ticket);
    if (from !== 'staff' || to === party?.side) return undefined;
    return refusal('invalidField', `This ticket is between the desk and its ${party?.side}.`, {
      pointer: '/to',
    });
  },
  delivered(ticket, _, ctx) {
    return {
      clocks: clocksAfterAnswer(ticket, ctx),
      status: ticket.status === 'pending' ? 'pending' : 'underReview',
      awaiting: 'staff',
      unread: true,
      resolvedAt: undefined,
      messageCount: ticket.messageCount + 1,
    };
  },
  held: (ticket, { now }) => ({ clocks: repliedClocks(ticket.clocks, now) }),
  undone: (ticket, { at }, later) => ({ clocks: unrepliedClocks(ticket, at, later?.at) }),
  released(ticket, { at }, isAnswered) {
    const messageCount = ticket.messageCount + 1;
    const { status } = ticket;
    // Its sender wrote again meanwhile: the desk has the last word to come.
    if (isAnswered) return { messageCount, ...(status === 'pending' && { status: 'underReview' }) };
    const clocks = repliedClocks(ticket.clocks, at);
    if (status === 'resolved' || status === 'closed') return { clocks, messageCount };
    const awaiting = ticket.requester.sellerId === undefined ? 'contact' : 'seller';
    return { clocks, messageCount, status: 'newReply', awaiting, unread: undefined };
  },
  settled(tx, ticket) {
    if (ticket.status !== 'resolved') tx.remove('agenda', `ticketCloses:${ticket.id}`);
    return ticket;
  },
};
