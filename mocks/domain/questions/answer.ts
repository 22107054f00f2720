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
import { refusal, refuse, versionRefusal } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';

/** Drafts that an answer may have been begun as: everybody reads it. */
const WORDS_OF = ['buyer', 'both'] as const;
type Answer = NonNullable<QuestionRecord['answer']>;
export interface AnswerCommand extends Pick<Answer, 'text' | 'showOnWebsite' | 'addToProductQa'> {
  questionId: string;
  from: 'seller' | 'staff';
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

/**
 * Answers a question, or edits its answer (cases.md §5): the clock stops with the first answer, the
 * buyer is told each new text, and every edit leaves both texts in the audit trail.
 */
export function answerQuestion(
  tx: Tx,
  command: AnswerCommand,
  ctx: Context,
): Outcome<QuestionRecord> {
  const question = tx.get('questions', command.questionId);
  if (!question) return refuse('notFound', 'There is no such question.');
  const { from, expectVersion } = command;
  const refused =
    (from === 'staff' ? canAnswer(tx, question, ctx) : partyRefusal(question, 'seller', ctx)) ??
    versionRefusal(expectVersion, question.version) ??
    textRefusal(command.text.trim());
  if (refused) return { ok: false, error: refused };
  const before = question.answer;
  const answer = answerOf(command, before, ctx);
  if (before && isSame(before, answer)) return ok(question);
  audit(tx, question, answer, from);
  addEvent(tx, question.id, { event: before ? 'answerEdited' : 'questionAnswered' }, ctx);
  const { text } = answer;
  if (before?.text !== text) {
    appendMessage(tx, question.id, { from, to: 'buyer', text, delivery: 'delivered' }, ctx);
  }
  const said = { id: `${question.id} ${question.version}`, text };
  if (from === 'seller') notifyReply(tx, question, said, ctx);
  if (from === 'staff') for (const to of WORDS_OF) dropDraft(tx, question.id, to, ctx);
  if (question.snooze) tx.remove('agenda', `snooze:${question.id}`);
  const clocks = changeClocks(question.clocks, { name: 'questionAnswer' }, (clock) =>
    stopClock(clock, ctx.now),
  );
  const settled = { status: 'answered', awaiting: 'nobody', snooze: undefined } as const;
  const patch = { ...settled, answer, clocks, unread: undefined };
  return ok(touch(tx, question, patch, ctx, before ? 'answerEdited' : 'answered'));
}

function isSame(a: Answer, b: Answer): boolean {
  return (
    a.text === b.text &&
    a.showOnWebsite === b.showOnWebsite &&
    a.addToProductQa === b.addToProductQa
  );
}
