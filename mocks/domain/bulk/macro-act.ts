import type { MacroAction } from '../../../src/api/contract/macros.ts';
import { TICKET_SETTABLE } from '../../../src/api/contract/tickets.ts';
import { parseMacro, renderMacro, type MacroWords } from '../../../src/lib/macro-text.ts';
import { ok } from '../../../src/lib/result.ts';
import { isBlank } from '../../../src/lib/text.ts';
import { assignCase } from '../cases/assign.ts';
import { caseTable, type CaseRecord, findCase, isKind } from '../cases/case.ts';
import { setPriority, tagCase } from '../cases/marks.ts';
import { sendMessage } from '../cases/message.ts';
import { addNote } from '../cases/note.ts';
import type { Context, Outcome } from '../context.ts';
import { macroValues } from '../macros/macro-values.ts';
import { countMacroUse } from '../macros/use.ts';
import { unresolvedRefusal } from '../macros/unresolved.ts';
import { answerQuestion } from '../questions/answer.ts';
import { refuse } from '../refusals.ts';
import { setTicketStatus } from '../tickets/status.ts';
import type { Tx } from '../tx.ts';
import type { BulkMacro } from './bulk-records.ts';

/** Who reads the words: as the macro says, else all whom a case of this kind is written to. */
function audienceOf(record: CaseRecord, audience: BulkMacro['audience']) {
  if (!isKind(record, 'ticket')) return audience === 'note' ? undefined : (audience ?? 'both');
  if (audience === 'note') return undefined;
  if (audience === 'buyer') return audience;
  return record.requester.sellerId === undefined ? 'contact' : 'seller';
}

/** Says the words the way a person would on this kind of case; each way has its own guard. */
function say(tx: Tx, record: CaseRecord, text: string, macro: BulkMacro, ctx: Context) {
  const { id } = record;
  const to = audienceOf(record, macro.audience);
  if (to === undefined) return addNote(tx, { caseId: id, text }, ctx);
  if (!isKind(record, 'question'))
    return sendMessage(tx, { caseId: id, from: 'staff', to, text }, ctx);
  // One text over many answers would be an edit that nobody has read.
  if (record.answer) return refuse('wrongState', 'This question has an answer already.');
  const shown = { showOnWebsite: false, addToProductQa: false };
  return answerQuestion(tx, { questionId: id, from: 'staff', text, ...shown }, ctx);
}

/** One action by the command of its own operation; what a kind of case does not have is left out. */
function act(tx: Tx, caseId: string, action: MacroAction, ctx: Context): Outcome<unknown> {
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
 * A macro on one case: its words, filled in for this case, then its actions; the first refusal refuses it
 * all. A variable that nothing is known of is one (cases.md §7, experience.md 7).
 */
export function useMacroOn(
  tx: Tx,
  record: CaseRecord,
  macro: BulkMacro,
  words: MacroWords,
  ctx: Context,
): Outcome<unknown> {
  const { id } = record;
  if (!macro.queues.includes(caseTable(id)))
    return refuse('wrongState', `“${macro.name}” is not meant for this kind of case.`);
  if (!isBlank(macro.body)) {
    const values = macroValues(tx, id, ctx) ?? {};
    const { text } = renderMacro(parseMacro(macro.body), values, words);
    const unresolved = unresolvedRefusal(text);
    if (unresolved) return { ok: false, error: unresolved };
    const said = say(tx, record, text, macro, ctx);
    if (!said.ok) return said;
  }
  for (const action of macro.actions) {
    const done = act(tx, id, action, ctx);
    if (!done.ok) return done;
  }
  // A macro that its owner has deleted since counts no more.
  countMacroUse(tx, { macroId: macro.id }, ctx);
  return ok(undefined);
}
