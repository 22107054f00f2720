import type { DeletionProposal } from '../../../src/api/contract/deletion-proposal.ts';
import { ok } from '../../../src/lib/result.ts';
import { letGo } from '../cases/lease.ts';
import { verdictComment } from '../cases/review-kinds.ts';
import { changeClocks, resumeClock, stopClock, unstopClock } from '../clocks.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { notify } from '../notifications/notify.ts';
import type { DeletionRequestRecord } from '../records.ts';
import { refusal, refuse, versionRefusal } from '../refusals.ts';
import type { DeletionDecisionRecord, ReviewRecord } from '../review-records.ts';
import type { Tx } from '../tx.ts';
import { reasonGiven, requestToAct, type RequestCommand } from './act-on.ts';
import { decisionOf, firstRefusal, holdEntry, makeDecision } from './decide.ts';
import { findingOf, withFinding } from './finding.ts';
import { canConfirm, canReturn, canUndo } from './guards.ts';
import { unfitRefusal } from './matrix.ts';
import { moveRequest, type Told } from './move.ts';

const found = ({ elements }: DeletionProposal) =>
  new Map(elements.map(({ element, finding }) => [element, finding]));

/** Both came to the same: remedy, clause, and what was found of each element. */
function agrees(one: DeletionProposal, other: DeletionProposal): boolean {
  const theirs = found(other);
  return (
    one.remedy === other.remedy &&
    one.clauseId === other.clauseId &&
    Array.from(found(one)).every(([element, finding]) => theirs.get(element) === finding)
  );
}

/** A blind reader brings the own verdict: there is nothing to confirm that they have seen. */
function blindRefusal(
  { triggers }: DeletionDecisionRecord,
  instead: DeletionProposal | undefined,
): Refusal | undefined {
  if (instead || !triggers.includes('blindSample')) return undefined;
  return refusal('findingNotFixed', 'This request is read twice: bring your own decision.', {
    pointer: '/instead',
  });
}

/** Nobody confirms what their own finding speaks against; they bring an own decision or send it back. */
function contraryRefusal(
  request: DeletionRequestRecord,
  { proposal }: DeletionDecisionRecord,
  instead: DeletionProposal | undefined,
  { actor }: Pick<Context, 'actor'>,
): Refusal | undefined {
  const own = instead ? undefined : findingOf(request, actor.id);
  return own && unfitRefusal(request, proposal, own);
}

interface SecondCommand extends RequestCommand {
  instead?: DeletionProposal | undefined;
}

/** What the second person's act makes of the first decision. */
function secondDecision(
  tx: Tx,
  request: DeletionRequestRecord,
  review: ReviewRecord,
  first: DeletionDecisionRecord,
  instead: DeletionProposal | undefined,
  ctx: Context,
): DeletionDecisionRecord {
  const proposal = instead ?? first.proposal;
  const agreed = agrees(first.proposal, proposal);
  const { clauseVersion, granted, ratingBefore, ratingAfter } = decisionOf(
    tx,
    request,
    review,
    proposal,
    ctx,
  );
  const act = instead && !agreed ? ('replaced' as const) : ('confirmed' as const);
  return {
    ...first,
    proposal,
    clauseVersion,
    granted,
    ratingBefore,
    ratingAfter,
    second: {
      byId: ctx.actor.id,
      byName: ctx.actor.name,
      at: ctx.now,
      act,
      agreed,
    },
    ...(instead && { replaced: first.proposal }),
  };
}

/**
 * The second person confirms the proposal, or replaces it by an own one (reviews.md §2).
 * Errors: notFound, wrongState, ownApproval, heldByOther, versionMismatch, and all of a proposal.
 */
export function confirmDecision(
  tx: Tx,
  { requestId, instead, expectVersion }: SecondCommand,
  ctx: Context,
): Outcome<DeletionRequestRecord> {
  const request = tx.get('deletionRequests', requestId);
  const review = request && tx.get('reviews', request.reviewId);
  if (!request || !review) return refuse('notFound', 'There is no such request.');
  const guard = canConfirm(tx, request, ctx) ?? versionRefusal(expectVersion, request.version);
  const { decision: first } = request;
  if (guard || !first)
    return { ok: false, error: guard ?? refusal('wrongState', 'There is no proposal.') };
  const refused =
    blindRefusal(first, instead) ??
    contraryRefusal(request, first, instead, ctx) ??
    firstRefusal(tx, request, review, instead ?? first.proposal, ctx);
  if (refused) return { ok: false, error: refused };
  const decision = secondDecision(tx, request, review, first, instead, ctx);
  const findings = instead ? withFinding(request, instead, ctx) : request.findings;
  const { act = 'confirmed', agreed = true } = decision.second ?? {};
  const { remedy, clauseId } = decision.proposal;
  const told: Told = {
    event: 'decisionConfirmed',
    data: { act, agreed, remedy, clauseId, clauseVersion: decision.clauseVersion },
  };
  return ok(makeDecision(tx, { ...request, findings }, decision, told, ctx));
}

/** The second person sends it back without a verdict; who proposed it goes on with it. */
export function returnDecision(
  tx: Tx,
  command: RequestCommand & { comment: string },
  ctx: Context,
): Outcome<DeletionRequestRecord> {
  const found = requestToAct(tx, command, canReturn, ctx);
  if (!found.ok) return found;
  const request = found.value;
  const { decision, past, id, reference, version } = request;
  if (!decision) return refuse('wrongState', 'There is no proposal.');
  const reason = reasonGiven(command.comment, '/comment');
  if (!reason.ok) return reason;
  const comment = reason.value;
  const ended = changeClocks(request.clocks, { name: 'secondPerson' }, (clock) =>
    stopClock(clock, ctx.now),
  );
  const clocks = changeClocks(ended, { party: 'staff' }, (clock) =>
    resumeClock(clock, ctx.now, ctx.policy),
  );
  const news = { kind: 'assigned', case: { id, reference }, about: `${id} ${version}` } as const;
  notify(tx, decision.byId, { ...news, detail: comment }, ctx);
  const patch = {
    ...letGo(tx, request),
    clocks,
    decision: undefined,
    past: [...past, decision],
    assigneeId: decision.byId,
    ...verdictComment(request, ctx),
  };
  const told: Told = { event: 'decisionReturned', detail: comment };
  return ok(moveRequest(tx, request, 'inReview', patch, told, ctx));
}

/** The first decision with what it froze, where the second person's had taken its place. */
function firstAgain(
  tx: Tx,
  request: DeletionRequestRecord,
  first: DeletionDecisionRecord,
  ctx: Context,
): DeletionDecisionRecord {
  const review = tx.need('reviews', request.reviewId);
  const anew = decisionOf(tx, request, review, first.proposal, ctx);
  const { granted, clauseVersion, ratingBefore, ratingAfter } = anew;
  return { ...first, granted, clauseVersion, ratingBefore, ratingAfter };
}

/** Takes the own decision back inside the hold: it is in review again, or waits for a second person again. */
export function undoDecision(
  tx: Tx,
  { requestId }: { requestId: string },
  ctx: Context,
): Outcome<DeletionRequestRecord> {
  const request = tx.get('deletionRequests', requestId);
  if (!request) return refuse('notFound', 'There is no such request.');
  const guard = canUndo(tx, request, ctx);
  const { decision } = request;
  if (guard || !decision)
    return { ok: false, error: guard ?? refusal('wrongState', 'There is no decision.') };
  tx.remove('agenda', holdEntry(requestId));
  const clocks = request.clocks.map((clock) =>
    clock.stoppedAt === decision.at || clock.stoppedAt === decision.second?.at
      ? unstopClock(clock)
      : clock,
  );
  const told: Told = { event: 'decisionUndone' };
  const { second, replaced, undoUntil: _, ...first } = decision;
  if (!second) {
    const patch = { decision: undefined, clocks };
    return ok(moveRequest(tx, request, 'inReview', patch, told, ctx));
  }
  const back = replaced ? firstAgain(tx, request, { ...first, proposal: replaced }, ctx) : first;
  return ok(moveRequest(tx, request, 'held', { decision: back, clocks }, told, ctx));
}
