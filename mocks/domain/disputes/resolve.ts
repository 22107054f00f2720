import type { Clock } from '../../../src/api/contract/common.ts';
import {
  changeClocks,
  endClock,
  isOpenClock,
  openClock,
  startClock,
  stopClock,
} from '../clocks.ts';
import type { Context } from '../context.ts';
import type { AgendaRecord, Awaiting, DisputeRecord, RulingRecord, Side } from '../records.ts';
import type { Tx } from '../tx.ts';
import { addEvent } from '../cases/case-file.ts';
import { withFlag } from './evidence.ts';
import { appendMessage } from '../cases/message-record.ts';
import { touch } from '../cases/touch.ts';

const TROUBLE = new Set(['refundFailed', 'refundUnknown']);

function withoutTrouble(flags: readonly string[]): string[] {
  return flags.filter((flag) => !TROUBLE.has(flag));
}

/** Who may want to appeal: whoever got less than asked; only one party is responsible for a clock. */
function appellant(ruling: RulingRecord): Side {
  return ruling.kind === 'noAction' ? 'buyer' : 'seller';
}

/** Clocks of D11: mediation is met (maybe late), the parties' clocks end (what they missed stays told), the appeal window opens. */
function clocksAfter(dispute: DisputeRecord, ruling: RulingRecord, ctx: Context): Clock[] {
  const ended = dispute.clocks.map((clock) => {
    if (!isOpenClock(clock)) return clock;
    return clock.name === 'mediation' ? stopClock(clock, ctx.now) : endClock(clock, ctx.now);
  });
  const started = [startClock('appealWindow', appellant(ruling), ctx.now, ctx.policy)];
  if (ruling.amountMinor > 0) {
    started.unshift(startClock('refundProcessing', 'provider', ctx.now, ctx.policy));
  }
  return [...ended, ...started];
}

function awaitingAfter(ruling: RulingRecord): Awaiting {
  if (ruling.kind === 'replacement') return 'seller';
  return ruling.amountMinor > 0 ? 'provider' : 'nobody';
}

/** Each party reads its own statement, in the thread, as written by who proposed the ruling. */
function sendStatements(tx: Tx, dispute: DisputeRecord, ruling: RulingRecord, ctx: Context): void {
  const author = tx.get('agents', ruling.proposerId);
  const by = { authorId: ruling.proposerId, authorName: author?.name ?? ctx.actor.name };
  const say = (to: Side, text: string) =>
    appendMessage(tx, dispute.id, { ...by, from: 'staff', to, text, delivery: 'delivered' }, ctx);
  say('buyer', ruling.body.statementToBuyer);
  say('seller', ruling.body.statementToSeller);
}

/**
 * D11: an executed ruling resolves the dispute. Statements go to both parties, the appeal window opens,
 * and a refund's landing is awaited. Called when a ruling has been executed.
 */
export function resolveDispute(
  tx: Tx,
  command: { disputeId: string; ruling: RulingRecord },
  ctx: Context,
): DisputeRecord {
  const { ruling } = command;
  const dispute = tx.need('disputes', command.disputeId);
  const clocks = clocksAfter(dispute, ruling, ctx);
  const patch = {
    status: 'resolved',
    clocks,
    awaiting: awaitingAfter(ruling),
    flags: withoutTrouble(dispute.flags),
    live: undefined,
    silence: undefined,
    unread: undefined,
  } as const;
  const next = touch(tx, dispute, patch, ctx, 'resolved');
  sendStatements(tx, dispute, ruling, ctx);
  const amount = ruling.amountMinor > 0 ? { amountMinor: ruling.amountMinor } : {};
  addEvent(
    tx,
    dispute.id,
    { event: 'rulingExecuted', rulingId: ruling.id, detail: ruling.kind, ...amount },
    ctx,
  );
  if (ruling.kind !== 'noAction') {
    const seller = tx.need('sellers', dispute.sellerId);
    const ruledAgainst = seller.ruledAgainst + 1;
    tx.put('sellers', { ...seller, ruledAgainst, version: seller.version + 1 });
  }
  const window = openClock(clocks, 'appealWindow');
  if (window) scheduleClosing(tx, dispute.id, window.dueAt);
  tx.audit({
    event: 'disputeResolved',
    entity: { kind: 'dispute', id: dispute.id, reference: dispute.reference },
    data: { rulingId: ruling.id, kind: ruling.kind },
  });
  return next;
}

/** The agenda entry that finalises the dispute once nobody may appeal any more (D14). */
export function closingEntry(disputeId: string, dueAt: string): AgendaRecord {
  const id = `appealWindow:${disputeId}`;
  return { id, dueAt, kind: 'appealWindowEnds', ref: [disputeId] };
}

export function scheduleClosing(tx: Tx, disputeId: string, dueAt: string): void {
  tx.put('agenda', closingEntry(disputeId, dueAt));
}

/**
 * D12: the provider refused the money of a ruling, or nobody knows what became of it. The dispute stays
 * (or is) as it was, is flagged and comes back to staff. A ruling whose refund fails after execution
 * leaves a resolved dispute resolved, with the flag (cases.md §3).
 */
export function reviveDispute(
  tx: Tx,
  command: { disputeId: string; rulingId: string; flag: 'refundFailed' | 'refundUnknown' },
  ctx: Context,
): DisputeRecord {
  const dispute = tx.need('disputes', command.disputeId);
  const flags = withFlag(withoutTrouble(dispute.flags), command.flag);
  const event = command.flag === 'refundFailed' ? 'refundFailed' : 'rulingUnknown';
  addEvent(tx, dispute.id, { event, rulingId: command.rulingId }, ctx);
  return touch(tx, dispute, { flags, awaiting: 'staff' }, ctx, command.flag);
}

/** The refund of a ruling landed: its clock is met, its trouble over, nobody is awaited any more. */
export function settleDispute(
  tx: Tx,
  command: { disputeId: string; rulingId: string; amountMinor: number },
  ctx: Context,
): DisputeRecord {
  const dispute = tx.need('disputes', command.disputeId);
  const clocks = changeClocks(dispute.clocks, { name: 'refundProcessing' }, (clock) =>
    stopClock(clock, ctx.now),
  );
  const { rulingId, amountMinor } = command;
  addEvent(tx, dispute.id, { event: 'refundLanded', rulingId, amountMinor }, ctx);
  const awaiting = dispute.awaiting === 'seller' ? 'seller' : 'nobody';
  const flags = withoutTrouble(dispute.flags);
  return touch(tx, dispute, { clocks, awaiting, flags }, ctx, 'refundLanded');
}
