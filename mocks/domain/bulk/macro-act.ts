import { parseMacro, renderMacro, type MacroWords } from '../../../src/lib/macro-text.ts';
import { ok } from '../../../src/lib/result.ts';
import { isBlank } from '../../../src/lib/text.ts';
import { type CaseRecord, isKind, queueOf } from '../cases/case.ts';
import { sendMessage } from '../cases/message.ts';
import { addNote } from '../cases/note.ts';
import type { Context, Outcome } from '../context.ts';
import { actOn } from '../macros/act.ts';
import { macroValues } from '../macros/macro-values.ts';
import { countMacroUse } from '../macros/use.ts';
import { unresolvedRefusal } from '../macros/unresolved.ts';
import { answerQuestion } from '../questions/answer.ts';
import { refuse } from '../refusals.ts';
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
  if (!macro.queues.some((queue) => queue === queueOf(id)))
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
    const done = actOn(tx, id, action, ctx);
    if (!done.ok) return done;
  }
  // A macro that its owner has deleted since counts no more.
  countMacroUse(tx, { macroId: macro.id }, ctx);
  return ok(undefined);
}
