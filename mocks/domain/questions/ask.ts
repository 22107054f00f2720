import { ok } from '../../../src/lib/result.ts';
import { graphemeCount, isBlank } from '../../../src/lib/text.ts';
import { ANSWER_MAX } from '../../../src/api/contract/questions.ts';
import { auditCase, putCase } from '../cases/case.ts';
import { addEvent } from '../cases/case-file.ts';
import { appendMessage } from '../cases/message-record.ts';
import type { Context, Outcome } from '../context.ts';
import type { QuestionRecord } from '../records.ts';
import { nextReference } from '../references.ts';
import { refuse } from '../refusals.ts';
import type { Tx } from '../tx.ts';
import { startQuestionClock } from './question-clock.ts';

export interface AskCommand {
  sellerId: string;
  item: QuestionRecord['item'];
  text: string;
  /** Of seeded questions, which bring their own id. */
  id?: string;
}

/** A buyer asks a seller about an item (cases.md §5): the seller is told and its clock starts. */
export function askQuestion(tx: Tx, command: AskCommand, ctx: Context): Outcome<QuestionRecord> {
  const { sellerId, item, id = ctx.newId('qst') } = command;
  const buyer = tx.get('buyers', ctx.actor.id);
  const seller = tx.get('sellers', sellerId);
  if (ctx.actor.party !== 'buyer' || !buyer)
    return refuse('forbidden', 'Only buyers ask about an item.');
  if (!seller) return refuse('notFound', 'There is no such seller.');
  const text = command.text.trim();
  const at = { pointer: '/text' };
  if (isBlank(text)) return refuse('invalidField', 'Write something first.', at);
  if (graphemeCount(text) > ANSWER_MAX)
    return refuse('invalidField', `At most ${ANSWER_MAX} characters.`, at);
  const question: QuestionRecord = {
    id,
    reference: nextReference(tx, 'QST', ctx.now),
    status: 'unanswered',
    version: 1,
    text,
    buyerId: buyer.id,
    buyerName: buyer.name,
    sellerId,
    sellerName: seller.name,
    item,
    clocks: [startQuestionClock(ctx.now, seller.timeZone, ctx.policy)],
    awaiting: 'seller',
    awaitingSince: ctx.now,
    flags: [],
    unread: true,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  };
  putCase(tx, question);
  appendMessage(tx, id, { from: 'buyer', to: 'seller', text, delivery: 'delivered' }, ctx);
  addEvent(tx, id, { event: 'questionAsked' }, ctx);
  auditCase(tx, 'questionAsked', question, { itemId: item.id, text });
  tx.live({ type: 'caseChanged', caseId: id, version: 1, cause: 'asked' });
  return ok(question);
}
