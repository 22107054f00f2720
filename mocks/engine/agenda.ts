import type { Context, Outcome } from '../domain/context.ts';
import { APPEAL_DUE } from '../domain/appeals/due.ts';
import { autoEscalate } from '../domain/disputes/escalate.ts';
import { finaliseWhenDue } from '../domain/disputes/finalise.ts';
import { expireLease } from '../domain/cases/lease.ts';
import { releaseMessage } from '../domain/cases/message.ts';
import { endSnooze } from '../domain/cases/snooze.ts';
import { findCase } from '../domain/cases/case.ts';
import { warnOfClock } from '../domain/notifications/clock-near.ts';
import { doMessageActions } from '../domain/macros/act.ts';
import { findRefund } from '../domain/money/refunds.ts';
import type { AgendaRecord } from '../domain/records.ts';
import { expireApproval } from '../domain/rulings/decide.ts';
import { refuse } from '../domain/refusals.ts';
import { REQUEST_DUE } from '../domain/reviews/due.ts';
import { executeRuling } from '../domain/rulings/execute.ts';
import { failRefund, landRefund } from '../domain/rulings/refund-events.ts';
import { closeTicketWhenDue } from '../domain/tickets/status.ts';
import { type Reader, Tx } from '../domain/tx.ts';
import type { Provider } from './handler.ts';

type Effect = (
  tx: Tx,
  id: string,
  ctx: Context,
  provider: Provider,
  second: string,
) => Outcome<unknown>;

/** What each kind of entry does when its time comes; a guard that refuses then makes it lapse. */
const EFFECTS: Record<AgendaRecord['kind'], Effect> = {
  holdEnds: (tx, rulingId, ctx, provider) => executeRuling(tx, { rulingId }, ctx, provider),
  approvalExpires: (tx, rulingId, ctx) => expireApproval(tx, { rulingId }, ctx),
  refundLands: land,
  leaseEnds: (tx, caseId, ctx) => expireLease(tx, { caseId }, ctx),
  autoEscalates: (tx, disputeId, ctx) => autoEscalate(tx, { disputeId }, ctx),
  appealWindowEnds: (tx, disputeId, ctx) => finaliseWhenDue(tx, { disputeId }, ctx),
  messageLeaves: (tx, caseId, ctx, _provider, messageId) =>
    releaseMessage(tx, { caseId, messageId }, ctx),
  messageActs: (tx, caseId, ctx, _provider, messageId) =>
    doMessageActions(tx, { caseId, messageId }, ctx),
  snoozeEnds: (tx, caseId, ctx) => endSnooze(tx, { caseId }, ctx),
  clockNear: (tx, caseId, ctx) => {
    const record = findCase(tx, caseId);
    return record ? warnOfClock(tx, record, ctx) : refuse('notFound', 'There is no such case.');
  },
  ticketCloses: (tx, ticketId, ctx) => closeTicketWhenDue(tx, { ticketId }, ctx),
  answerDue: (tx, requestId, ctx) => REQUEST_DUE.answerDue(tx, { requestId }, ctx),
  deletionHoldEnds: (tx, requestId, ctx) => REQUEST_DUE.deletionHoldEnds(tx, { requestId }, ctx),
  hidingEnds: (tx, requestId, ctx) => REQUEST_DUE.hidingEnds(tx, { requestId }, ctx),
  appealAnswerDue: (tx, appealId, ctx) => APPEAL_DUE.appealAnswerDue(tx, { appealId }, ctx),
  appealHoldEnds: (tx, appealId, ctx) => APPEAL_DUE.appealHoldEnds(tx, { appealId }, ctx),
  appealCloses: (tx, appealId, ctx) => APPEAL_DUE.appealCloses(tx, { appealId }, ctx),
  reviewErases: (tx, requestId, ctx) => REQUEST_DUE.reviewErases(tx, { requestId }, ctx),
};

function land(tx: Tx, refundId: string, ctx: Context, provider: Provider): Outcome<unknown> {
  const home = findRefund(tx, refundId);
  if (!home) return { ok: false, error: { code: 'notFound', detail: 'There is no such refund.' } };
  const failed = provider.land(home.refund.providerKey) === 'failed';
  return failed
    ? failRefund(tx, { refundId, failure: 'declinedLater' }, ctx)
    : landRefund(tx, { refundId }, ctx);
}

/** The change that takes an entry off the agenda and does nothing else. */
function strike(reader: Reader, entry: AgendaRecord): Tx {
  const tx = new Tx(reader);
  tx.remove('agenda', entry.id);
  return tx;
}

/** Takes an entry off the agenda that went wrong; it leaves a trace in the audit trail. */
export function giveUp(reader: Reader, entry: AgendaRecord, error: unknown): Tx {
  const tx = strike(reader, entry);
  const entity = { kind: entry.kind, id: entry.ref[0] ?? '' };
  tx.audit({ event: 'agendaFailed', entity, data: { error: String(error) } });
  return tx;
}

/** Runs one entry at its own due instant and gives the change to commit. */
export function perform(
  entry: AgendaRecord,
  reader: Reader,
  ctx: Context,
  provider: (tx: Tx) => Provider,
): Tx {
  // Struck first: the command may put itself on the agenda again under the same id.
  const tx = strike(reader, entry);
  const [first = '', second = ''] = entry.ref;
  const outcome = EFFECTS[entry.kind](tx, first, ctx, provider(tx), second);
  return outcome.ok ? tx : strike(reader, entry);
}
