import type { Context, Outcome } from '../domain/context.ts';
import { caseCan } from '../domain/affordances.ts';
import { type CaseRecord, findCase, isKind } from '../domain/cases/case.ts';
import { refuse } from '../domain/refusals.ts';
import type { Reader } from '../domain/tx.ts';
import { agentRef } from '../domain/views/agent-view.ts';
import { disputeView } from '../domain/views/dispute-view.ts';
import type { Target } from '../engine/handler.ts';
import type { MemoryStore } from '../store/store.ts';
import { extrasOf } from './related.ts';
import { showAppeal } from './show-appeal.ts';
import { showDeletion } from './show-deletion.ts';
import { showQuestion } from './show-question.ts';
import { showTicket } from './show-ticket.ts';
import { withDrafts } from './with-drafts.ts';

export { find, onOk } from './lookup.ts';

/** The whole dispute as the contract shows it, seen through `reader`. */
export function showDispute(reader: Reader, store: MemoryStore, id: string, ctx: Context) {
  const dispute = reader.get('disputes', id);
  if (!dispute) throw new Error(`No dispute ${id}`);
  const view = disputeView(reader, dispute, ctx, extrasOf(reader, store, dispute));
  return withDrafts(reader, view, ctx);
}

/** The lease on a case after it was claimed, and what else may be done with it. */
export function leaseReply(reader: Reader, record: CaseRecord, ctx: Context) {
  const { holderId = ctx.actor.id, expiresAt = ctx.now } = record.lease ?? {};
  return {
    lease: { holder: agentRef(reader, holderId), expiresAt },
    can: caseCan(reader, record, ctx),
  };
}

/** A case of whatever kind by its id, or 404. */
export function findAnyCase(reader: Reader, id: string): Outcome<CaseRecord> {
  const value = findCase(reader, id);
  return value ? { ok: true, value } : refuse('notFound', 'There is nothing at this address.');
}

/** A case of whatever kind as its own page shows it. */
export function showCase(reader: Reader, store: MemoryStore, record: CaseRecord, ctx: Context) {
  if (isKind(record, 'ticket')) return showTicket(reader, store, record, ctx);
  if (isKind(record, 'question')) return showQuestion(reader, store, record, ctx);
  if (isKind(record, 'deletionRequest')) return showDeletion(reader, store, record, ctx);
  if (isKind(record, 'appeal')) return showAppeal(reader, store, record, ctx);
  return showDispute(reader, store, record.id, ctx);
}

/** `If-Match` of a write on a case speaks of the case's version. */
export function caseTarget(
  id: string,
  reader: Reader,
  ctx: Context,
  store: MemoryStore,
): Target | undefined {
  const record = findCase(reader, id);
  return record && { version: record.version, current: () => showCase(reader, store, record, ctx) };
}
