import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { AppealDecision } from '../../../src/api/contract/appeals.ts';
import { REMEDIES } from '../../../src/api/contract/review-words.ts';
import { DAY, HOUR } from '../../../src/lib/instants.ts';
import { claimCase } from '../cases/lease.ts';
import type { IssuedStatementRecord } from '../review-records.ts';
import { proposeDecision } from '../reviews/decide.ts';
import { isMet } from '../reviews/matrix.ts';
import { confirmDecision } from '../reviews/second.ts';
import { askAppellant } from './ask.ts';
import { undoAppeal } from './decide.ts';
import { fileAppeal } from './file.ts';
import { confirmAppeal, returnAppeal } from './second.ts';
import { AppealStage } from './testing/appeal-stage.ts';

/** A normal run has a tenth of what the soak run has at least. */
const RUNS = Number(process.env['RUNS'] ?? 500);
/** Trust and safety most of the time, now and then somebody who may not. */
const TRUST = ['ruth', 'sanjay', 'lena'] as const;
const WHO = [...TRUST, ...TRUST, ...TRUST, 'mara', 'tomas', 'olu'] as const;

const stars = fc.constantFrom(
  { fulfilment: 1, startTime: 1, communication: 1 },
  { fulfilment: 5, startTime: 5, communication: 5 },
);
const remedy = fc.constantFrom('keep', 'redact', 'excludeFromRating', 'remove');
const act = fc.record({
  who: fc.constantFrom(...WHO),
  side: fc.constantFrom('author', 'seller'),
  what: fc.constantFrom(
    ...(['file', 'file', 'take', 'decide', 'settle', 'settle', 'confirm', 'confirm'] as const),
    ...(['return', 'ask', 'undo', 'wait', 'redecide', 'redecide', 'second', 'second'] as const),
  ),
  outcome: fc.constantFrom('upheld', 'overturned', 'modified', 'modified', 'modified', 'sentBack'),
  remedy: fc.constantFrom(...REMEDIES, 'remove', 'remove'),
  /** Now and then somebody finds otherwise than what they decide would need. */
  isOdd: fc.nat(3).map((of) => of === 0),
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** What somebody tries on the newest appeal, or on the request itself; most of it is refused. */
function attempt(stage: AppealStage, { what, side, ...one }: Act): void {
  const { desk, requestId } = stage;
  const run = desk.run.bind(desk, one.who);
  const caseId = requestId;
  if (what === 'wait') desk.advance(one.remedy === 'keep' ? 3 * DAY : HOUR);
  else if (what === 'file') {
    const subject = { kind: 'deletionRequest', id: requestId } as const;
    const command = { subject, side, ground: 'wrongRule', text: 'No.' } as const;
    desk.run(side, (tx, ctx) => fileAppeal(tx, command, ctx));
  } else if (what === 'redecide' || what === 'second') {
    run((tx, ctx) => claimCase(tx, { caseId }, ctx));
    const proposal = proposed(stage, one);
    if (what === 'redecide') run((tx, ctx) => proposeDecision(tx, { requestId, proposal }, ctx));
    else run((tx, ctx) => confirmDecision(tx, { requestId }, ctx));
    desk.advance(11_000);
  } else onAppeal(stage, what, one);
}

function onAppeal(
  stage: AppealStage,
  what: Act['what'],
  one: Pick<Act, 'who' | 'outcome' | 'remedy' | 'isOdd'>,
): void {
  const { who, outcome, isOdd } = one;
  const appealId = stage.request.appealIds.findLast(
    (id) => stage.appeal(id).status !== 'inadmissible',
  );
  if (appealId === undefined) return;
  const run = stage.desk.run.bind(stage.desk, who);
  const decision: Partial<AppealDecision> = {
    outcome,
    ...(outcome === 'modified' && { instead: proposed(stage, one) }),
  };
  const text = 'Which one?';
  if (what === 'take' || what === 'settle') stage.claim(who, appealId);
  const isMet = stage.bears(what === 'confirm' ? 'modified' : outcome) !== isOdd;
  const found = isMet ? 'met' : 'notMet';
  if (what !== 'decide' && what !== 'ask' && what !== 'undo') stage.fix(who, appealId, found);
  if (what === 'decide' || what === 'settle') stage.decideAppeal(who, appealId, decision);
  if (what === 'settle') stage.desk.advance(11_000);
  if (what === 'confirm') run((tx, ctx) => confirmAppeal(tx, { appealId }, ctx));
  if (what === 'return') run((tx, ctx) => returnAppeal(tx, { appealId, comment: text }, ctx));
  if (what === 'ask') run((tx, ctx) => askAppellant(tx, { appealId, text }, ctx));
  if (what === 'undo') run((tx, ctx) => undoAppeal(tx, { appealId }, ctx));
}

/** A proposal with what it needs, or with one element that is not met. */
function proposed(stage: AppealStage, { remedy: to, isOdd }: Pick<Act, 'remedy' | 'isOdd'>) {
  const plain = stage.proposal(to);
  const [first, ...others] = plain.elements;
  if (!isOdd || !first) return plain;
  return stage.proposal(to, { elements: [{ ...first, finding: 'notMet' }, ...others] });
}

/** Restrictions without every element met (money.md I30). */
function unmetGrants({ request: { decision, past } }: AppealStage): string[] {
  const made = decision ? [...past, decision] : past;
  return made.flatMap(({ proposal: { remedy: to, elements } }) =>
    to === 'keep' || elements.every(isMet) ? [] : [to],
  );
}

/** Appeals of which the outcome contradicts what whoever gave it had found last. */
function contraryOutcomes(stage: AppealStage): string[] {
  const { decision, past, appealIds } = stage.request;
  const made = decision ? [...past, decision] : past;
  return appealIds.flatMap((id) => {
    const { outcome, findings, decisionAt, side } = stage.appeal(id);
    const against = made.find(({ effectiveAt }) => effectiveAt === decisionAt);
    const own = findings.findLast(({ byId }) => byId === outcome?.byId);
    if (!outcome || !own || !against || outcome.outcome !== 'upheld') return [];
    const isKept = against.proposal.remedy === 'keep';
    if (side === 'seller' && !isKept) return [];
    return own.elements.every(isMet) === isKept ? [id] : [];
  });
}

type Line = readonly (string | undefined)[];

/** Who decided the same after one another: each line holds a person once. */
function linesOf(stage: AppealStage): Line[] {
  const { decision, past, appealIds } = stage.request;
  const made = decision ? [...past, decision] : past;
  const appeals = appealIds.map((id) => {
    const { outcome, replaced, decisionAt } = stage.appeal(id);
    const against = made.find(({ effectiveAt }) => effectiveAt === decisionAt);
    // Who replaced an outcome is its second person and its author in one.
    const first = replaced?.byId ?? outcome?.byId;
    return [against?.byId, against?.second?.byId, first, outcome?.second?.byId];
  });
  return [...made.map(({ byId, second }) => [byId, second?.byId]), ...appeals];
}

const hasTwice = (line: Line) => {
  const people = line.filter((id) => id !== undefined);
  return new Set(people).size < people.length;
};

function statementsOf(stage: AppealStage): IssuedStatementRecord[] {
  const text = stage.desk.everything(['statements']);
  return (JSON.parse(text) as [string, IssuedStatementRecord][]).map(([, statement]) => statement);
}

/** Statements in force, and the one that should be; each has a name of its own. */
function statementState(stage: AppealStage) {
  const statements = statementsOf(stage);
  const names = new Set(statements.map(({ record }) => record.puid));
  const { decision, status } = stage.request;
  const own = status === 'effective' ? decision?.statementId : undefined;
  return {
    inForce: statements.filter(({ state }) => state === 'inForce').map(({ id }) => id),
    wanted: own === undefined ? [] : [own],
    repeated: statements.length - names.size,
  };
}

/** Review, rating, order, chat and the files that were handed in. */
function kept({ desk, requestId }: AppealStage): string {
  const { evidence } = desk.need('files', requestId);
  return (
    desk.everything(['reviews', 'sellerReviews', 'orders', 'orderChats']) + JSON.stringify(evidence)
  );
}

describe('whatever people try', () => {
  it('deciders are different people, nothing goes unmet or against an own finding, statements never share a name', () => {
    fc.assert(
      fc.property(
        remedy,
        stars,
        fc.array(act, { minLength: 15, maxLength: 30 }),
        (of, own, acts) => {
          const stage = new AppealStage({ remedy: of as 'keep', stars: own });
          for (const one of acts) {
            attempt(stage, one);
            expect(linesOf(stage).filter(hasTwice)).toEqual([]);
            expect([unmetGrants(stage), contraryOutcomes(stage)]).toEqual([[], []]);
            const { inForce, wanted, repeated } = statementState(stage);
            expect([inForce, repeated]).toEqual([wanted, 0]);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('what was restricted and overturned is as if nothing had happened, bit by bit', () => {
    const restriction = fc.constantFrom('redact', 'excludeFromRating', 'remove');
    const detours = fc.array(fc.constantFrom('ask', 'undo', 'lease'), { maxLength: 4 });
    fc.assert(
      fc.property(restriction, stars, detours, fc.boolean(), (of, own, ways, sentBack) => {
        const stage = new AppealStage({ remedy: of as 'remove', stars: own, before: true });
        const untouched = kept(stage);
        const rating = stage.rating();
        stage.start();
        expect(kept(stage)).not.toBe(untouched);
        const { id } = stage.file('author');
        for (const way of ways) detour(stage, id, way);
        const outcome = sentBack ? 'sentBack' : 'overturned';
        expect(stage.settle('lena', id, { outcome }).status).toBe(outcome);
        expect(kept(stage)).toBe(untouched);
        expect(stage.rating()).toEqual(rating);
      }),
      { numRuns: RUNS },
    );
  });
});

function detour(stage: AppealStage, appealId: string, way: string): void {
  stage.take('lena', appealId);
  const run = stage.desk.run.bind(stage.desk, 'lena');
  if (way === 'ask') run((tx, ctx) => askAppellant(tx, { appealId, text: 'Which one?' }, ctx));
  if (way === 'undo') {
    stage.decideAppeal('lena', appealId, { outcome: 'overturned' });
    run((tx, ctx) => undoAppeal(tx, { appealId }, ctx));
  }
  stage.desk.advance(4 * DAY);
}
