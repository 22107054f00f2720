import type { DeletionProposal } from '../../../../src/api/contract/deletion-proposal.ts';
import type { Operation } from '../../../../src/api/contract/index.ts';
import { FINDINGS, REMEDIES } from '../../../../src/api/contract/review-words.ts';
import { claimCase, releaseLease } from '../../cases/lease.ts';
import { skipCase } from '../../cases/skip.ts';
import { snoozeCase } from '../../cases/snooze.ts';
import type { Context, Outcome } from '../../context.ts';
import type { Tx } from '../../tx.ts';
import { askSide } from '../ask.ts';
import { proposeDecision } from '../decide.ts';
import { fixFinding } from '../finding.ts';
import { escalateRequest, refuseRequest } from '../hand-on.ts';
import { reverseDecision } from '../reverse.ts';
import { confirmDecision, returnDecision, undoDecision } from '../second.ts';
import type { ReviewDesk } from './review-desk.ts';
import { pinFor, proposalOn, requestOf } from './steps.ts';

type Command = (tx: Tx, ctx: Context) => Outcome<unknown>;
/** A staff command on a request; `pick` chooses among what it can be given. */
type Move = (desk: ReviewDesk, requestId: string, pick: number) => Command;

/** Some proposal, right or wrong: any remedy, any finding of each element, with pins or without. */
export function anyProposal(desk: ReviewDesk, id: string, pick: number): DeletionProposal {
  const { reason } = requestOf(desk, id);
  const whole = proposalOn(desk, {}, id);
  // Two of three have everything met; the others are found somehow.
  const elements = whole.elements.map((one, at) => {
    if (pick % 3 > 0) return one;
    const finding = FINDINGS[(pick >> (at + 2)) % FINDINGS.length] ?? 'unclear';
    const pins = (pick >> at) % 4 === 0 ? [] : [pinFor(reason)];
    return { element: one.element, finding, pins };
  });
  const remedy = REMEDIES[(pick >> 3) % REMEDIES.length] ?? 'keep';
  const more = { redact: [{ start: 0, end: 5 }], moveToOrderId: 'ord_other' };
  const hideUntil = new Date(Date.parse(desk.now) + 86_400_000).toISOString();
  return proposalOn(desk, { remedy, elements, ...more, hideUntil }, id);
}

/** What each operation of the console does here; a pick makes it right or wrong in its own way. */
export const STAFF_MOVES: Partial<Record<Operation, Move>> = {
  caseClaim: (_, caseId) => (tx, ctx) => claimCase(tx, { caseId }, ctx),
  caseRelease: (_, caseId) => (tx, ctx) => releaseLease(tx, { caseId }, ctx),
  caseSkip: (_, caseId) => (tx, ctx) => skipCase(tx, { caseId, reason: 'Not mine.' }, ctx),
  caseSnooze: (_, caseId) => (tx, ctx) => snoozeCase(tx, { caseId, until: 'reply' }, ctx),
  deletionRequestFinding(desk, requestId, pick) {
    const { clauseId, elements } = anyProposal(desk, requestId, pick);
    return (tx, ctx) => fixFinding(tx, { requestId, clauseId, elements }, ctx);
  },
  deletionRequestPropose(desk, requestId, pick) {
    const proposal = anyProposal(desk, requestId, pick);
    return (tx, ctx) => proposeDecision(tx, { requestId, proposal }, ctx);
  },
  deletionRequestConfirm(desk, requestId, pick) {
    const instead = pick % 2 ? anyProposal(desk, requestId, pick) : undefined;
    return (tx, ctx) => confirmDecision(tx, { requestId, instead }, ctx);
  },
  deletionRequestReturn: (_, requestId) => (tx, ctx) =>
    returnDecision(tx, { requestId, comment: 'Look again.' }, ctx),
  deletionRequestUndo: (_, requestId) => (tx, ctx) => undoDecision(tx, { requestId }, ctx),
  deletionRequestAsk: (_, requestId, pick) => (tx, ctx) =>
    askSide(
      tx,
      { requestId, of: (pick >> 2) % 2 ? 'author' : 'seller', text: 'Which order?' },
      ctx,
    ),
  deletionRequestEscalate: (_, requestId) => (tx, ctx) => {
    const toId = ctx.actor.id === 'agt_lena' ? 'agt_ruth' : 'agt_lena';
    return escalateRequest(tx, { requestId, toId, note: 'You know this.' }, ctx);
  },
  deletionRequestRefuse: (_, requestId) => (tx, ctx) =>
    refuseRequest(tx, { requestId, code: 'noReason', note: 'None of the four.' }, ctx),
  deletionRequestReverse: (_, requestId) => (tx, ctx) =>
    reverseDecision(tx, { requestId, reason: 'A mistake of ours.' }, ctx),
};
