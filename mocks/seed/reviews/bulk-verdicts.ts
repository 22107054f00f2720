import type { DeletionReason } from '../../../src/api/contract/review-words.ts';
import { ELEMENTS } from '../../../src/api/contract/review-words.ts';
import type { ElementFinding, Pin } from '../../../src/api/contract/reviews.ts';
import { addMs, fromMs } from '../../../src/lib/instants.ts';
import { evidenceIdOf } from '../../domain/disputes/evidence.ts';
import type { AskedRecord, OrderChatRecord, ReviewRecord } from '../../domain/review-records.ts';
import type { Asking, Decided, Verdict } from '../decision-script.ts';
import { staffActor } from '../staff.ts';
import type { DeletionPlan } from './deletion-plans.ts';

const CLAUSES: Readonly<Record<DeletionReason, string>> = {
  competitorAttack: 'R-4.1',
  blackmail: 'R-4.2',
  wrongOffer: 'R-4.3',
  unrelated: 'R-4.4',
};
/** Hours after the claim at which a bulk author answers, and at which the reviewer goes on. */
export const ANSWERED = 20;
export const RESUMED = 26;

export const clauseOf = ({ grounds }: DeletionPlan): string => CLAUSES[grounds.reason];

/** Least harm first: of what is granted, some stays readable. */
export function remedyOf({ granted, grounds, draw }: DeletionPlan): Verdict['remedy'] {
  if (!granted) return 'keep';
  return grounds.reason === 'wrongOffer' || (draw >>> 27) % 5 === 0
    ? 'excludeFromRating'
    : 'remove';
}

export const asksAuthor = ({ granted, grounds }: DeletionPlan): boolean =>
  granted && grounds.reason === 'wrongOffer';

/** What shows each element of a reason in a bulk request. */
function pinsOf(
  requestId: string,
  review: ReviewRecord,
  chat: OrderChatRecord['messages'],
): Record<string, Pin[]> {
  const span: Pin = { kind: 'span', id: review.id };
  const file: Pin = { kind: 'file', id: evidenceIdOf(requestId, 1) };
  const posted: Pin = { kind: 'event', id: `${review.id}:posted` };
  const said = (at: number): Pin[] => {
    const message = chat[at];
    return message ? [{ kind: 'message', id: message.id, quote: message.text }] : [];
  };
  return {
    linkedOrCoordinated: [file],
    noGenuineUse: [span],
    inPattern: [file, span],
    notThisOffer: [span],
    anotherOrder: [span],
    authorAsked: [],
    demand: said(0),
    outsideTerms: said(1),
    tiedToReview: said(2),
    followed: [posted],
    offTopic: [span],
    entireText: [span],
  };
}

/** What is found of each element of a bulk request. */
export function elementsOf(
  { granted, grounds: { reason } }: DeletionPlan,
  requestId: string,
  review: ReviewRecord,
  chat: OrderChatRecord,
): ElementFinding[] {
  const pins = pinsOf(requestId, review, chat.messages);
  return ELEMENTS[reason].map((element, at): ElementFinding => {
    if (granted) return { element, finding: 'met', pins: pins[element] ?? [] };
    return { element, finding: at === 0 ? 'notMet' : 'unclear', pins: [] };
  });
}

const QUESTION = 'The seller thinks that your review is about another order. Is it?';
const ANSWER = { kind: 'confirm', text: 'You are right, I meant something else.' } as const;

/** The question to the author and the answer, as they are on record. */
export function askedOf(
  plan: DeletionPlan,
  { askedAt, answeredAt }: { askedAt?: string; answeredAt?: string },
  answerMs: number,
): AskedRecord[] {
  if (askedAt === undefined || answeredAt === undefined) return [];
  const { id: byId, name: byName } = staffActor(plan.decider);
  const dueAt = addMs(askedAt, answerMs);
  const answer = { at: answeredAt, ...ANSWER };
  return [{ of: 'author', byId, byName, at: askedAt, dueAt, text: QUESTION, answer }];
}

/** How a bulk request is decided, for the script that tells it. */
export function decidedOf(
  plan: DeletionPlan,
  requestId: string,
  author: Asking['author'],
): Decided {
  const asking: Asking = {
    text: QUESTION,
    answer: { after: ANSWERED, ...ANSWER },
    author,
    resumed: RESUMED,
  };
  return {
    requestId,
    at: fromMs(plan.claimedMs),
    by: plan.decider,
    second: plan.second,
    verdict: {
      remedy: remedyOf(plan),
      clauseId: clauseOf(plan),
      elements: (request, review, tx) =>
        elementsOf(plan, request.id, review, tx.need('orderChats', request.orderId)),
    },
    ...(asksAuthor(plan) && { asking }),
  };
}
