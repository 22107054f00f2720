import type { Operation } from '../../../src/api/contract/index.ts';
import { rulesOf } from '../cases/case.ts';
import { heldRefusal } from '../cases/lease.ts';
import type { Context, Refusal } from '../context.ts';
import { staffRefusal, worksOn } from '../people.ts';
import { refusal } from '../refusals.ts';
import type { AppealRecord, FindingRecord } from '../review-records.ts';
import type { Reader } from '../tx.ts';

/** The newest finding of a person on an appeal. */
export function ownFinding(
  { findings }: Pick<AppealRecord, 'findings'>,
  agentId: string,
): FindingRecord | undefined {
  return findings.findLast(({ byId }) => byId === agentId);
}

/** Right of the role on this very kind of subject, no party, and no part in the decision (reviews.md §4). */
function reviewerRefusal(
  operation: Operation,
  reader: Reader,
  appeal: AppealRecord,
  ctx: Context,
): Refusal | undefined {
  const refused = staffRefusal(reader, operation, appeal, ctx);
  if (refused) return refused;
  if (!worksOn(appeal, ctx.actor.role)) {
    const detail = 'Appeals against these decisions are decided by somebody of another role.';
    return refusal('forbidden', detail);
  }
  return rulesOf(appeal).involved?.(reader, appeal, ctx);
}

/** What an appeal waits for that is not in review. */
const WAITS: Partial<Record<AppealRecord['status'], string>> = {
  queued: 'Claim this appeal first.',
  needsInfo:
    'The side that appeals was asked: it goes on with the answer, or when the time for it is over.',
  proposed: 'This appeal is decided.',
};

/** In review, by whoever holds it or by somebody when nobody does any more. */
function inReview(
  operation: Operation,
  reader: Reader,
  appeal: AppealRecord,
  ctx: Context,
): Refusal | undefined {
  const refused = reviewerRefusal(operation, reader, appeal, ctx);
  if (refused) return refused;
  if (appeal.status === 'inReview') return heldRefusal(reader, appeal, ctx);
  const detail = WAITS[appeal.status] ?? `${appeal.reference} is not in review.`;
  return heldRefusal(reader, appeal, ctx) ?? refusal('wrongState', detail);
}

/** The reviewer's own finding; of a held appeal also that of the second person. */
export function canFindAppeal(reader: Reader, appeal: AppealRecord, ctx: Context) {
  if (appeal.status === 'held') return canConfirmAppeal(reader, appeal, ctx);
  return inReview('appealFinding', reader, appeal, ctx);
}

export function canComposeAnswer(reader: Reader, appeal: AppealRecord, ctx: Context) {
  if (appeal.status === 'held') return canConfirmAppeal(reader, appeal, ctx);
  return inReview('appealCompose', reader, appeal, ctx);
}

export function canAskAppellant(reader: Reader, appeal: AppealRecord, ctx: Context) {
  return inReview('appealAsk', reader, appeal, ctx);
}

export function canDecideAppeal(reader: Reader, appeal: AppealRecord, ctx: Context) {
  return inReview('appealDecide', reader, appeal, ctx);
}

/** A second person, who decided nothing of it before. */
function second(operation: Operation, reader: Reader, appeal: AppealRecord, ctx: Context) {
  const refused = reviewerRefusal(operation, reader, appeal, ctx);
  if (refused) return refused;
  if (appeal.status !== 'held')
    return refusal('wrongState', `${appeal.reference} waits for no second person.`);
  if (appeal.outcome?.byId === ctx.actor.id)
    return refusal('ownApproval', 'You decided this: somebody else confirms it.');
  return heldRefusal(reader, appeal, ctx);
}

export function canConfirmAppeal(
  reader: Reader,
  appeal: AppealRecord,
  ctx: Context,
): Refusal | undefined {
  return second('appealConfirm', reader, appeal, ctx);
}

export function canReturnAppeal(
  reader: Reader,
  appeal: AppealRecord,
  ctx: Context,
): Refusal | undefined {
  return second('appealReturn', reader, appeal, ctx);
}

/** Who decided takes it back before it has effect. */
export function canUndoAppeal(
  reader: Reader,
  appeal: AppealRecord,
  ctx: Context,
): Refusal | undefined {
  const refused = reviewerRefusal('appealUndo', reader, appeal, ctx);
  if (refused) return refused;
  const { status, outcome } = appeal;
  if (outcome?.effectiveAt !== undefined)
    return refusal('undoOver', 'The decision has effect already.');
  if (status !== 'proposed' || !outcome)
    return refusal('wrongState', 'There is no decision to take back.');
  if (outcome.byId !== ctx.actor.id) return refusal('forbidden', 'Only who decided takes it back.');
  if (outcome.undoUntil !== undefined && outcome.undoUntil <= ctx.now)
    return refusal('undoOver', 'The time to take it back is over.');
  return undefined;
}
