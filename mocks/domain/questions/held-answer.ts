import type { MacroAction } from '../../../src/api/contract/macros.ts';
import { addMs } from '../../../src/lib/instants.ts';
import { ok } from '../../../src/lib/result.ts';
import { auditCase } from '../cases/case.ts';
import { addEvent, fileOf } from '../cases/case-file.ts';
import { bringBack } from '../cases/draft.ts';
import { touch, touchQuietly } from '../cases/touch.ts';
import type { Context, Outcome } from '../context.ts';
import { doActions } from '../macros/act.ts';
import type { QuestionRecord } from '../records.ts';
import { refuse } from '../refusals.ts';
import type { Tx } from '../tx.ts';

type Held = NonNullable<QuestionRecord['heldAnswer']>;

const entryId = (questionId: string) => `answer:${questionId}`;

/** Until when an answer of staff that is given now can be taken back. */
export function undoUntil({ now, policy }: Pick<Context, 'now' | 'policy'>): string {
  return addMs(now, policy.messageHoldMs);
}

/**
 * Holds an answer of staff for `policy.messageHoldMs`, as a message is (experience.md 4): it stands on the
 * question, and neither the buyer nor the website has it yet. Goes into the patch that gives it.
 * @param question as it was before
 */
export function holdAnswer(
  tx: Tx,
  question: QuestionRecord,
  carried: Pick<Held, 'messageId' | 'actions' | 'wasDraft'>,
  ctx: Context,
): { heldAnswer: Held } {
  const { id, answer, status, awaiting, clocks, unread } = question;
  const until = undoUntil(ctx);
  tx.put('agenda', { id: entryId(id), dueAt: until, kind: 'answerLeaves', ref: [id] });
  const before = {
    status,
    awaiting,
    clocks,
    ...(answer && { answer }),
    ...(unread && { unread }),
  };
  return { heldAnswer: { undoUntil: until, byId: ctx.actor.id, ...carried, before } };
}

/**
 * The hold of an answer ends: the buyer is told, it shows where it was meant to, and what goes with it is
 * done by its author. No new version, as that it will leave was to be seen before. Without one held nothing
 * happens.
 */
export function releaseAnswer(
  tx: Tx,
  command: { questionId: string },
  ctx: Context,
): Outcome<QuestionRecord> {
  const question = tx.get('questions', command.questionId);
  if (!question) return refuse('notFound', 'There is no such question.');
  const { heldAnswer: held, id } = question;
  if (!held) return ok(question);
  tx.remove('agenda', entryId(id));
  const file = fileOf(tx, id);
  const message = file.messages.find((item) => item.id === held.messageId);
  if (message) {
    const { undoUntil: _, ...rest } = message;
    const messages = file.messages.filter((item) => item !== message);
    const sent = { ...rest, at: ctx.now, delivery: 'delivered' as const };
    tx.put('files', { ...file, messages: [...messages, sent] });
  }
  auditCase(tx, 'answerSent', question, { text: question.answer?.text });
  touchQuietly(tx, question, { heldAnswer: undefined }, ctx, 'answerSent');
  doActions(tx, id, held.actions ?? [], held.byId, ctx);
  return ok(tx.need('questions', id));
}

/** What was taken back, so that the draft can be restored. */
export interface TakenAnswer {
  text: string;
  showOnWebsite: boolean;
  addToProductQa: boolean;
  actions?: MacroAction[];
  version: number;
}

/** Takes an own answer back while it is held: the question is as it was, its clock goes on. */
export function undoAnswer(
  tx: Tx,
  command: { questionId: string },
  ctx: Context,
): Outcome<TakenAnswer> {
  const question = tx.get('questions', command.questionId);
  if (!question) return refuse('notFound', 'There is no such question.');
  const { heldAnswer: held, answer, id } = question;
  if (!held || !answer || held.undoUntil <= ctx.now)
    return refuse('undoOver', 'The answer has left already.');
  if (held.byId !== ctx.actor.id)
    return refuse('forbidden', 'Only who gave an answer may take it back.');
  tx.remove('agenda', entryId(id));
  const file = fileOf(tx, id);
  const messages = file.messages.filter((item) => item.id !== held.messageId);
  tx.put('files', { ...file, messages });
  const { text, showOnWebsite, addToProductQa } = answer;
  auditCase(tx, 'answerUndone', question, { text });
  addEvent(tx, id, { event: 'answerUndone' }, ctx);
  for (const to of held.wasDraft ?? []) bringBack(tx, id, { to, text }, ctx);
  const { before } = held;
  const patch = { ...before, answer: before.answer, unread: before.unread, heldAnswer: undefined };
  const { version } = touch(tx, question, patch, ctx, 'answerUndone');
  const { actions } = held;
  return ok({ text, showOnWebsite, addToProductQa, ...(actions && { actions }), version });
}
