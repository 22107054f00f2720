// @vitest-environment jsdom
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ratingOf } from '../../mocks/domain/reviews/rating.ts';
import {
  alone,
  askAuthor,
  answer,
  atBench,
  choose,
  claim,
  decide,
  findAll,
  fix,
  keyDesk,
  moveByKeys,
  panel,
  refused,
  remedy,
  says,
  send,
  tabTo,
  type Way,
  work,
} from './review-keys.ts';

const UNMET = /A review goes only when every element of the reason is met/;
const ALL_MET = /Every element is met: keeping the review does not fit the finding/;

/** docs/requests.md: each with the end that the rules lead to, and a tempting one that they refuse. */
const WAYS: readonly Way[] = [
  { name: 'R2', found: '+-++', by: 'chat', wrong: ['remove', UNMET], right: 'keep' },
  {
    name: 'R6',
    found: '---',
    by: 'quoted',
    wrong: ['remove', /Ask the author first/],
    right: 'keep',
  },
  { name: 'R7', found: '++', by: 'words', wrong: ['keep', ALL_MET], right: 'remove' },
  { name: 'R8', found: '+-', by: 'quoted', wrong: ['remove', /redact that part/], right: 'redact' },
  { name: 'R11', found: '---', by: 'quoted', wrong: ['remove', UNMET], right: 'keep' },
];

const desk = keyDesk();

const R1: Way = {
  name: 'R1',
  found: '++++',
  by: 'chat',
  wrong: ['keep', ALL_MET],
  right: 'remove',
};

/** All that a removal touches, and what lies beside it, as one text: to compare bit by bit. */
function kept(name: string): string {
  const { store } = desk.world.engine.core;
  const { requestId } = desk.fixture(name);
  const { reviewId, orderId, sellerId } = store.get('deletionRequests', requestId) ?? {};
  return JSON.stringify([
    store.get('reviews', reviewId ?? ''),
    store.get('sellerReviews', sellerId ?? ''),
    ratingOf(store, sellerId ?? '', ''),
    store.get('orders', orderId ?? ''),
    store.get('orderChats', orderId ?? ''),
    store.get('files', requestId)?.evidence,
  ]);
}

describe('named requests come to their right end by keys alone, and to no wrong one', () => {
  it.each(WAYS)('$name: $right', async (way) => {
    await alone(desk, way, /^decided$/);
    expect((await desk.view(way.name)).decision?.proposal.remedy).toBe(way.right);
  });

  it('R1: removed, and overturned on the author’s complaint: all is as it was, bit by bit', async () => {
    const untouched = kept('R1');
    await alone(desk, R1, /^decided$/);
    await desk.world.advance('PT30S');
    const removed = await desk.view('R1');
    expect([removed.status, removed.review.state]).toEqual(['effective', 'removed']);
    expect(kept('R1')).not.toBe(untouched);
    const text = 'I asked what it costs, and said so in my review.';
    await desk.act('R1', 'buyer', 'fileAppeal', { ground: 'wrongFacts', text });
    desk.fixture('R1').appealId = (await desk.view('R1')).appeals[0]?.id ?? '';
    const ruth = await atBench(desk, 'R1', 'agt_ruth', 'appeal');
    await ruth.keys('c');
    await says(/You had a part in the decision: somebody else decides the appeal/);
    const lena = await atBench(desk, 'R1', 'agt_lena', 'appeal');
    await claim(lena);
    await findAll(lena, '-+++', 'chat');
    await fix(lena);
    await lena.keys('r');
    await choose(lena, 'upheld');
    await tabTo(lena, 'textarea');
    await lena.keys('A question.');
    await refused(lena, /By your own finding not every element is met/);
    await lena.keys('{Shift>}{Tab}{/Shift}');
    await choose(lena, 'overturned');
    await lena.keys('{Tab}');
    await choose(lena, 'facts');
    await decide(lena);
    await says(/Undo/);
    await desk.world.advance('PT30S');
    expect((await desk.appeal('R1')).status).toBe('overturned');
    expect(await desk.view('R1')).toMatchObject({
      status: 'reversed',
      statements: [{ state: 'reversed' }],
    });
    expect(kept('R1')).toBe(untouched);
  });

  it('R3: screenshots from elsewhere carry no grant; found anew, it is kept', async () => {
    const hands = await atBench(desk, 'R3');
    await work(hands, '++++', 'file');
    await remedy(hands, 'remove');
    await refused(hands, /Quote at least one message/);
    await findAll(hands, '-', 'file');
    await refused(hands, /differs from what was fixed/);
    await fix(hands);
    await remedy(hands, 'keep');
    await decide(hands);
    await waitFor(async () =>
      expect((await desk.view('R3')).decision?.proposal.remedy).toBe('keep'),
    );
  });

  it('R13: kept, and the seller is warned, which comes before a suspension', async () => {
    const hands = await alone(
      desk,
      { name: 'R13', found: '----', by: 'chat', wrong: ['remove', UNMET], right: 'keep' },
      /^decided$/,
    );
    await hands.keys('{Shift>}w{/Shift}');
    await tabTo(hands, 'input[type=radio]');
    await choose(hands, 'suspension');
    await tabTo(hands, 'input[type=date]');
    await hands.keys('2026-03-20');
    await tabTo(hands, 'textarea');
    await hands.keys('No ground.', '{Enter}');
    await says(/A seller is warned before its requests are suspended/);
    await hands.keys('{Shift>}{Tab}{Tab}{/Shift}');
    await choose(hands, 'warning');
    await tabTo(hands, 'textarea');
    await answer(hands);
    expect((await desk.view('R13')).requester.warnings).toHaveLength(1);
  });

  it('R4: moved to the order that the author confirms, and nowhere before', async () => {
    const hands = await atBench(desk, 'R4');
    await work(hands, '+++', 'quoted');
    await remedy(hands, 'excludeFromRating');
    await refused(hands, /Ask the author first/);
    await askAuthor(desk, hands, 'R4');
    await desk.act('R4', 'buyer', 'answerAuthorQuestion', { kind: 'confirm', text: 'Yes.' });
    await moveByKeys(desk, hands, 'R4', /tea pot charms/);
    expect((await desk.view('R4')).decision?.proposal.moveToOrderId).toBe(
      desk.fixture('R4').movesTo,
    );
  });

  it('R17: inadmissible by rule, and nobody makes anything else of it', async () => {
    const hands = await atBench(desk, 'R17');
    expect(panel('Decision').getByText('The review is too old')).toBeVisible();
    for (const key of ['c', 'q']) {
      await hands.keys(key);
      await says(/has ended. Nothing changes on it any more/);
    }
    await hands.keys('r');
    await send(hands);
    expect((await desk.view('R17')).status).toBe('inadmissible');
  });
});
