import type { Answer, Question, QuestionRow } from '../../../src/api/contract/questions.ts';
import { caseCan } from '../affordances.ts';
import { rowCan } from '../row-can.ts';
import { clockView } from '../clocks.ts';
import type { Context } from '../context.ts';
import { flagsOfQuestion } from '../questions/question-queue.ts';
import type { QuestionRecord } from '../records.ts';
import type { Reader } from '../tx.ts';
import { linksView, snoozeView } from './case-view.ts';
import { handlingView } from './dispute-row.ts';
import { moneyOf } from './money-view.ts';

function itemView({ item }: QuestionRecord): QuestionRow['item'] {
  const { id, title, sku, priceMinor, currency } = item;
  return { id, title, sku, price: moneyOf(priceMinor, currency) };
}

/** What a row and the question itself share, from the row record and the staff table alone. */
function sharedView(reader: Reader, row: QuestionRecord, ctx: Context) {
  const { id, reference, status, priority = 'normal', text, version } = row;
  const { awaiting, awaitingSince, tags = [], unread = false, createdAt, updatedAt } = row;
  const snooze = snoozeView(reader, row, ctx.now);
  return {
    id,
    reference,
    status,
    priority,
    text,
    item: itemView(row),
    version,
    awaiting,
    awaitingSince,
    tags,
    unread,
    flags: flagsOfQuestion(row, ctx.now),
    ...handlingView(reader, row, ctx.now),
    ...(snooze && { snooze }),
    createdAt,
    updatedAt,
  };
}

/** A row of the question queue. */
export function questionRow(reader: Reader, row: QuestionRecord, ctx: Context): QuestionRow {
  return {
    ...sharedView(reader, row, ctx),
    buyer: { id: row.buyerId, name: row.buyerName },
    seller: { id: row.sellerId, name: row.sellerName },
    ...(row.answer && { answeredAt: row.answer.at }),
    can: rowCan(reader, row, ctx),
  };
}

function answerView(
  answer: NonNullable<QuestionRecord['answer']>,
  held: QuestionRecord['heldAnswer'],
): Answer {
  const { authorId, authorName, editorId, editorName, ...rest } = answer;
  return {
    ...rest,
    author: { id: authorId, name: authorName },
    ...(held && { undoUntil: held.undoUntil }),
    ...(editorId !== undefined && { editor: { id: editorId, name: editorName ?? editorId } }),
  };
}

function person(record: { [K in keyof Question['buyer']]: string }): Question['buyer'] {
  const { id, name, timeZone, city, country, language } = record;
  return { id, name, timeZone, city, country, language };
}

/** A question with its item, its people, its answer and what was asked about the item before. */
export function questionView(
  reader: Reader,
  question: QuestionRecord,
  ctx: Context,
  sameItem: readonly QuestionRecord[],
): Question {
  const buyer = reader.get('buyers', question.buyerId);
  const seller = reader.get('sellers', question.sellerId);
  if (!buyer || !seller) throw new Error(`Question ${question.id} without its people`);
  return {
    ...sharedView(reader, question, ctx),
    buyer: person(buyer),
    seller: { ...person(seller), tier: seller.tier, standing: seller.standing },
    clocks: question.clocks.map((clock) => clockView(clock, ctx.now)),
    ...(question.answer && { answer: answerView(question.answer, question.heldAnswer) }),
    sameItem: sameItem.map(({ id, reference, status, text, answer }) => ({
      id,
      reference,
      status,
      text,
      ...(answer && { answer: answer.text }),
    })),
    links: linksView(reader, question),
    can: caseCan(reader, question, ctx),
  };
}
