import { describe, expect, it } from 'vitest';

import type { DeletionProposal } from '../../../src/api/contract/deletion-proposal.ts';
import type { DeletionReason } from '../../../src/api/contract/review-words.ts';
import type { Pin } from '../../../src/api/contract/reviews.ts';
import { DAY, HOUR } from '../../../src/lib/instants.ts';
import { fileOf } from '../cases/case-file.ts';
import type { ReviewRecord } from '../review-records.ts';
import { deletionView } from '../views/deletion-view.ts';
import { askSide } from './ask.ts';
import { fixFinding } from './finding.ts';
import { ratingOf } from './rating.ts';
import { reverseDecision } from './reverse.ts';
import { ReviewDesk } from './testing/review-desk.ts';
import { allFound } from './testing/samples.ts';
import {
  claim,
  PLAIN,
  pinFor,
  propose,
  proposalOn,
  requestOf,
  submit,
  withReview,
} from './testing/steps.ts';

type Change = Partial<DeletionProposal>;
const why = (outcome: { ok: boolean; error?: { code: string; pointer?: string } }) =>
  outcome.ok ? 'ok' : [outcome.error?.code, outcome.error?.pointer];

/** A request for a reason, in review with Ruth; its author was asked where the rule demands it. */
function inReview(reason: DeletionReason, review: Partial<ReviewRecord> = {}, asked = true) {
  const desk = new ReviewDesk();
  withReview(desk, review);
  submit(desk, { reason, ...(reason === 'competitorAttack' && { clusterId: 'clu_1' }) });
  claim(desk, 'ruth');
  if (reason !== 'wrongOffer' || !asked) return desk;
  const question = { requestId: PLAIN, of: 'author', text: 'Which order?' } as const;
  desk.ok('ruth', (tx, ctx) => askSide(tx, question, ctx));
  desk.advance(72 * HOUR);
  claim(desk, 'ruth');
  return desk;
}
const found = (reason: DeletionReason, finding: 'met' | 'notMet' | 'unclear', pins: Pin[] = []) =>
  allFound(reason, finding, pins);
const one = (reason: DeletionReason, at: number, change: object) =>
  found(reason, 'met', [pinFor(reason)]).map((element, place) =>
    place === at ? Object.assign({}, element, change) : element,
  );
const until = '2026-02-20T00:00:00.000Z';
const span = [{ start: 0, end: 17 }];

describe('a decision', () => {
  it.each<[DeletionReason, Change, unknown]>([
    ['blackmail', {}, 'ok'],
    [
      'blackmail',
      { elements: one('blackmail', 2, { finding: 'unclear' }) },
      ['elementUnmet', '/elements'],
    ],
    [
      'blackmail',
      { elements: one('blackmail', 2, { finding: 'notMet' }) },
      ['elementUnmet', '/elements'],
    ],
    [
      'blackmail',
      { elements: one('blackmail', 1, { pins: [] }) },
      ['evidenceRequired', '/elements/1/pins'],
    ],
    [
      'blackmail',
      { elements: found('blackmail', 'met', [{ kind: 'span', id: 'rev_sample1' }]) },
      ['evidenceRequired', '/elements'],
    ],
    [
      'blackmail',
      { elements: one('blackmail', 0, { pins: [{ kind: 'message', id: 'chm_9' }] }) },
      ['invalidField', '/elements/0/pins/0'],
    ],
    [
      'blackmail',
      {
        elements: one('blackmail', 0, {
          pins: [{ kind: 'message', id: 'chm_1', quote: 'never said' }],
        }),
      },
      ['invalidField', '/elements/0/pins/0'],
    ],
    ['blackmail', { elements: found('blackmail', 'met').slice(1) }, ['invalidField', '/elements']],
    ['blackmail', { elements: found('unrelated', 'met') }, ['invalidField', '/elements']],
    ['blackmail', { clauseId: 'R-4.4' }, ['invalidField', '/clauseId']],
    ['blackmail', { clauseId: 'R-9' }, ['invalidField', '/clauseId']],
    ['blackmail', { remedy: 'keep' }, ['remedyNotAllowed', '/remedy']],
    ['blackmail', { remedy: 'keep', elements: one('blackmail', 3, { finding: 'notMet' }) }, 'ok'],
    ['blackmail', { remedy: 'move', moveToOrderId: 'ord_other' }, ['remedyNotAllowed', '/remedy']],
    ['blackmail', { noticeToAuthor: ' ' }, ['noticeRefused', '/noticeToAuthor']],
    ['blackmail', { noticeToRequester: '' }, ['noticeRefused', '/noticeToRequester']],
    ['blackmail', { publicFacts: 'Zoë Lefèvre wrote it.' }, ['noticeRefused', '/publicFacts']],
    ['competitorAttack', { remedy: 'hideTemporarily', hideUntil: until }, 'ok'],
    ['competitorAttack', { remedy: 'hideTemporarily' }, ['remedyNotAllowed', '/hideUntil']],
    ['unrelated', { remedy: 'hideTemporarily', hideUntil: until }, ['remedyNotAllowed', '/remedy']],
    ['unrelated', { remedy: 'redact' }, ['remedyNotAllowed', '/redact']],
    [
      'unrelated',
      { remedy: 'redact', redact: [{ start: 0, end: 9999 }] },
      ['remedyNotAllowed', '/redact/0'],
    ],
    ['unrelated', { remedy: 'redact', redact: span }, 'ok'],
    ['wrongOffer', { remedy: 'move', moveToOrderId: 'ord_other' }, 'ok'],
    [
      'wrongOffer',
      { remedy: 'move', moveToOrderId: 'ord_sample1' },
      ['remedyNotAllowed', '/moveToOrderId'],
    ],
    ['wrongOffer', { remedy: 'move' }, ['remedyNotAllowed', '/moveToOrderId']],
  ])('on %s %j', (reason, change, expected) => {
    expect(why(propose(inReview(reason), 'ruth', change))).toEqual(expected);
  });

  it('mixed text: an emoji beside it does not make a part the whole', () => {
    const elements = one('unrelated', 1, { finding: 'notMet' });
    const desk = inReview('unrelated');
    const review = desk.need('reviews', 'rev_sample1');
    const text = `Vote! ${'🗳'.repeat(9)} dull pearl`;
    desk.put('reviews', { ...review, text });
    // Ends before the last words, and after as many indices as the text has characters.
    const part = [{ start: 0, end: Array.from(text).length }];
    expect(why(propose(desk, 'ruth', { elements, remedy: 'redact', redact: part }))).toBe('ok');
  });

  it('mixed text: the part goes, the rest stays', () => {
    const elements = one('unrelated', 1, { finding: 'notMet' });
    const removed = propose(inReview('unrelated'), 'ruth', { elements });
    expect(why(removed)).toEqual(['elementUnmet', '/elements']);
    const desk = inReview('unrelated');
    const all = [{ start: 0, end: desk.need('reviews', 'rev_sample1').text.length }];
    const whole = propose(desk, 'ruth', { elements, remedy: 'redact', redact: all });
    expect(why(whole)).toEqual(['remedyNotAllowed', '/redact']);
    expect(why(propose(desk, 'ruth', { elements, remedy: 'redact', redact: span }))).toBe('ok');
    desk.advance(10_000);
    expect(desk.need('reviews', 'rev_sample1')).toMatchObject({
      state: 'redacted',
      redactions: span,
      countsInRating: { fulfilment: true },
    });
  });

  it('wrong offer: nothing goes before its author was asked', () => {
    const desk = inReview('wrongOffer', {}, false);
    const move = { remedy: 'move', moveToOrderId: 'ord_other' } as const;
    expect(why(propose(desk, 'ruth', move))).toEqual(['authorNotAsked', '/remedy']);
    const elements = one('wrongOffer', 0, { finding: 'notMet' });
    const keep = (change: Change) => why(propose(desk, 'ruth', { remedy: 'keep', ...change }));
    // What stands in the file is found as it stands there.
    expect(keep({ elements })).toEqual(['invalidField', '/elements/2/finding']);
    const asked = elements.map((element, at) =>
      at === 2 ? Object.assign({}, element, { finding: 'notMet' }) : element,
    );
    expect(keep({ elements: asked })).toBe('ok');
  });

  it('wrong offer: who was asked is not told to have never been', () => {
    const desk = inReview('wrongOffer');
    const elements = one('wrongOffer', 2, { finding: 'notMet' });
    const keep = { remedy: 'keep', elements } as const;
    expect(why(propose(desk, 'ruth', keep))).toEqual(['invalidField', '/elements/2/finding']);
  });
});

describe('a second person is asked', () => {
  const marks: ReviewRecord['stars'] = { fulfilment: 5, startTime: 5, communication: 5 };
  it.each<[string, (desk: ReviewDesk) => unknown, Change, string[]]>([
    ['', () => 0, {}, []],
    [
      'over a mark of the rating',
      (desk) => {
        for (const id of ['rev_own0', 'rev_own1'])
          desk.put('reviews', { ...desk.need('reviews', id), stars: marks });
      },
      {},
      ['crossesThreshold'],
    ],
    [
      'of a seller with two grants in 30 days',
      (desk) => {
        const entry = {
          reviewId: 'rev_x',
          at: desk.now,
          outcome: 'granted',
          decidedAt: desk.now,
        } as const;
        const own = desk.need('requesters', 'sel_sample1');
        const others = ['rdr_1', 'rdr_2'].map((id) => Object.assign({ id }, entry));
        desk.put('requesters', { ...own, requests: [...others, ...own.requests] });
      },
      {},
      ['manyGrants'],
    ],
    [
      'of a top seller',
      (desk) => desk.put('sellers', { ...desk.need('sellers', 'sel_sample1'), tier: 'top' }),
      {},
      ['topTier'],
    ],
    [
      'to refuse a top seller: not',
      (desk) => desk.put('sellers', { ...desk.need('sellers', 'sel_sample1'), tier: 'top' }),
      { remedy: 'keep', elements: one('blackmail', 0, { finding: 'notMet' }) },
      [],
    ],
    [
      'of a review older than 60 days',
      (desk) => {
        desk.put('reviews', {
          ...desk.need('reviews', 'rev_sample1'),
          postedAt: '2025-11-30T10:00:00.000Z',
        });
      },
      {},
      ['oldReview'],
    ],
  ])('%s', (_, prepare, change, expected) => {
    const desk = inReview('blackmail');
    prepare(desk);
    const proposed = propose(desk, 'ruth', change);
    expect(proposed.ok && proposed.value.decision?.triggers).toEqual(expected);
    expect(requestOf(desk).status).toBe(expected.length > 0 ? 'held' : 'decided');
  });

  it('in a burst of three, and on files alone', () => {
    const desk = inReview('competitorAttack');
    const own = desk.need('requesters', 'sel_sample1');
    const others = ['a', 'b'].map((id) => ({
      id: `rdr_${id}`,
      reviewId: `rev_${id}`,
      at: desk.now,
      clusterId: 'clu_1',
    }));
    desk.put('requesters', { ...own, requests: [...own.requests, ...others] });
    const pins: Pin[] = [{ kind: 'file', id: `evi_${PLAIN}_1` }];
    propose(desk, 'ruth', { elements: found('competitorAttack', 'met', pins) });
    expect(requestOf(desk).decision?.triggers).toEqual(['cluster', 'offPlatformOnly']);
  });
});

describe('when a decision takes effect', () => {
  it('review, rating, notices, statement and history change together, and come back together', () => {
    const desk = inReview('blackmail');
    const KEPT = ['reviews', 'sellerReviews'];
    const before = desk.everything(KEPT);
    const rating = ratingOf(desk.reader, 'sel_sample1', desk.now);
    const proposal = proposalOn(desk);
    propose(desk, 'ruth');
    desk.advance(10_000);
    const { decision } = requestOf(desk);
    expect(decision?.ratingBefore.overall).toEqual(rating.overall);
    const now = ratingOf(desk.reader, 'sel_sample1', desk.now);
    expect(decision?.ratingAfter.overall).toEqual(now.overall);
    expect(now.overall.count).toBe(rating.overall.count - 3);
    const { messages } = fileOf(desk.reader, PLAIN);
    expect(messages.map(({ to, text }) => [to, text])).toEqual([
      ['seller', proposal.noticeToRequester],
      ['buyer', proposal.noticeToAuthor],
    ]);
    const statement = desk.need('statements', decision?.statementId ?? '');
    expect(statement).toMatchObject({ state: 'inForce', requestId: PLAIN });
    expect(desk.need('requesters', 'sel_sample1').requests[0]?.outcome).toBe('granted');
    const undo = { requestId: PLAIN, reason: 'A mistake of ours.' };
    desk.ok('lena', (tx, ctx) => reverseDecision(tx, undo, ctx));
    expect(desk.everything(KEPT)).toBe(before);
    expect(ratingOf(desk.reader, 'sel_sample1', rating.ratingAsOf)).toEqual(rating);
    expect(desk.need('statements', statement.id).state).toBe('reversed');
    expect(
      fileOf(desk.reader, PLAIN)
        .messages.slice(2)
        .map(({ to }) => to),
    ).toEqual(['seller', 'buyer']);
  });

  it('who was told of a refusal is told when it is taken back: an author who was asked as well', () => {
    const desk = inReview('blackmail');
    const question = { requestId: PLAIN, of: 'author', text: 'What was agreed?' } as const;
    desk.ok('ruth', (tx, ctx) => askSide(tx, question, ctx));
    desk.advance(72 * 3_600_000);
    claim(desk, 'ruth');
    propose(desk, 'ruth', { remedy: 'keep', elements: one('blackmail', 0, { finding: 'notMet' }) });
    desk.advance(10_000);
    const count = fileOf(desk.reader, PLAIN).messages.length;
    const undo = { requestId: PLAIN, reason: 'A mistake of ours.' };
    desk.ok('lena', (tx, ctx) => reverseDecision(tx, undo, ctx));
    const told = fileOf(desk.reader, PLAIN).messages.slice(count);
    expect(told.map(({ to }) => to)).toEqual(['seller', 'buyer']);
  });

  it('a refusal changes nothing of the review, makes no statement, and tells the seller', () => {
    const desk = inReview('blackmail');
    const before = desk.everything(['reviews', 'sellerReviews', 'statements']);
    propose(desk, 'ruth', { remedy: 'keep', elements: one('blackmail', 0, { finding: 'notMet' }) });
    desk.advance(10_000);
    expect(desk.everything(['reviews', 'sellerReviews', 'statements'])).toBe(before);
    expect(fileOf(desk.reader, PLAIN).messages.map(({ to }) => to)).toEqual(['seller']);
    expect(requestOf(desk).clocks.at(-1)).toMatchObject({
      name: 'reviewAppealWindow',
      party: 'seller',
    });
  });

  it('a review hidden for a while is shown again by itself', () => {
    const desk = inReview('competitorAttack');
    const before = desk.everything();
    propose(desk, 'ruth', { remedy: 'hideTemporarily', hideUntil: until });
    desk.advance(10_000);
    expect(desk.need('reviews', 'rev_sample1').state).toBe('hidden');
    desk.advance(30 * DAY);
    expect([requestOf(desk).status, desk.everything()]).toEqual(['effective', before]);
  });
});

const seen = (desk: ReviewDesk, who: string) => {
  const extras = { near: [], precedents: [], authorOrders: [], appeals: [] };
  const review = desk.need('reviews', 'rev_sample1');
  const view = deletionView(desk.reader, requestOf(desk), review, desk.as(who), extras);
  return [view.review.stars !== undefined, view.unveiled !== undefined];
};
const fix = (desk: ReviewDesk, who: string, clauseId = 'R-4.2') => {
  const elements = found('blackmail', 'unclear', [pinFor('blackmail')]);
  return desk.run(who, (tx, ctx) => fixFinding(tx, { requestId: PLAIN, clauseId, elements }, ctx));
};

describe('order of seeing', () => {
  it('stars, tier and effect open with the own finding, for each person', () => {
    const desk = inReview('blackmail');
    expect([seen(desk, 'ruth'), seen(desk, 'mara')]).toEqual([
      [false, false],
      [false, false],
    ]);
    expect(why(fix(desk, 'lena'))).toEqual(['heldByOther', undefined]);
    expect(why(fix(desk, 'ruth', 'R-4.4'))).toEqual(['invalidField', '/clauseId']);
    expect(why(fix(desk, 'ruth'))).toBe('ok');
    expect([seen(desk, 'ruth'), seen(desk, 'lena')]).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(requestOf(desk).version).toBe(desk.need('deletionRequests', PLAIN).version);
  });

  it('a finding that changes after stars were seen says so', () => {
    const desk = inReview('blackmail');
    fix(desk, 'ruth');
    fix(desk, 'ruth');
    expect(requestOf(desk).findings.map((one) => one.changedAfterSeeing)).toEqual([false]);
    propose(desk, 'ruth');
    expect(requestOf(desk).findings.map((one) => one.changedAfterSeeing)).toEqual([true]);
  });
});
