import type { Attachment } from '../../../src/api/contract/attachments.ts';
import type { MacroAction } from '../../../src/api/contract/macros.ts';
import { addMs } from '../../../src/lib/instants.ts';
import { ok } from '../../../src/lib/result.ts';
import { isBlank } from '../../../src/lib/text.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { disputeMessages } from '../disputes/message-rules.ts';
import { notifyReply } from '../notifications/reply-arrived.ts';
import { partyRefusal, staffRefusal } from '../people.ts';
import { questionMessages } from '../questions/message-rules.ts';
import type { CaseFileRecord, MessageRecord } from '../records.ts';
import { refusal, refuse, versionRefusal } from '../refusals.ts';
import { tooLong } from '../text-limit.ts';
import { appealMessages, deletionMessages } from '../reviews/message-rules.ts';
import { unresolvedRefusal } from '../macros/unresolved.ts';
import { ticketMessages } from '../tickets/message-rules.ts';
import type { Reader, Tx } from '../tx.ts';
import {
  auditCase,
  type CaseKinds,
  type CaseRecord,
  closedRefusal,
  findCase,
  kindOf,
} from './case.ts';
import { attachmentRefusal, attachmentViews } from './attachments.ts';
import { fileOf, isToldBySeed } from './case-file.ts';
import { bringBack, draftFor, dropDraft } from './draft.ts';
import { heldRefusal } from './lease.ts';
import { appendMessage } from './message-record.ts';
import type { MessageRules, PartyMessage } from './message-rules.ts';
import { touch, touchQuietly } from './touch.ts';
import { endedSnooze, woken } from './woken.ts';

export interface MessageCommand {
  caseId: string;
  from: MessageRecord['from'];
  to: MessageRecord['to'];
  text: string;
  evidenceIds?: string[];
  attachmentIds?: string[] | undefined;
  /** Staff only: done to the case when the message leaves. */
  actions?: MacroAction[] | undefined;
  expectVersion?: number | undefined;
  /** Parties only: whether the notice reached the other side; delivered unless told (cases.md §8). */
  delivery?: 'delivered' | 'failed';
}
type Sent = Outcome<{ message: MessageRecord; record: CaseRecord }>;

const RULES: { [K in keyof CaseKinds]: MessageRules<CaseKinds[K]> } = {
  dispute: disputeMessages,
  ticket: ticketMessages,
  question: questionMessages,
  deletionRequest: deletionMessages,
  appeal: appealMessages,
};

/** The rules of a record's kind. The id names the kind, so record and rules belong together. */
function rulesFor(record: CaseRecord): MessageRules<CaseRecord> {
  return RULES[kindOf(record.id)];
}

/** Guard of a staff message: right, own interest, closed (D15), held by another. */
export function canMessage(reader: Reader, record: CaseRecord, ctx: Context): Refusal | undefined {
  return (
    staffRefusal(reader, 'messageSend', record, ctx) ??
    rulesFor(record).wordless ??
    closedRefusal(record) ??
    heldRefusal(reader, record, ctx)
  );
}

function guard(tx: Tx, record: CaseRecord, command: MessageCommand, ctx: Context) {
  const refused =
    command.from === 'staff'
      ? canMessage(tx, record, ctx)
      : (partyRefusal(record, command.from, ctx) ?? closedRefusal(record));
  if (refused) return refused;
  if (isBlank(command.text)) {
    return refusal('invalidField', 'Write something first.', { pointer: '/text' });
  }
  const said = tooLong(command.text);
  if (said) return said;
  const unresolved = command.from === 'staff' ? unresolvedRefusal(command.text) : undefined;
  if (unresolved) return unresolved;
  return (
    attachmentRefusal(fileOf(tx, record.id), command.attachmentIds ?? [], ctx) ??
    rulesFor(record).refuse(record, command) ??
    versionRefusal(command.expectVersion, record.version)
  );
}

/**
 * A party writes, or staff do (D2, cases.md §4); a staff message is held for `policy.messageHoldMs` and
 * can be undone. What it means to clocks and status is the kind's own matter.
 */
export function sendMessage(tx: Tx, command: MessageCommand, ctx: Context): Sent {
  const record = findCase(tx, command.caseId);
  if (!record) return refuse('notFound', 'There is no such case.');
  const refused = guard(tx, record, command, ctx);
  if (refused) return { ok: false, error: refused };
  const { from } = command;
  return from === 'staff'
    ? holdMessage(tx, record, command, ctx)
    : deliverMessage(tx, record, { ...command, from }, ctx);
}

function auditMessage(tx: Tx, event: string, record: CaseRecord, message: MessageRecord): void {
  const { id: messageId, from, to, text } = message;
  auditCase(tx, event, record, { messageId, from, to, text });
}

function holdMessage(tx: Tx, record: CaseRecord, command: MessageCommand, ctx: Context): Sent {
  const undoUntil = addMs(ctx.now, ctx.policy.messageHoldMs);
  const { from, to, text, attachmentIds = [], actions = [] } = command;
  const wasDraft = dropDraft(tx, record.id, draftFor(to), ctx);
  const carried = {
    ...(attachmentIds.length > 0 && { attachmentIds }),
    ...(actions.length > 0 && { actions }),
    ...(wasDraft && { wasDraft }),
  };
  const draft = { from, to, text, delivery: 'held', undoUntil, ...carried } as const;
  const message = appendMessage(tx, record.id, draft, ctx);
  tx.put('agenda', {
    id: `message:${message.id}`,
    dueAt: undoUntil,
    kind: 'messageLeaves',
    ref: [record.id, message.id],
  });
  auditMessage(tx, 'messageHeld', record, message);
  const patch = { ...rulesFor(record).held(record, ctx), ...endedSnooze(tx, record, ctx) };
  return ok({ message, record: touch(tx, record, patch, ctx, 'message') });
}

function deliverMessage(
  tx: Tx,
  record: CaseRecord,
  command: MessageCommand & PartyMessage,
  ctx: Context,
): Sent {
  const { from, to, text, evidenceIds } = command;
  const draft = { from, to, text, delivery: command.delivery ?? 'delivered' } as const;
  const said = evidenceIds ? { ...draft, evidenceIds } : draft;
  const message = appendMessage(tx, record.id, said, ctx);
  const rules = rulesFor(record);
  // A word of a party ends a snooze (cases.md §7).
  if (record.snooze) tx.remove('agenda', `snooze:${record.id}`);
  const patch = { ...rules.delivered(record, command, ctx), ...woken(record, ctx) };
  const next = touch(tx, record, patch, ctx, 'message');
  auditMessage(tx, 'messageSent', record, message);
  notifyReply(tx, record, message, ctx);
  return ok({ message, record: rules.settled(tx, next, ctx) });
}

interface MessageOf {
  caseId: string;
  messageId: string;
}

function findMessage(tx: Tx, { caseId, messageId }: MessageOf) {
  const record = findCase(tx, caseId);
  if (!record) return undefined;
  const file = fileOf(tx, caseId);
  const message = file.messages.find((item) => item.id === messageId);
  return message && { record, file, message };
}

/** Takes an own message back while it is held; answers its words so that the draft can be restored. */
export function undoMessage(
  tx: Tx,
  command: MessageOf,
  ctx: Context,
): Outcome<{
  text: string;
  to: MessageRecord['to'];
  version: number;
  attachments?: Attachment[];
  actions?: MacroAction[];
}> {
  const found = findMessage(tx, command);
  if (!found) return refuse('notFound', 'There is no such message.');
  const { record, file, message } = found;
  if (message.authorId !== ctx.actor.id) {
    return refuse('forbidden', 'Only who wrote a message may take it back.');
  }
  if (message.delivery !== 'held' || (message.undoUntil ?? '') <= ctx.now) {
    return refuse('undoOver', 'The message has left already.');
  }
  tx.put('files', { ...file, messages: file.messages.filter((item) => item !== message) });
  tx.remove('agenda', `message:${message.id}`);
  auditMessage(tx, 'messageUndone', record, message);
  const { text, to, actions } = message;
  if (message.wasDraft) bringBack(tx, record.id, { to: draftFor(to), text }, ctx);
  const later = saidAfter(file, message).find(({ from }) => from === 'staff');
  const patch = rulesFor(record).undone(record, message, later);
  const { version } = touch(tx, record, patch, ctx, 'messageUndone');
  const attachments = attachmentViews(file, message.attachmentIds);
  const carried = { ...(attachments.length > 0 && { attachments }), ...(actions && { actions }) };
  return ok({ text, to, version, ...carried });
}

/** What was written on a case after a message. */
function saidAfter({ messages }: CaseFileRecord, message: MessageRecord): MessageRecord[] {
  return messages.slice(messages.indexOf(message) + 1);
}

/**
 * The hold of a staff message ends: it reaches the parties and the case waits for them, unless one of them
 * wrote meanwhile. Nothing is said on a closed case. No new version. What goes with it is put on the agenda,
 * to be done by its author at once.
 */
export function releaseMessage(tx: Tx, command: MessageOf, ctx: Context): Outcome<CaseRecord> {
  const found = findMessage(tx, command);
  if (!found) return refuse('notFound', 'There is no such message.');
  const { record, file, message } = found;
  if (message.delivery !== 'held') return ok(record);
  const closed = closedRefusal(record);
  if (closed) return { ok: false, error: closed };
  const { undoUntil: _, wasDraft: _wasDraft, ...rest } = message;
  const sent: MessageRecord = { ...rest, at: ctx.now, delivery: 'delivered' };
  tx.put('files', {
    ...file,
    messages: [...file.messages.filter((item) => item !== message), sent],
  });
  auditMessage(tx, 'messageSent', record, sent);
  const rules = rulesFor(record);
  const isAnswered = saidAfter(file, message).some((item) => item.from !== 'staff');
  const patch = rules.released(record, message, isAnswered);
  if (message.actions !== undefined) {
    const id = `acts:${message.id}`;
    tx.put('agenda', { id, dueAt: ctx.now, kind: 'messageActs', ref: [record.id, message.id] });
  }
  return ok(rules.settled(tx, touchQuietly(tx, record, patch, ctx, 'messageSent'), ctx));
}

/**
 * Lets all that is held on a case leave now. Whatever closes a case does this first: what was sent while it
 * was open is said, and can no longer be taken back (decision 0013).
 */
export function releaseHeld(tx: Tx, caseId: string, ctx: Context): void {
  if (isToldBySeed(tx, caseId)) return;
  for (const { id, delivery } of fileOf(tx, caseId).messages) {
    if (delivery !== 'held') continue;
    tx.remove('agenda', `message:${id}`);
    releaseMessage(tx, { caseId, messageId: id }, ctx);
  }
}
