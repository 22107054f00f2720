import { composeAnswer } from '../../domain/appeals/answer.ts';
import { decideAppeal } from '../../domain/appeals/decide.ts';
import { fileAppeal } from '../../domain/appeals/file.ts';
import { fixAppealFinding } from '../../domain/appeals/finding.ts';
import { subjectOf } from '../../domain/appeals/subject.ts';
import { claimCase } from '../../domain/cases/lease.ts';
import type { Actor, Context } from '../../domain/context.ts';
import type { ReviewRecord } from '../../domain/review-records.ts';
import type { Tx } from '../../domain/tx.ts';
import type { Step } from '../replay.ts';
import { staffActor } from '../staff.ts';
import type { AppealPlan } from './appeal-plans.ts';
import { clauseOf, elementsOf } from './bulk-verdicts.ts';
import type { DeletionPlan } from './deletion-plans.ts';
import { REASONS } from './words-appeals.ts';

interface Told {
  plan: DeletionPlan;
  appeal: AppealPlan;
  requestId: string;
  appealId: string;
  review: ReviewRecord;
}

function partyOf({ appeal: { side }, review }: Told): Actor {
  const { sellerId, sellerName, authorId, authorName } = review;
  return side === 'seller'
    ? { id: sellerId, name: sellerName, party: 'seller' }
    : { id: authorId, name: authorName, party: 'buyer' };
}

function file({ appeal, requestId, appealId }: Told, tx: Tx, ctx: Context) {
  const { side, ground, text } = appeal;
  const subject = { kind: 'deletionRequest', id: requestId } as const;
  return fileAppeal(tx, { subject, side, ground, text, id: appealId }, ctx);
}

/** Found anew: what the first decision rested on, or that it could not. */
function found({ plan, requestId, review }: Told, isUpheld: boolean, tx: Tx) {
  const chat = tx.need('orderChats', review.orderId);
  const seen = isUpheld ? plan : { ...plan, granted: false };
  return { clauseId: clauseOf(plan), elements: elementsOf(seen, requestId, review, chat) };
}

/** Finds anew, and decides by it, with the answer that is composed from it. */
function decide(told: Told, outcome: 'upheld' | 'overturned', tx: Tx, ctx: Context) {
  const { appealId } = told;
  const finding = found(told, outcome === 'upheld', tx);
  const fixed = fixAppealFinding(tx, { appealId, ...finding }, ctx);
  if (!fixed.ok) return fixed;
  const errorClass = outcome === 'upheld' ? {} : { errorClass: 'facts' as const };
  const draft = { outcome, ...errorClass, reasons: REASONS[outcome] };
  const subject = subjectOf(tx, fixed.value, ctx);
  const answer = composeAnswer(fixed.value, subject, draft, finding, ctx);
  return decideAppeal(tx, { appealId, ...draft, answer }, ctx);
}

/** An appeal as its side and its reviewer tell it, for the replay of its request. */
export function appealSteps(told: Told): Step[] {
  const { appeal, appealId } = told;
  const filed: Step = {
    at: appeal.filedAt,
    actor: partyOf(told),
    run: (tx, ctx) => file(told, tx, ctx),
  };
  if (!appeal.decided) return [filed];
  const { outcome, claimedAt, proposedAt } = appeal.decided;
  const actor = staffActor(appeal.reviewer);
  return [
    filed,
    { at: claimedAt, actor, run: (tx, ctx) => claimCase(tx, { caseId: appealId }, ctx) },
    { at: proposedAt, actor, run: (tx, ctx) => decide(told, outcome, tx, ctx) },
  ];
}
