import type { Clock } from '../../../src/api/contract/common.ts';
import { addMs } from '../../../src/lib/instants.ts';
import { ok } from '../../../src/lib/result.ts';
import { isBlank } from '../../../src/lib/text.ts';
import { changeClocks, openClock, startClock, stopClock } from '../clocks.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { otherSide, partyRefusal, staffRefusal } from '../people.ts';
import type { Awaiting, DisputeRecord, MessageRecord, Side } from '../records.ts';
import { refusal, refuse, versionRefusal } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import { fileOf } from './case-file.ts';
import { closedRefusal, heldRefusal } from './lease.ts';
import { appendMessage } from './message-record.ts';
import { refreshSilence } from './silence.ts';
import { touch, touchQuietly } from './touch.ts';

export interface MessageCommand {
  disputeId: string;
  from: Side | 'staff';
  to: MessageRecord['to'];
  text: string;
  evidenceIds?: string[];
  expectVersion?: number | undefined;
  /** Parties only: whether the notice reached the other side; delivered unless told (cases.md §8). */
  delivery?: 'delivered' | 'failed';
}
type Sent = Outcome<{ message: MessageRecord; dispute: DisputeRecord }>;

/** Guard of a staff message: right, own interest, closed (D15), held by another. */
export function canMessage(
  reader: Reader,
  dispute: DisputeRecord,
  ctx: Context,
): Refusal | undefined {
  return (
    staffRefusal(reader, 'messageSend', dispute, ctx) ??
    closedRefusal(dispute) ??
    heldRefusal(reader, dispute, ctx)
  );
}

function guard(tx: Tx, dispute: DisputeRecord, command: MessageCommand, ctx: Context) {
  const refused =
    command.from === 'staff'
      ? canMessage(tx, dispute, ctx)
      : (partyRefusal(dispute, command.from, ctx) ?? closedRefusal(dispute));
  if (refused) return refused;
  if (isBlank(command.text)) {
    return refusal('invalidField', 'Write something first.', { pointer: '/text' });
  }
  return versionRefusal(command.expectVersion, dispute.version);
}

/** D2: a party writes, or staff do; a staff message is held for `policy.messageHoldMs` and can be undone. */
export function sendMessage(tx: Tx, command: MessageCommand, ctx: Context): Sent {
  const dispute = tx.get('disputes', command.disputeId);
  if (!dispute) return refuse('notFound', 'There is no such case.');
  const refused = guard(tx, dispute, command, ctx);
  if (refused) return { ok: false, error: refused };
  return command.from === 'staff'
    ? holdMessage(tx, dispute, command, ctx)
    : deliverMessage(tx, dispute, command, command.from, ctx);
}

function auditMessage(tx: Tx, event: string, dispute: DisputeRecord, message: MessageRecord): void {
  const { id, from, to, text } = message;
  tx.audit({
    event,
    entity: { kind: 'dispute', id: dispute.id, reference: dispute.reference },
    data: { messageId: id, from, to, text },
  });
}

function holdMessage(tx: Tx, dispute: DisputeRecord, command: MessageCommand, ctx: Context): Sent {
  const undoUntil = addMs(ctx.now, ctx.policy.messageHoldMs);
  const { from, to, text } = command;
  const message = appendMessage(
    tx,
    dispute.id,
    { from, to, text, delivery: 'held', undoUntil },
    ctx,
  );
  tx.put('agenda', {
    id: `message:${message.id}`,
    dueAt: undoUntil,
    kind: 'messageLeaves',
    ref: [dispute.id, message.id],
  });
  auditMessage(tx, 'messageHeld', dispute, message);
  return ok({ message, dispute: touch(tx, dispute, {}, ctx, 'message') });
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

function deliverMessage(
  tx: Tx,
  dispute: DisputeRecord,
  command: MessageCommand,
  side: Side,
  ctx: Context,
): Sent {
  const { to, text, evidenceIds } = command;
  const draft = { from: side, to, text, delivery: command.delivery ?? 'delivered' } as const;
  const message = appendMessage(
    tx,
    dispute.id,
    evidenceIds ? { ...draft, evidenceIds } : draft,
    ctx,
  );
  const reachesOther = to === 'all' || to === 'both' || to === otherSide(side);
  const patch = {
    clocks: clocksAfter(dispute, side, reachesOther, ctx),
    awaiting: awaitingAfter(dispute, side, reachesOther),
    evidenceWatermark: dispute.evidenceWatermark + 1,
  };
  touch(tx, dispute, patch, ctx, 'message');
  auditMessage(tx, 'messageSent', dispute, message);
  return ok({ message, dispute: refreshSilence(tx, dispute.id, ctx) });
}

function findHeld(tx: Tx, command: { disputeId: string; messageId: string }) {
  const dispute = tx.get('disputes', command.disputeId);
  if (!dispute) return undefined;
  const file = fileOf(tx, dispute.id);
  const message = file.messages.find((item) => item.id === command.messageId);
  return message && { dispute, file, message };
}

/** Takes an own message back while it is held; answers its words so that the draft can be restored. */
export function undoMessage(
  tx: Tx,
  command: { disputeId: string; messageId: string },
  ctx: Context,
): Outcome<{ text: string; to: MessageRecord['to']; version: number }> {
  const found = findHeld(tx, command);
  if (!found) return refuse('notFound', 'There is no such message.');
  const { dispute, file, message } = found;
  if (message.authorId !== ctx.actor.id) {
    return refuse('forbidden', 'Only who wrote a message may take it back.');
  }
  if (message.delivery !== 'held' || (message.undoUntil ?? '') <= ctx.now) {
    return refuse('undoOver', 'The message has left already.');
  }
  tx.put('files', { ...file, messages: file.messages.filter((item) => item !== message) });
  tx.remove('agenda', `message:${message.id}`);
  auditMessage(tx, 'messageUndone', dispute, message);
  const { version } = touch(tx, dispute, {}, ctx, 'messageUndone');
  return ok({ text: message.text, to: message.to, version });
}

/** Whom the case waits for after staff wrote: the seller where both are asked. */
function awaitingAfterStaff(dispute: DisputeRecord, to: MessageRecord['to']): Awaiting {
  const ours = ['staff', 'buyer', 'seller'].includes(dispute.awaiting);
  if (dispute.status !== 'escalated' || !ours || to === 'staff') return dispute.awaiting;
  return to === 'buyer' ? 'buyer' : 'seller';
}

/** The hold of a staff message ends: it reaches the parties and the case waits for them. No new version. */
export function releaseMessage(
  tx: Tx,
  command: { disputeId: string; messageId: string },
  ctx: Context,
): Outcome<DisputeRecord> {
  const found = findHeld(tx, command);
  if (!found) return refuse('notFound', 'There is no such message.');
  const { dispute, file, message } = found;
  if (message.delivery !== 'held') return ok(dispute);
  const { undoUntil: _, ...rest } = message;
  const sent: MessageRecord = { ...rest, at: ctx.now, delivery: 'delivered' };
  tx.put('files', {
    ...file,
    messages: [...file.messages.filter((item) => item !== message), sent],
  });
  auditMessage(tx, 'messageSent', dispute, sent);
  const awaiting = awaitingAfterStaff(dispute, message.to);
  touchQuietly(tx, dispute, { awaiting }, ctx, 'messageSent');
  return ok(refreshSilence(tx, dispute.id, ctx));
}
