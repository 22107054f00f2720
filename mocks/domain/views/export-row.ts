import type { ExportRow } from '../../../src/api/contract/exports.ts';
import { type CaseRecord, isKind } from '../cases/case.ts';
import type { Context } from '../context.ts';
import { flagsOfQuestion } from '../questions/question-queue.ts';
import type { AppealRecord, DeletionRequestRecord } from '../records.ts';
import { flagsOfAppeal } from '../reviews/appeal-queue.ts';
import { flagsOfDeletion } from '../reviews/deletion-queue.ts';
import type { Reader } from '../tx.ts';
import { snoozeView } from './case-view.ts';
import { flagsView, handlingView } from './dispute-row.ts';
import { moneyOf } from './money-view.ts';

/** What a deletion request or an appeal has. */
function reviewColumns(row: DeletionRequestRecord | AppealRecord) {
  if (isKind(row, 'deletionRequest'))
    return {
      about: row.excerpt,
      kind: row.reason,
      buyer: row.authorName,
      seller: row.sellerName,
      item: row.offerTitle,
      flags: flagsOfDeletion(row),
    };
  return {
    about: row.text,
    kind: row.ground,
    requester: row.filedByName,
    order: row.subject.reference,
    flags: flagsOfAppeal(row),
  };
}

/** What only one kind of case has. */
function ownColumns(row: CaseRecord, { now }: Context) {
  if (isKind(row, 'dispute'))
    return {
      about: row.claim,
      kind: row.reason,
      buyer: row.buyerName,
      seller: row.sellerName,
      order: row.orderReference,
      amount: moneyOf(row.atStakeMinor, row.currency),
      flags: flagsView(row, now),
    };
  if (isKind(row, 'ticket')) {
    const { subject, topic, channel, requester, orderReference, flags } = row;
    const order = orderReference === undefined ? {} : { order: orderReference };
    const own = { about: subject, kind: topic, channel, requester: requester.name };
    return { ...own, ...order, flags: [...flags] };
  }
  if (isKind(row, 'question'))
    return {
      about: row.text,
      buyer: row.buyerName,
      seller: row.sellerName,
      item: row.item.title,
      sku: row.item.sku,
      flags: flagsOfQuestion(row, now),
    };
  if (isKind(row, 'deletionRequest') || isKind(row, 'appeal')) return reviewColumns(row);
  throw new Error(`A case of no kind: ${String(Reflect.get(row, 'id'))}`);
}

/** A case as it goes into a file: from the row record and the staff table alone. */
export function exportRow(reader: Reader, row: CaseRecord, ctx: Context): ExportRow {
  const { id, reference, status, priority, awaiting, awaitingSince, tags = [] } = row;
  const { nextClock, assignee, lease } = handlingView(reader, row, ctx.now);
  const snooze = snoozeView(reader, row, ctx.now);
  return {
    id,
    reference,
    status,
    ...(priority && { priority }),
    ...ownColumns(row, ctx),
    ...(nextClock && {
      clock: { name: nextClock.name, state: nextClock.state, dueAt: nextClock.dueAt },
    }),
    awaiting,
    awaitingSince,
    ...(assignee && { assignee: assignee.name }),
    ...(lease && { holder: lease.holder.name }),
    ...(snooze && { snoozedUntil: snooze.until ?? 'reply' }),
    tags: [...tags],
    unread: row.unread ?? false,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}
