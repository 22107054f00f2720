import type { MacroAction } from '../../../src/api/contract/macros.ts';
import { TICKET_SETTABLE } from '../../../src/api/contract/tickets.ts';
import { ok } from '../../../src/lib/result.ts';
import { assignCase } from '../cases/assign.ts';
import { findCase, isKind } from '../cases/case.ts';
import { addEvent, fileOf } from '../cases/case-file.ts';
import { setPriority, tagCase } from '../cases/marks.ts';
import type { Context, Outcome } from '../context.ts';
import { refuse } from '../refusals.ts';
import { setTicketStatus } from '../tickets/status.ts';
import type { Tx } from '../tx.ts';

/** One action by the command of its own operation; what a kind of case does not have is left out. */
export function actOn(tx: Tx, caseId: string, action: MacroAction, ctx: Context): Outcome<unknown> {
  const record = findCase(tx, caseId);
  if (!record) return refuse('notFound', 'There is no such case.');
  switch (action.kind) {
    case 'assign': {
      const { assignee } = action;
      const assigneeId = assignee === 'nobody' ? null : assignee === 'me' ? ctx.actor.id : assignee;
      return assignCase(tx, { caseId, assigneeId }, ctx);
    }
    case 'priority':
      return setPriority(tx, { caseId, priority: action.priority }, ctx);
    case 'tag':
      return tagCase(tx, { caseId, tags: [...(record.tags ?? []), action.tag] }, ctx);
    case 'status': {
      const status = TICKET_SETTABLE.find((one) => one === action.status);
      if (!isKind(record, 'ticket') || status === undefined || record.status === status)
        return ok(record);
      return setTicketStatus(tx, { ticketId: caseId, status }, ctx);
    }
  }
}

/**
 * What goes with a message is done once it has left, by its author and with the author's rights: until then
 * the message may be taken back, and nothing of it has happened (experience.md 4). One that is refused by
 * then stops no other; the case's timeline tells it.
 */
export function doMessageActions(
  tx: Tx,
  { caseId, messageId }: { caseId: string; messageId: string },
  ctx: Context,
): Outcome<undefined> {
  const file = fileOf(tx, caseId);
  const message = file.messages.find(({ id }) => id === messageId);
  if (!message) return refuse('notFound', 'There is no such message.');
  const { actions = [], ...said } = message;
  tx.put('files', {
    ...file,
    messages: file.messages.map((item) => (item === message ? said : item)),
  });
  doActions(tx, caseId, actions, message.authorId, ctx);
  return ok(undefined);
}

/** Does each action by its author; one that is refused stops no other, and the case's timeline tells it. */
export function doActions(
  tx: Tx,
  caseId: string,
  actions: readonly MacroAction[],
  authorId: string,
  ctx: Context,
): void {
  const author = tx.get('agents', authorId);
  if (!author) return;
  const { id, name, role } = author;
  const mine: Context = { ...ctx, actor: { id, name, role, party: 'staff' } };
  for (const action of actions) {
    const done = actOn(tx, caseId, action, mine);
    if (done.ok) continue;
    addEvent(tx, caseId, { event: 'actionRefused', detail: done.error.detail }, mine);
  }
}
