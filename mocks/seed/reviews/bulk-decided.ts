import type { Clock } from '../../../src/api/contract/common.ts';
import { addMs, fromMs, HOUR } from '../../../src/lib/instants.ts';
import {
  changeClocks,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
  voidClock,
} from '../../domain/clocks.ts';
import type { DeletionDecisionRecord, SecondPersonTrigger } from '../../domain/review-records.ts';
import { TOLD } from '../../domain/appeals/deletion-effect.ts';
import { clauseAt } from '../../domain/reviews/clauses.ts';
import { isBlindSample } from '../../domain/reviews/triggers.ts';
import { CHECKING, READING, WAITING } from '../decision-script.ts';
import type { SeedOptions } from '../seed-target.ts';
import { staffActor } from '../staff.ts';
import type { AppealPlan } from './appeal-plans.ts';
import { ANSWERED, asksAuthor, clauseOf, remedyOf, RESUMED } from './bulk-verdicts.ts';
import type { DeletionPlan } from './deletion-plans.ts';

/** When each step of a decided bulk request was taken. */
export interface Course {
  askedAt?: string;
  answeredAt?: string;
  proposedAt: string;
  decidedAt: string;
  effectiveAt: string;
  triggers: SecondPersonTrigger[];
}
/** What the course depends on beside the plan. */
export interface Stakes {
  id: string;
  postedAt: string;
  tier: string;
  /** Whether the measure moves the seller over a mark of the policy. */
  crosses: boolean;
}

/** Why a second person decides on a request, in a world that knows of no other request. */
export function triggersOf(
  plan: DeletionPlan,
  stakes: Stakes,
  { policy }: SeedOptions,
): SecondPersonTrigger[] {
  const { olderThanMs, topTiers, blindOneIn } = policy.reviews.secondPerson;
  const isOld = addMs(stakes.postedAt, olderThanMs) < proposedAtOf(plan);
  const all: readonly [SecondPersonTrigger, boolean][] = [
    ['crossesThreshold', plan.granted && stakes.crosses],
    ['oldReview', plan.granted && isOld],
    ['topTier', plan.granted && topTiers.includes(stakes.tier)],
    ['blindSample', isBlindSample(stakes, blindOneIn)],
  ];
  return all.flatMap(([name, fires]) => (fires ? [name] : []));
}

function proposedAtOf(plan: DeletionPlan): string {
  return fromMs(plan.claimedMs + (asksAuthor(plan) ? RESUMED * HOUR : 0) + READING);
}

export function courseOf(
  plan: DeletionPlan,
  triggers: SecondPersonTrigger[],
  { policy }: SeedOptions,
): Course {
  const proposedAt = proposedAtOf(plan);
  const decidedAt = triggers.length > 0 ? addMs(proposedAt, WAITING + CHECKING) : proposedAt;
  return {
    ...(asksAuthor(plan) && {
      askedAt: fromMs(plan.claimedMs + READING),
      answeredAt: fromMs(plan.claimedMs + ANSWERED * HOUR),
    }),
    proposedAt,
    decidedAt,
    effectiveAt: addMs(decidedAt, policy.reviews.holdMs),
    triggers,
  };
}

/** The clocks of a decided request, by the domain's own functions. */
export function clocksOf(
  first: Clock,
  plan: DeletionPlan,
  course: Course,
  { policy }: SeedOptions,
): Clock[] {
  const { askedAt, answeredAt, proposedAt, decidedAt, effectiveAt, triggers } = course;
  let own = first;
  const clocks: Clock[] = [];
  if (askedAt !== undefined && answeredAt !== undefined) {
    const dueAt = addMs(askedAt, policy.reviews.answerMs);
    const question = { ...startClock('authorAnswer', 'buyer', askedAt, policy), dueAt };
    clocks.push(stopClock(question, answeredAt));
    own = resumeClock(pauseClock(own, askedAt, 'awaitingAuthor'), answeredAt, policy);
  }
  if (triggers.length > 0) {
    own = pauseClock(own, proposedAt, 'held');
    clocks.push(startClock('secondPerson', 'approver', proposedAt, policy));
  }
  const decided = changeClocks([own, ...clocks], {}, (clock) =>
    clock.party === 'buyer' ? clock : stopClock(clock, decidedAt),
  );
  const remedy = remedyOf(plan);
  const window = (party: 'buyer' | 'seller') =>
    startClock('reviewAppealWindow', party, effectiveAt, policy);
  return [
    ...decided,
    ...(remedy === 'keep' ? [] : [window('buyer')]),
    ...(remedy === 'remove' ? [] : [window('seller')]),
  ];
}

/** An appeal took the decision back: there is nothing left to appeal against. */
export function clocksAfterAppeal(clocks: readonly Clock[], at: string): Clock[] {
  return changeClocks(clocks, { name: 'reviewAppealWindow' }, (clock) => voidClock(clock, at));
}

/**
 * A decision as its row needs it at once; words, pins and ratings are told when somebody looks. These are
 * accessors of the record itself, so that a copy of it holds their values.
 */
export function decisionOf(
  plan: DeletionPlan,
  { proposedAt, decidedAt, effectiveAt, triggers }: Course,
  { policy }: SeedOptions,
  appeal: AppealPlan | undefined,
  told: () => DeletionDecisionRecord,
): DeletionDecisionRecord {
  const remedy = remedyOf(plan);
  const clauseId = clauseOf(plan);
  const isHeld = triggers.length > 0;
  const decision: DeletionDecisionRecord = {
    byId: plan.decider,
    byName: staffActor(plan.decider).name,
    at: proposedAt,
    clauseVersion: clauseAt(policy, clauseId, proposedAt)?.version ?? 0,
    granted: plan.granted,
    triggers,
    effectiveAt,
    proposal: {
      remedy,
      clauseId,
      automation: { detected: false, decided: false },
      get elements() {
        return told().proposal.elements;
      },
      get facts() {
        return told().proposal.facts;
      },
      get noticeToAuthor() {
        return told().proposal.noticeToAuthor;
      },
      get noticeToRequester() {
        return told().proposal.noticeToRequester;
      },
      get publicFacts() {
        return told().proposal.publicFacts;
      },
    },
    get ratingBefore() {
      return told().ratingBefore;
    },
    get ratingAfter() {
      return told().ratingAfter;
    },
  };
  if (isHeld) {
    const { id: byId, name: byName } = staffActor(plan.second);
    decision.second = { byId, byName, at: decidedAt, act: 'confirmed', agreed: true };
  }
  const lazy = (key: 'before' | 'statementId' | 'replaced') =>
    Object.defineProperty(decision, key, { enumerable: true, get: () => told()[key] });
  lazy('before');
  if (plan.granted) lazy('statementId');
  if (triggers.includes('blindSample')) lazy('replaced');
  if (appeal?.decided?.outcome === 'overturned') {
    const { id: byId, name: byName } = staffActor(appeal.reviewer);
    const { effectiveAt: at } = appeal.decided;
    decision.reversal = { byId, byName, at, cause: 'appeal', reason: TOLD };
  }
  return decision;
}

/** What a decided request's row holds at once beside what every request has. */
export function decidedState(plan: DeletionPlan, course: Course, overturnedAt?: string) {
  const isHeld = course.triggers.length > 0;
  const isAsked = course.askedAt !== undefined;
  return {
    status: overturnedAt === undefined ? ('effective' as const) : ('reversed' as const),
    version: 6 + (isAsked ? 2 : 0) + (isHeld ? 1 : 0) + (overturnedAt === undefined ? 0 : 1),
    awaiting: 'nobody' as const,
    awaitingSince: course.decidedAt,
    updatedAt: overturnedAt ?? course.effectiveAt,
    assigneeId: isHeld ? plan.second : plan.decider,
    evidenceCount: 1,
  };
}
