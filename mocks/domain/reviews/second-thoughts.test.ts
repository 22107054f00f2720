import { describe, expect, it } from 'vitest';

import { DAY } from '../../../src/lib/instants.ts';
import type { Outcome } from '../context.ts';
import { previewReversal } from '../views/reversal-view.ts';
import { askSide } from './ask.ts';
import { fixFinding } from './finding.ts';
import { reverseDecision } from './reverse.ts';
import { confirmDecision, undoDecision } from './second.ts';
import { submitDeletionRequest } from './submit.ts';
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
  submitted,
  withReview,
} from './testing/steps.ts';

const OTHER = 'rdr_plain2';
const code = <T>(outcome: Outcome<T>) => (outcome.ok ? 'ok' : outcome.error.code);
const found = (finding: 'met' | 'notMet') => allFound('blackmail', finding, [pinFor('blackmail')]);

/** A proposal of Ruth's that waits for a second person, because the seller is of the top tier. */
function held(remedy: 'remove' | 'redact' = 'remove') {
  const desk = new ReviewDesk();
  desk.put('sellers', { ...desk.need('sellers', 'sel_sample1'), tier: 'top' });
  withReview(desk);
  submit(desk);
  claim(desk, 'ruth');
  propose(desk, 'ruth', { remedy, redact: [{ start: 0, end: 17 }] });
  expect(requestOf(desk).status).toBe('held');
  return desk;
}

const fix = (desk: ReviewDesk, finding: 'met' | 'notMet') => {
  const own = { requestId: PLAIN, clauseId: 'R-4.2', elements: found(finding) };
  desk.ok('lena', (tx, ctx) => fixFinding(tx, own, ctx));
};
const confirm = (desk: ReviewDesk) =>
  code(desk.run('lena', (tx, ctx) => confirmDecision(tx, { requestId: PLAIN }, ctx)));

describe('the second person', () => {
  it.each(['remove', 'redact'] as const)(
    'does not confirm what the own finding does not carry: %s',
    (remedy) => {
      const desk = held(remedy);
      fix(desk, 'notMet');
      expect(confirm(desk)).toBe('elementUnmet');
      expect(requestOf(desk).status).toBe('held');
      fix(desk, 'met');
      expect(confirm(desk)).toBe('ok');
    },
  );

  it('who takes an own replacement back leaves the first decision with what it froze', () => {
    const desk = held();
    const { decision: first } = requestOf(desk);
    const instead = proposalOn(desk, { remedy: 'keep', elements: found('notMet') });
    desk.ok('lena', (tx, ctx) => confirmDecision(tx, { requestId: PLAIN, instead }, ctx));
    expect(requestOf(desk).decision?.granted).toBe(false);
    desk.ok('lena', (tx, ctx) => undoDecision(tx, { requestId: PLAIN }, ctx));
    expect(requestOf(desk).decision).toEqual(first);
  });
});

/** Hidden for twenty days as one of a burst, and on that a measure of another request. */
function layered(remedy: 'redact' | 'excludeFromRating') {
  const desk = new ReviewDesk();
  withReview(desk);
  const before = desk.everything();
  submit(desk, { reason: 'competitorAttack', clusterId: 'clu_1' });
  claim(desk, 'ruth');
  const hideUntil = '2026-02-20T00:00:00.000Z';
  propose(desk, 'ruth', { remedy: 'hideTemporarily', hideUntil });
  desk.advance(11_000);
  const second = submitted({ id: OTHER });
  desk.ok('seller', (tx, ctx) => submitDeletionRequest(tx, second, ctx));
  claim(desk, 'lena', OTHER);
  propose(desk, 'lena', { remedy, redact: [{ start: 0, end: 17 }] }, OTHER);
  desk.advance(11_000);
  expect(requestOf(desk, OTHER).status).toBe('effective');
  return { desk, before };
}

describe('measures on one another', () => {
  it.each(['redact', 'excludeFromRating'] as const)(
    'the end of a hiding leaves what %s does alone, and its reversal brings all back',
    (remedy) => {
      const { desk, before } = layered(remedy);
      desk.advance(30 * DAY);
      const { state, countsInRating } = desk.need('reviews', 'rev_sample1');
      const isCounted = remedy === 'redact';
      expect([state, countsInRating.fulfilment]).toEqual([
        isCounted ? 'redacted' : 'excluded',
        isCounted,
      ]);
      const reverse = { requestId: OTHER, reason: 'A mistake of ours.' };
      desk.ok('ruth', (tx, ctx) => reverseDecision(tx, reverse, ctx));
      expect(desk.everything()).toBe(before);
    },
  );

  it('erased words stay in no other request on the review either', () => {
    const desk = new ReviewDesk();
    withReview(desk);
    submit(desk);
    claim(desk, 'ruth');
    propose(desk, 'ruth', { remedy: 'keep', elements: found('notMet') });
    desk.advance(11_000);
    desk.ok('seller', (tx, ctx) => submitDeletionRequest(tx, submitted({ id: OTHER }), ctx));
    claim(desk, 'ruth', OTHER);
    propose(desk, 'ruth', {}, OTHER);
    desk.advance(11_000 + (184 + 31) * DAY);
    const text = JSON.stringify([requestOf(desk), requestOf(desk, OTHER)]);
    expect(desk.need('reviews', 'rev_sample1').text).toBe('');
    expect(text).not.toContain('Not happy at all');
  });
});

it('the list of what a reversal does names everybody whom it tells', () => {
  const desk = new ReviewDesk();
  withReview(desk);
  submit(desk);
  claim(desk, 'ruth');
  const question = { requestId: PLAIN, of: 'author', text: 'Is it so?' } as const;
  desk.ok('ruth', (tx, ctx) => askSide(tx, question, ctx));
  desk.advance(4 * DAY);
  claim(desk, 'ruth');
  propose(desk, 'ruth', { remedy: 'keep', elements: found('notMet') });
  desk.advance(11_000);
  const listed = previewReversal(desk.reader, { requestId: PLAIN }, desk.as('lena'));
  expect(listed.ok && listed.value.told).toEqual(['author', 'seller']);
  const told = desk.need('files', PLAIN).messages.length;
  const reverse = { requestId: PLAIN, reason: 'A mistake of ours.' };
  desk.ok('lena', (tx, ctx) => reverseDecision(tx, reverse, ctx));
  const sides = desk.need('files', PLAIN).messages.slice(told);
  expect(sides.map(({ to }) => to).toSorted()).toEqual(['buyer', 'seller']);
});
