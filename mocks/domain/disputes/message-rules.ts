import type { Clock } from '../../../src/api/contract/common.ts';
import type { MessageRules, PartyMessage } from '../cases/message-rules.ts';
import { changeClocks, openClock, startClock, stopClock } from '../clocks.ts';
import type { Context } from '../context.ts';
import { otherSide } from '../people.ts';
import type { Awaiting, DisputeRecord, MessageRecord, Side } from '../records.ts';
import { refusal } from '../refusals.ts';
import { newsForDesk } from './news.ts';
import { refreshSilence } from './silence.ts';

const sideOf = ({ from }: PartyMessage): Side => (from === 'seller' ? 'seller' : 'buyer');

function reaches(to: MessageRecord['to'], side: Side): boolean {
  return to === 'all' || to === 'both' || to === side;
}

/** Clocks after a party wrote: its own stop; the other party's start unless one runs already (§6). */
function clocksAfter(
  dispute: DisputeRecord,
  side: Side,
  reachesOther: boolean,
  ctx: Context,
): Clock[] {
  const stop = (clock: Clock) => stopClock(clock, ctx.now);
  let clocks = changeClocks(dispute.clocks, { name: 'disputeReply', party: side }, stop);
  if (side === 'seller') clocks = changeClocks(clocks, { name: 'escalationRisk' }, stop);
  if (dispute.status === 'resolved' || !reachesOther) return clocks;
  const other = otherSide(side);
  if (!openClock(clocks, 'disputeReply', other)) {
    clocks = [...clocks, startClock('disputeReply', other, ctx.now, ctx.policy)];
  }
  if (side === 'buyer' && dispute.status === 'open' && !openClock(clocks, 'escalationRisk')) {
    clocks = [...clocks, startClock('escalationRisk', 'seller', ctx.now, ctx.policy)];
  }
  return clocks;
}

function awaitingAfter(dispute: DisputeRecord, side: Side, reachesOther: boolean): Awaiting {
  if (dispute.status === 'open') return reachesOther ? otherSide(side) : dispute.awaiting;
  const waitsForParty = dispute.awaiting === 'buyer' || dispute.awaiting === 'seller';
  return dispute.status === 'escalated' && waitsForParty ? 'staff' : dispute.awaiting;
}

/** Whom the case waits for after staff wrote: the seller where both are asked. */
function awaitingAfterStaff(dispute: DisputeRecord, to: MessageRecord['to']): Awaiting {
  const ours = ['staff', 'buyer', 'seller'].includes(dispute.awaiting);
  if (dispute.status !== 'escalated' || !ours || to === 'staff') return dispute.awaiting;
  return to === 'buyer' ? 'buyer' : 'seller';
}

/** D2: the parties' clocks, whom the case waits for, the watermark that a ruling names, and silence. */
export const disputeMessages: MessageRules<DisputeRecord> = {
  refuse(_, { from, to }) {
    if (from !== 'contact' && to !== 'contact') return undefined;
    return refusal('invalidField', 'A dispute has a buyer and a seller only.', { pointer: '/to' });
  },
  delivered(dispute, message, ctx) {
    const side = sideOf(message);
    const reachesOther = reaches(message.to, otherSide(side));
    return {
      clocks: clocksAfter(dispute, side, reachesOther, ctx),
      awaiting: awaitingAfter(dispute, side, reachesOther),
      evidenceWatermark: dispute.evidenceWatermark + 1,
      ...newsForDesk(dispute),
    };
  },
  held: () => ({}),
  undone: () => ({}),
  // What a party said meanwhile is still to be read here.
  released: (dispute, { to }, isAnswered) =>
    isAnswered || to === 'staff'
      ? {}
      : { awaiting: awaitingAfterStaff(dispute, to), unread: undefined },
  settled: (tx, { id }, ctx) => refreshSilence(tx, id, ctx),
};
