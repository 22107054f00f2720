import { array, assert as hold, nat, property, tuple } from 'fast-check';
import { expect, it } from 'vitest';

import type { Operation } from '../../../src/api/contract/index.ts';
import { DELETION_REASONS, ELEMENTS } from '../../../src/api/contract/review-words.ts';
import { HOUR, MINUTE } from '../../../src/lib/instants.ts';
import { caseCan } from '../affordances.ts';
import { mayDo } from '../people.ts';
import type { DeletionRequestRecord } from '../records.ts';
import type { DeletionDecisionRecord, ReviewShown } from '../review-records.ts';
import { answerQuestionOf } from './ask.ts';
import { deleteReview, editReview } from './author.ts';
import { withdrawRequest } from './hand-on.ts';
import { isMet, isMixedText } from './matrix.ts';
import { NEXT } from './move.ts';
import { rate, ratingOf } from './rating.ts';
import { shownOf } from './shown.ts';
import { submitDeletionRequest } from './submit.ts';
import { STAFF_MOVES } from './testing/moves.ts';
import { ReviewDesk } from './testing/review-desk.ts';
import { submitted, withReview } from './testing/steps.ts';

/** A normal run has a tenth of what the soak run has at least. */
const RUNS = Number(process.env['RUNS'] ?? 500);
const PEOPLE = ['ruth', 'sanjay', 'lena', 'ruth', 'sanjay', 'lena', 'mara', 'tomas', 'olu'];
const OPERATIONS = Object.keys(STAFF_MOVES) as Operation[];
const REVIEWS = ['rev_sample1', 'rev_own0', 'rev_own1', 'rev_other0', 'rev_other1'];
const KEPT = ['reviews', 'sellerReviews', 'deletionRequests', 'files', 'requesters', 'statements'];

/** Refusals of the guards: what `can` must have said before. */
const GUARDED = new Set([
  'forbidden',
  'conflictOfInterest',
  'ownApproval',
  'heldByOther',
  'wrongState',
  'caseClosed',
  'undoOver',
]);

type Step = readonly [number, number, number, number];
interface Walk {
  desk: ReviewDesk;
  ids: string[];
  /** What each review was before a measure, by request. */
  before: Map<string, ReviewShown>;
  authorDeleted: boolean;
  /** Statuses that the walks came to. */
  reached: Set<string>;
}

/** What somebody at work would do next: half of all steps go that way, the others anywhere. */
function usual({ desk }: Walk, id: string, pick: number): [who: string, what: Operation] {
  const { status, lease, decision } = desk.need('deletionRequests', id);
  const holder = PEOPLE.find((one) => desk.as(one).actor.id === lease?.holderId) ?? 'ruth';
  const first = PEOPLE.find((one) => desk.as(one).actor.id === decision?.byId) ?? 'ruth';
  const second = pick % 5 === 0 ? first : first === 'lena' ? 'sanjay' : 'lena';
  switch (status) {
    case 'inReview':
      if (pick % 4 === 0) return [holder, 'deletionRequestAsk'];
      return [holder, pick % 9 === 1 ? 'deletionRequestEscalate' : 'deletionRequestPropose'];
    case 'held':
      return [second, pick % 4 ? 'deletionRequestConfirm' : 'deletionRequestReturn'];
    case 'decided':
      return [holder, 'deletionRequestUndo'];
    case 'effective':
      return [second, 'deletionRequestReverse'];
    default:
      return [PEOPLE[pick % 3] ?? 'ruth', 'caseClaim'];
  }
}

function party({ desk, ids }: Walk, id: string, pick: number): void {
  const said = { kind: 'words', text: 'On Monday.' } as const;
  const command = { ...submitted(), id: `rdr_w${ids.length}` };
  const reason = DELETION_REASONS[pick % DELETION_REASONS.length] ?? 'blackmail';
  const evidence = pick % 7 === 0 ? [] : command.evidence;
  const moves = [
    () => {
      const filed = { ...command, reason, evidence };
      return desk.run('seller', (tx, ctx) => submitDeletionRequest(tx, filed, ctx));
    },
    () =>
      desk.run('seller', (tx, ctx) =>
        answerQuestionOf(tx, { requestId: id, of: 'seller', ...said }, ctx),
      ),
    () =>
      desk.run('author', (tx, ctx) =>
        answerQuestionOf(tx, { requestId: id, of: 'author', ...said }, ctx),
      ),
    () => desk.run('seller', (tx, ctx) => withdrawRequest(tx, { requestId: id }, ctx)),
    () =>
      desk.run('author', (tx, ctx) =>
        editReview(tx, { reviewId: 'rev_sample1', text: `Not happy at all. ${pick}` }, ctx),
      ),
    () => desk.run('author', (tx, ctx) => deleteReview(tx, { reviewId: 'rev_sample1' }, ctx)),
  ];
  // Filing and answering come often, the end of all seldom.
  const which = [0, 0, 1, 2, 1, 2, 0, pick % 3 === 0 ? 3 : 2, 4, pick % 3 === 0 ? 5 : 2][pick % 10];
  const outcome = moves[which ?? 0]?.();
  if (which === 0 && outcome?.ok) ids.push(command.id);
}

/** `can` says what the command then does. */
function staff({ desk }: Walk, id: string, who: string, operation: Operation, pick: number): void {
  const request = desk.need('deletionRequests', id);
  const can = caseCan(desk.reader, request, desk.as(who))[operation];
  const held = desk.everything(KEPT);
  const command = STAFF_MOVES[operation]?.(desk, id, pick);
  if (!command) throw new Error(`No move for ${operation}`);
  const outcome = desk.run(who, command);
  if (can?.allowed === false)
    expect([operation, outcome.ok || outcome.error.code]).toEqual([operation, can.code]);
  else if (!outcome.ok)
    expect([operation, outcome.error.code, GUARDED.has(outcome.error.code)]).toEqual([
      operation,
      outcome.error.code,
      false,
    ]);
  if (outcome.ok) expect(mayDo(operation, desk.as(who).actor.role)).toBe(true);
  else expect(desk.everything(KEPT)).toBe(held);
}

/** Every way from one status to the next is one of the table, over those that last no longer than a command. */
function isWay(
  from: DeletionRequestRecord['status'],
  to: DeletionRequestRecord['status'],
): boolean {
  if (from === to || NEXT[from].includes(to)) return true;
  const short = NEXT[from].filter((one) => one === 'submitted' || one === 'proposed');
  return short.some((one) => NEXT[one].includes(to));
}

/** money.md I30: a grant rests on every element met and on something pinned, and both sides are told. */
function checkDecision(request: DeletionRequestRecord, decision: DeletionDecisionRecord): void {
  const { proposal, byId, second } = decision;
  expect(second?.byId).not.toBe(byId);
  if (proposal.remedy === 'keep') return;
  const met = new Set(proposal.elements.filter(isMet).map(({ element }) => element));
  const isMixed = proposal.remedy === 'redact' && isMixedText(request, proposal);
  expect(isMixed || ELEMENTS[request.reason].every((element) => met.has(element))).toBe(true);
  expect(proposal.elements.some(({ pins }) => pins.length > 0)).toBe(true);
  expect([proposal.noticeToAuthor, proposal.noticeToRequester]).not.toContain('');
  const isAsked = request.asked.some(({ of, answer }) => of === 'author' && answer);
  expect(request.reason !== 'wrongOffer' || isAsked).toBe(true);
}

/** Whoever proposed what is held is not its second person, whenever they try (reviews.md §2). */
function checkSecond({ desk }: Walk, request: DeletionRequestRecord): void {
  const first = PEOPLE.find((one) => desk.as(one).actor.id === request.decision?.byId) ?? '';
  const can = caseCan(desk.reader, request, desk.as(first));
  for (const operation of ['deletionRequestConfirm', 'deletionRequestReturn'] as const)
    expect([operation, can[operation]?.allowed]).toEqual([operation, false]);
}

/** A rating is what its source rows make, whatever came before (reviews.md §1). */
function checkRatings({ desk }: Walk): void {
  for (const sellerId of ['sel_sample1', 'sel_other']) {
    const rows = REVIEWS.flatMap((id) => {
      const { stars, countsInRating: counts, sellerId: of } = desk.need('reviews', id);
      return of === sellerId ? [{ stars, counts }] : [];
    });
    expect(ratingOf(desk.reader, sellerId, desk.now)).toEqual(rate(rows, desk.now));
  }
}

function check(walk: Walk, was: Map<string, DeletionRequestRecord>): void {
  const { desk, ids, before } = walk;
  const live = ids.map((id) => desk.need('deletionRequests', id));
  for (const request of live) {
    const { id, status, decision } = request;
    walk.reached.add(status);
    expect([status, isWay(was.get(id)?.status ?? 'submitted', status)]).toEqual([status, true]);
    if (decision) checkDecision(request, decision);
    if (status === 'held') checkSecond(walk, request);
    const review = desk.need('reviews', request.reviewId);
    if (status === 'effective' && decision?.before) before.set(id, decision.before);
    if (status === 'reversed' && was.get(id)?.status === 'effective' && !walk.authorDeleted)
      expect(shownOf(review)).toEqual(before.get(id));
  }
  const open = new Set([
    'queued',
    'inReview',
    'needsInfo',
    'awaitingAuthor',
    'escalated',
    'held',
    'decided',
  ]);
  // One live request per review.
  expect(live.filter(({ status }) => open.has(status)).length).toBeLessThan(2);
  checkRatings(walk);
}

function step(walk: Walk, [kind, who, what, pick]: Step): void {
  const { desk, ids } = walk;
  const id = ids[ids.length - 1 - (pick % 3 === 0 ? pick % ids.length : 0)] ?? ids[0] ?? '';
  const was = new Map(ids.map((one) => [one, desk.need('deletionRequests', one)]));
  const person = PEOPLE[who % PEOPLE.length] ?? 'ruth';
  if (kind === 0) desk.advance([10_000, 10_000, 11 * MINUTE, 73 * HOUR][what % 4] ?? 0);
  else if (kind === 1) party(walk, id, pick);
  else if (kind < 5) {
    const [own, operation] = usual(walk, id, pick);
    staff(walk, id, own, operation, pick);
  } else staff(walk, id, person, OPERATIONS[what % OPERATIONS.length] ?? 'caseClaim', pick);
  walk.authorDeleted ||= desk.need('reviews', 'rev_sample1').state === 'deletedByAuthor';
  check(walk, was);
}

const steps = array(tuple(nat(7), nat(8), nat(200), nat(5000)), { minLength: 8, maxLength: 30 });

it(
  `${RUNS} random sequences keep the rules of requests`,
  { timeout: Math.max(120_000, RUNS * 60) },
  () => {
    const reached = new Set<string>();
    hold(
      property(steps, nat(2), (moves, tier) => {
        const desk = new ReviewDesk();
        withReview(desk);
        const top = { ...desk.need('sellers', 'sel_sample1'), tier: 'top' as const };
        if (tier === 0) desk.put('sellers', top);
        const initial = desk.everything(['sellerReviews']);
        const walk = {
          desk,
          ids: [] as string[],
          before: new Map(),
          authorDeleted: false,
          reached,
        };
        party(walk, '', 10);
        for (const one of moves) step(walk, one);
        // Once nothing has effect any more, nothing of it is left (money.md I31).
        for (const id of walk.ids.toReversed())
          desk.run(
            'lena',
            (tx, ctx) =>
              STAFF_MOVES.deletionRequestReverse?.(desk, id, 0)(tx, ctx) ?? { ok: true, value: 0 },
          );
        const isRestored = REVIEWS.every((id) => desk.need('reviews', id).state === 'shown');
        const left = desk.everything(['sellerReviews']);
        expect(isRestored ? left : initial).toBe(initial);
      }),
      { numRuns: RUNS },
    );
    // The walks went everywhere.
    expect([...reached].toSorted()).toEqual(
      [
        'awaitingAuthor',
        'decided',
        'effective',
        'escalated',
        'held',
        'inReview',
        'inadmissible',
        'merged',
        'moot',
        'needsInfo',
        'queued',
        'reversed',
        'withdrawn',
      ].toSorted(),
    );
  },
);
