import type { MacroAction } from '../../../src/api/contract/macros.ts';
import { ANSWER_MAX } from '../../../src/api/contract/questions.ts';
import { ok } from '../../../src/lib/result.ts';
import { graphemeCount, isBlank } from '../../../src/lib/text.ts';
import { auditCase } from '../cases/case.ts';
import { addEvent } from '../cases/case-file.ts';
import { dropDraft } from '../cases/draft.ts';
import { heldRefusal } from '../cases/lease.ts';
import { appendMessage } from '../cases/message-record.ts';
import { touch } from '../cases/touch.ts';
import { changeClocks, stopClock } from '../clocks.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { unresolvedRefusal } from '../macros/unresolved.ts';
import { notifyReply } from '../notifications/reply-arrived.ts';
import { partyRefusal, staffRefusal } from '../people.ts';
import type { QuestionRecord } from '../records.ts';
import { holdAnswer, releaseAnswer, undoUntil } from './held-answer.ts';
import { refusal, refuse, versionRefusal } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';

/** Drafts that an answer may have been begun as: everybody reads it. */
const WORDS_OF = ['buyer', 'both'] as const;
type Answer = NonNullable<QuestionRecord['answer']>;
export interface AnswerCommand extends Pick<Answer, 'text' | 'showOnWebsite' | 'addToProductQa'> {
  questionId: string;
  from: 'seller' | 'staff';
  /** Staff only: done to the question when the answer leaves. */
  actions?: MacroAction[] | undefined;
  expectVersion?: number | undefined;
}

/** Staff answer on behalf of a slow seller and edit answers (cases.md §5), unless somebody else is at it. */
export function canAnswer(
  reader: Reader,
  question: QuestionRecord,
  ctx: Context,
): Refusal | undefined {
  return (
    staffRefusal(reader, 'questionAnswer', question, ctx) ?? heldRefusal(reader, question, ctx)
  );
}

function textRefusal(text: string): Refusal | undefined {
  const at = { pointer: '/text' };
  if (isBlank(text)) return refusal('invalidField', 'Write something first.', at);
  const count = graphemeCount(text);
  if (count > ANSWER_MAX) {
    const detail = `An answer has at most ${ANSWER_MAX} characters; this has ${count}.`;
    return refusal('invalidField', detail, { ...at, meta: { count, max: ANSWER_MAX } });
  }
  return unresolvedRefusal(text);
}

/** What is kept of the first answer when it is edited: who gave it and when. */
function answerOf(command: AnswerCommand, before: Answer | undefined, ctx: Context): Answer {
  const { from, text, showOnWebsite, addToProductQa } = command;
  const said = { text: text.trim(), showOnWebsite, addToProductQa };
  const { id, name } = ctx.actor;
  if (!before) return { ...said, by: from, authorId: id, authorName: name, at: ctx.now };
  if (before.text === said.text) return { ...before, ...said };
  return { ...before, ...said, editedAt: ctx.now, editorId: id, editorName: name };
}

function audit(tx: Tx, question: QuestionRecord, answer: Answer, from: Answer['by']): void {
  const { text, showOnWebsite, addToProductQa } = answer;
  const { answer: before } = question;
  const now = { by: from, text, showOnWebsite, addToProductQa };
  if (!before) auditCase(tx, 'questionAnswered', question, now);
  else {
    const was = {
      text: before.text,
      showOnWebsite: before.showOnWebsite,
      addToProductQa: before.addToProductQa,
    };
    auditCase(tx, 'answerEdited', question, { ...now, before: was });
  }
}

/** What is still held of the answer before has left by now: only the newest words can be taken back. */
function settled(tx: Tx, question: QuestionRecord, ctx: Context): QuestionRecord {
  if (!question.heldAnswer) return question;
  releaseAnswer(tx, { questionId: question.id }, ctx);
  return tx.need('questions', question.id);
}

/** Tells the buyer each new text: a seller's at once, one of staff when it can't be taken back any more. */
function tell(
  tx: Tx,
  question: QuestionRecord,
  { text }: Answer,
  { from, actions = [] }: AnswerCommand,
  ctx: Context,
) {
  const { id, answer: before } = question;
  const isHeld = from === 'staff';
  const how = isHeld
    ? ({ delivery: 'held', undoUntil: undoUntil(ctx) } as const)
    : ({ delivery: 'delivered' } as const);
  const isNew = before?.text !== text;
  const message = isNew
    ? appendMessage(tx, id, { from, to: 'buyer', text, ...how }, ctx)
    : undefined;
  if (!isHeld) {
    notifyReply(tx, question, { id: `${id} ${question.version}`, text }, ctx);
    return {};
  }
  const wasDraft = WORDS_OF.filter((to) => dropDraft(tx, id, to, ctx));
  const carried = {
    ...(message && { messageId: message.id }),
    ...(actions.length > 0 && { actions }),
    ...(wasDraft.length > 0 && { wasDraft }),
  };
  return holdAnswer(tx, question, carried, ctx);
}

/**
 * Answers a question, or edits its answer (cases.md §5): the clock stops with the first answer, the
 * buyer is told each new text, and every edit leaves both texts in the audit trail. An answer of staff is
 * held for `policy.messageHoldMs` and can be taken back until then.
 */
export function answerQuestion(
  tx: Tx,
  command: AnswerCommand,
  ctx: Context,
): Outcome<QuestionRecord> {
  const known = tx.get('questions', command.questionId);
  if (!known) return refuse('notFound', 'There is no such question.');
  const { from, expectVersion } = command;
  const refused =
    (from === 'staff' ? canAnswer(tx, known, ctx) : partyRefusal(known, 'seller', ctx)) ??
    versionRefusal(expectVersion, known.version) ??
    textRefusal(command.text.trim());
  if (refused) return { ok: false, error: refused };
  const question = settled(tx, known, ctx);
  const before = question.answer;
  const answer = answerOf(command, before, ctx);
  if (before && isSame(before, answer)) return ok(question);
  audit(tx, question, answer, from);
  addEvent(tx, question.id, { event: before ? 'answerEdited' : 'questionAnswered' }, ctx);
  const held = tell(tx, question, answer, command, ctx);
  if (question.snooze) tx.remove('agenda', `snooze:${question.id}`);
  const clocks = changeClocks(question.clocks, { name: 'questionAnswer' }, (clock) =>
    stopClock(clock, ctx.now),
  );
  const done = { status: 'answered', awaiting: 'nobody', snooze: undefined } as const;
  const patch = { ...done, answer, clocks, unread: undefined, ...held };
  return ok(touch(tx, question, patch, ctx, before ? 'answerEdited' : 'answered'));
}

function isSame(a: Answer, b: Answer): boolean {
  return (
    a.text === b.text &&
    a.showOnWebsite === b.showOnWebsite &&
    a.addToProductQa === b.addToProductQa
  );
}
