import type { Actor, Context } from '../context.ts';
import type { CaseEventRecord, CaseFileRecord } from '../records.ts';
import type { Reader, Tx } from '../tx.ts';
import { findCase } from './case.ts';

/** Everything that a case's timeline can report as an event; the console has words for each. */
export const CASE_EVENTS = [
  'opened',
  'escalated',
  'autoEscalated',
  'markedMeritless',
  'meritlessRevoked',
  'conductFlagged',
  'evidenceAdmitted',
  'evidenceExcluded',
  'takenOver',
  'rulingProposed',
  'rulingApproved',
  'rulingReturned',
  'rulingRejected',
  'rulingWithdrawn',
  'rulingExpired',
  'rulingEdited',
  'rulingUndone',
  'rulingExecuted',
  'rulingFailed',
  'rulingUnknown',
  'rulingReconciled',
  'executionRefused',
  'refundRequested',
  'refundLanded',
  'refundFailed',
  'refundRetried',
  'replacementAccepted',
  'replacementShipped',
  'replacementDelivered',
  'replacementConfirmed',
  'chargebackOpened',
  'chargebackClosed',
  'finalised',
  'appealWaived',
  'assigned',
  'unassigned',
  'actionRefused',
  'prioritised',
  'tagged',
  'snoozed',
  'snoozeEnded',
  'linked',
  'merged',
  'mergedInto',
  'submitted',
  'reopened',
  'statusSet',
  'ticketResolved',
  'ticketClosed',
  'followedUp',
  'questionAsked',
  'questionAnswered',
  'answerEdited',
  'requestSubmitted',
  'requestQueued',
  'requestInadmissible',
  'requestMerged',
  'requestWithdrawn',
  'requestMoot',
  'reviewEdited',
  'findingFixed',
  'sellerAsked',
  'authorAsked',
  'sellerAnswered',
  'authorAnswered',
  'answerOverdue',
  'requestEscalated',
  'decisionProposed',
  'decisionHeld',
  'decisionConfirmed',
  'decisionReturned',
  'decisionMade',
  'decisionUndone',
  'decisionEffective',
  'decisionReversed',
  'hidingEnded',
  'reviewErased',
  'appealFiled',
  'appealInadmissible',
  'appellantAsked',
  'appellantAnswered',
  'appealDecided',
  'appealRefused',
  'appealClosed',
  'requestRequeued',
  'answerUndone',
] as const;
export type CaseEvent = (typeof CASE_EVENTS)[number];

/** The file of a case; empty for one that nobody has said anything on. */
export function fileOf(reader: Reader, caseId: string): CaseFileRecord {
  return (
    reader.get('files', caseId) ?? { id: caseId, messages: [], notes: [], evidence: [], events: [] }
  );
}

/** Whether the seed alone tells what was said on a case: then nothing on it is held or under way. */
export function isToldBySeed(tx: Tx, caseId: string): boolean {
  return !tx.isHeld('files', caseId) && findCase(tx, caseId)?.derived !== undefined;
}

/** How an actor appears on a timeline; the payment provider acts through the system. */
export function timelineParty(actor: Actor): CaseEventRecord['party'] {
  return actor.party === 'provider' ? 'system' : actor.party;
}

/** Appends an event to the case's timeline, at now, by the acting person. */
export function addEvent(
  tx: Tx,
  caseId: string,
  event: { event: CaseEvent } & Partial<
    Pick<CaseEventRecord, 'amountMinor' | 'rulingId' | 'detail' | 'party'>
  >,
  ctx: Context,
): void {
  const record: CaseEventRecord = {
    id: ctx.newId('evt'),
    at: ctx.now,
    party: timelineParty(ctx.actor),
    ...(ctx.actor.party === 'system' || ctx.actor.party === 'provider'
      ? {}
      : { actorName: ctx.actor.name }),
    ...event,
  };
  if (ctx.actor.party === 'system' && isToldBySeed(tx, caseId)) {
    const { events } = tx.get('sequels', caseId) ?? { events: [] };
    tx.put('sequels', { id: caseId, events: [...events, record] });
    return;
  }
  const file = fileOf(tx, caseId);
  tx.put('files', { ...file, events: [...file.events, record] });
}
