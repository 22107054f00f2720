import { ok } from '../../../src/lib/result.ts';
import { isBlank } from '../../../src/lib/text.ts';
import { letGo } from '../cases/lease.ts';
import { changeClocks, voidClock } from '../clocks.ts';
import type { Context, Outcome } from '../context.ts';
import type { DeletionRequestRecord } from '../records.ts';
import { refuse } from '../refusals.ts';
import type { DeletionDecisionRecord, ReviewRecord } from '../review-records.ts';
import type { Tx } from '../tx.ts';
import { requestToAct, type RequestCommand } from './act-on.ts';
import { eraseEntry, hidingEntry } from './effective.ts';
import { canReverse } from './guards.ts';
import { moveRequest, type Told } from './move.ts';
import type { WarningStep } from './ladder.ts';
import { liftSteps, settleRequest } from './requesters.ts';
import { showReview } from './shown.ts';
import { stirAppeals } from './stir-appeals.ts';
import { tell } from './tell.ts';

type Cause = NonNullable<DeletionDecisionRecord['reversal']>['cause'];

/** Puts back exactly what the review was; one that its author has deleted since stays deleted. */
function restore(tx: Tx, review: ReviewRecord, { before }: DeletionDecisionRecord): void {
  if (before && review.state !== 'deletedByAuthor') showReview(tx, review, before);
}

/** What the seller reads of a step of the warning ladder that goes with a refusal. */
const LIFTED: Readonly<Record<WarningStep, string>> = {
  warning: 'The warning that rested on it is lifted.',
  suspension: 'The suspension of your requests that rested on it is lifted.',
};

/** Whether the author is told: of a refusal they heard only where they were asked. */
export function hearsOfReversal({
  decision,
  asked,
}: Pick<DeletionRequestRecord, 'decision' | 'asked'>): boolean {
  return decision?.granted === true || asked.some(({ of }) => of === 'author');
}

function reverseStatement(tx: Tx, { statementId }: DeletionDecisionRecord, now: string): void {
  const statement = statementId === undefined ? undefined : tx.get('statements', statementId);
  if (statement) tx.put('statements', { ...statement, state: 'reversed', reversedAt: now });
}

/**
 * Takes a decision back as if it had never had effect: review, rating, statement; both sides are told. The
 * guards are the caller's: an appeal that was overturned, or trust and safety on their own motion.
 */
export function takeBack(
  tx: Tx,
  request: DeletionRequestRecord,
  { cause, reason }: { cause: Cause; reason: string },
  ctx: Context,
): DeletionRequestRecord {
  const { decision, id, reference, status } = request;
  const review = tx.need('reviews', request.reviewId);
  if (!decision || status !== 'effective') throw new Error(`Nothing to take back on ${id}`);
  restore(tx, review, decision);
  reverseStatement(tx, decision, ctx.now);
  for (const entry of [eraseEntry(id), hidingEntry(id)]) tx.remove('agenda', entry);
  settleRequest(tx, request, decision.granted ? 'refused' : 'granted', ctx);
  const words = `The decision on ${reference} was reversed. ${reason}`.trim();
  const lifted = liftSteps(tx, request, ctx).map(({ step }) => LIFTED[step]);
  tell(tx, id, 'seller', [words, ...lifted].join(' '), ctx);
  if (hearsOfReversal(request)) tell(tx, id, 'buyer', words, ctx);
  const clocks = changeClocks(request.clocks, { name: 'reviewAppealWindow' }, (clock) =>
    voidClock(clock, ctx.now),
  );
  const { id: byId, name: byName } = ctx.actor;
  const reversal = { byId, byName, at: ctx.now, cause, reason };
  const patch = { ...letGo(tx, request), clocks, decision: { ...decision, reversal } };
  const told: Told = { event: 'decisionReversed', detail: reason, data: { cause } };
  return moveRequest(tx, request, 'reversed', patch, told, ctx);
}

/** Trust and safety reverse a decision on their own motion: everything comes back at once. */
export function reverseDecision(
  tx: Tx,
  command: RequestCommand & { reason: string },
  ctx: Context,
): Outcome<DeletionRequestRecord> {
  const found = requestToAct(tx, command, canReverse, ctx);
  if (!found.ok) return found;
  const request = found.value;
  const reason = command.reason.trim();
  if (isBlank(reason)) return refuse('commentRequired', 'Say why.', { pointer: '/reason' });
  const reversed = takeBack(tx, request, { cause: 'ownMotion', reason }, ctx);
  stirAppeals(tx, reversed, 'decisionReversed', ctx);
  return ok(reversed);
}
