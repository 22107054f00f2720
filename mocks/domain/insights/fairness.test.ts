import { describe, expect, it } from 'vitest';

import type { Rating } from '../../../src/api/contract/reviews.ts';
import type { Context } from '../context.ts';
import { caratx } from '../policies/caratx.ts';
import type {
  AppealRecord,
  DeletionDecisionRecord,
  DeletionRequestRecord,
  RequesterRecord,
} from '../review-records.ts';
import { sampleProposal, sampleRequest } from '../reviews/testing/samples.ts';
import { Tx } from '../tx.ts';
import { fairnessBoard, type FairnessRows, starOf, verdictsOf } from './fairness.ts';

const NOW = '2026-06-01T00:00:00.000Z';
const none = { sum: 0, count: 0 };
const rating: Rating = {
  fulfilment: none,
  startTime: none,
  communication: none,
  overall: none,
  ratingAsOf: NOW,
};
const ctx: Context = {
  actor: { id: 'agt_olu', name: 'Olu Bergström', party: 'staff', role: 'auditor' },
  now: NOW,
  newId: (prefix) => `${prefix}_x`,
  policy: caratx,
};

function decision(change: Partial<DeletionDecisionRecord> = {}): DeletionDecisionRecord {
  const at = '2026-03-01T00:00:00.000Z';
  return {
    byId: 'agt_ruth',
    byName: 'Ruth Adeyemi',
    at,
    proposal: sampleProposal(),
    clauseVersion: 7,
    granted: true,
    triggers: [],
    ratingBefore: rating,
    ratingAfter: rating,
    effectiveAt: at,
    ...change,
  };
}

const made = (number: number, change: Partial<DeletionRequestRecord>) =>
  sampleRequest({ id: `rdr_${number}`, reviewId: `rev_${number}`, status: 'effective', ...change });

/** Six decided requests of two sellers, one of them decided twice, and one that is open. */
function requests(): DeletionRequestRecord[] {
  const second = { byId: 'agt_lena', byName: 'Lena Vasquez', at: NOW, agreed: false } as const;
  const other = { sellerId: 'sel_two', sellerName: 'Iris Studio' };
  return [
    made(1, { decision: decision() }),
    made(2, { decision: decision({ granted: false }) }),
    made(3, { ...other, reason: 'unrelated', decision: decision({ granted: false }) }),
    made(4, {
      ...other,
      reason: 'unrelated',
      decision: decision({
        granted: false,
        triggers: ['blindSample'],
        second: { ...second, act: 'replaced' },
      }),
    }),
    made(5, {
      status: 'reversed',
      past: [decision()],
      decision: decision({
        triggers: ['blindSample', 'topTier'],
        second: { ...second, agreed: true, act: 'confirmed' },
      }),
    }),
    // Returned without effect: nobody's verdict.
    made(6, { status: 'inReview', past: [unmade()] }),
  ];
}

function unmade(): DeletionDecisionRecord {
  const { effectiveAt: _, ...rest } = decision();
  return rest;
}

function appeal(subjectId: string, change: Partial<NonNullable<AppealRecord['outcome']>>) {
  const outcome = {
    byId: 'agt_lena',
    byName: 'Lena Vasquez',
    at: NOW,
    outcome: 'upheld',
    reasons: '',
    answer: '',
    triggers: [],
    effectiveAt: '2026-04-01T00:00:00.000Z',
    ...change,
  } as const;
  return { subject: { kind: 'deletionRequest', id: subjectId, reference: '' }, outcome };
}

const APPEALS = [
  appeal('rdr_1', {}),
  appeal('rdr_3', { outcome: 'sentBack', errorClass: 'procedure' }),
  appeal('rdr_5', { outcome: 'overturned', errorClass: 'facts' }),
  appeal('rdr_5', { outcome: 'overturned', errorClass: 'facts', effectiveAt: '2027-01-01' }),
] as AppealRecord[];

function board(change: Partial<FairnessRows> = {}, requester?: RequesterRecord) {
  const rows = requests();
  const tx = new Tx({ get: () => undefined });
  for (const row of rows) tx.put('deletionRequests', row);
  if (requester) tx.put('requesters', requester);
  const facts: FairnessRows = {
    requests: rows,
    appeals: APPEALS,
    verdictsOf: (request) =>
      verdictsOf(request, () => ({
        stars: { fulfilment: 1, startTime: 1, communication: request.id === 'rdr_1' ? 5 : 1 },
        language: request.id === 'rdr_3' ? 'de' : 'en',
      })),
    tierOf: (sellerId) => (sellerId === 'sel_two' ? 'top' : 'standard'),
    from: '',
    to: '2026-12-31',
    ...change,
  };
  return fairnessBoard(tx, facts, ctx);
}

const short = <K>(parts: readonly { key: K; hits: number; n: number }[]) =>
  parts.filter(({ n }) => n > 0).map(({ key, hits, n }) => [key, hits, n]);

const star = (fulfilment: number, startTime: number, communication: number) =>
  starOf({ fulfilment, startTime, communication });

describe('fairness board', () => {
  const { grants, overturns, blind, requesters } = board();

  it('counts grants among decisions that had effect, an overturned one among them', () => {
    // Requests 1, 2, 3, 4 once and 5 twice: 3 of 6 granted, by hand 0.5 with 0.1876 to 0.8124.
    expect(grants.all).toEqual({
      n: 6,
      hits: 3,
      basisPoints: 5000,
      lowBasisPoints: 1876,
      highBasisPoints: 8124,
    });
  });

  it('splits them by star, reason, tier, language and whose verdict it was', () => {
    // (1 + 1 + 5) / 3 is 2.33.
    expect(short(grants.byStar)).toEqual([
      [1, 2, 5],
      [2, 1, 1],
    ]);
    expect(short(grants.byReason)).toEqual([
      ['blackmail', 3, 4],
      ['unrelated', 0, 2],
    ]);
    expect(short(grants.byTier)).toEqual([
      ['standard', 3, 4],
      ['top', 0, 2],
    ]);
    expect(short(grants.byLanguage)).toEqual([
      ['en', 3, 5],
      ['de', 0, 1],
    ]);
    // The replaced verdict of request 4 is Lena's.
    expect(grants.byReviewer.map(({ agent, hits, n }) => [agent.name, hits, n])).toEqual([
      ['Ruth Adeyemi', 3, 5],
      ['Lena Vasquez', 0, 1],
    ]);
  });

  it('counts what appeals did not leave as it was, by reason and by class of error', () => {
    expect([overturns.all.hits, overturns.all.n]).toEqual([2, 3]);
    expect(short(overturns.byReason)).toEqual([
      ['blackmail', 1, 2],
      ['unrelated', 1, 1],
    ]);
    expect(short(overturns.byErrorClass)).toEqual([
      ['facts', 1, 3],
      ['rule', 0, 3],
      ['procedure', 1, 3],
      ['newEvidence', 0, 3],
    ]);
  });

  it('tells how often blind second readings agreed, and no other second readings', () => {
    expect([blind.hits, blind.n]).toEqual([1, 2]);
  });

  it('lists sellers by how many of their requests were refused', () => {
    expect(
      requesters.map(({ seller, requests: all, hits, n }) => [seller.name, all, hits, n]),
    ).toEqual([
      // One of its grants was reversed: in the end it was none.
      ['Golden Gems', 4, 1, 3],
      ['Iris Studio', 2, 0, 2],
    ]);
  });

  it('looks at the time that is asked for', () => {
    expect(board({ from: '2026-03-02' }).grants.all).toEqual({ n: 0, hits: 0 });
    expect(board({ from: '2026-03-01', to: '2026-03-02' }).grants.all.n).toBe(6);
  });

  it('rounds the mean of three stars half up', () => {
    expect([star(1, 1, 2), star(1, 2, 2), star(5, 5, 5), star(4, 5, 5)]).toEqual([1, 2, 5, 5]);
  });
});
