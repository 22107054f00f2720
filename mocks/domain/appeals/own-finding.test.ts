import { describe, expect, it } from 'vitest';

import type { AppealDecision } from '../../../src/api/contract/appeals.ts';
import type { Remedy } from '../../../src/api/contract/review-words.ts';
import type { Outcome } from '../context.ts';
import { confirmAppeal } from './second.ts';
import { AppealStage, REVIEW } from './testing/appeal-stage.ts';

const ONE = { fulfilment: 1, startTime: 1, communication: 1 };
const code = <T>(outcome: Outcome<T>) =>
  outcome.ok ? 'ok' : `${outcome.error.code} ${outcome.error.pointer ?? ''}`.trim();

type Found = 'met' | 'notMet';
type Row = readonly [
  remedy: Remedy,
  side: 'author' | 'seller',
  found: Found,
  change: Partial<AppealDecision>,
  what: string,
];

/** What was decided, who appeals, what the reviewer finds, and what they may make of it. */
const ROWS: readonly Row[] = [
  ['remove', 'author', 'notMet', { outcome: 'upheld' }, 'elementUnmet'],
  ['remove', 'author', 'met', { outcome: 'upheld' }, 'ok'],
  ['excludeFromRating', 'author', 'notMet', { outcome: 'upheld' }, 'elementUnmet'],
  ['keep', 'seller', 'met', { outcome: 'upheld' }, 'remedyNotAllowed'],
  ['keep', 'seller', 'notMet', { outcome: 'upheld' }, 'ok'],
  // A seller's appeal takes nothing from the seller.
  ['excludeFromRating', 'seller', 'notMet', { outcome: 'upheld' }, 'ok'],
  ['remove', 'author', 'met', { outcome: 'overturned', errorClass: 'facts' }, 'invalidField'],
  ['remove', 'author', 'met', { outcome: 'overturned', errorClass: 'newEvidence' }, 'invalidField'],
  ['remove', 'author', 'met', { outcome: 'overturned', errorClass: 'rule' }, 'ok'],
  ['remove', 'author', 'met', { outcome: 'sentBack', errorClass: 'procedure' }, 'ok'],
  ['remove', 'author', 'notMet', { outcome: 'overturned', errorClass: 'facts' }, 'ok'],
  ['keep', 'seller', 'notMet', { outcome: 'sentBack', errorClass: 'facts' }, 'invalidField'],
  ['keep', 'seller', 'met', { outcome: 'sentBack', errorClass: 'facts' }, 'ok'],
];

describe('an outcome that the own finding speaks against is refused', () => {
  it.each(ROWS)('%s, the %s appeals, found %s: %j', (remedy, side, found, change, wanted) => {
    const stage = new AppealStage({ remedy });
    const { id } = stage.file(side);
    stage.take('lena', id, found);
    const [refused] = code(stage.decideAppeal('lena', id, change)).split(' ');
    expect(refused).toBe(wanted);
  });

  it('the second person does not confirm a restriction that their own finding does not carry', () => {
    const stage = new AppealStage({ remedy: 'keep', stars: ONE });
    const { id: appealId } = stage.file('seller');
    stage.take('lena', appealId, 'met');
    const instead = stage.proposal('remove');
    expect(code(stage.decideAppeal('lena', appealId, { outcome: 'modified', instead }))).toBe('ok');
    const confirm = () =>
      code(stage.desk.run('sanjay', (tx, ctx) => confirmAppeal(tx, { appealId }, ctx)));
    stage.fix('sanjay', appealId, 'notMet');
    expect(confirm()).toBe('elementUnmet');
    expect(stage.appeal(appealId).status).toBe('held');
    stage.fix('sanjay', appealId, 'met');
    expect(confirm()).toBe('ok');
  });
});

describe('an appeal', () => {
  it('touches no other decision than the one that it is against', () => {
    const stage = new AppealStage({ remedy: 'redact' });
    const [author, seller] = [stage.file('author'), stage.file('seller')];
    const instead = stage.proposal('remove');
    stage.settle('lena', seller.id, { outcome: 'modified', instead });
    const { decision } = stage.request;
    expect(decision?.proposal.remedy).toBe('remove');
    const before = stage.desk.everything(['reviews', 'sellerReviews', 'statements']);
    expect(stage.settle('sanjay', author.id, { outcome: 'overturned' }).status).toBe('overturned');
    // What was decided meanwhile stands: against that one the author may appeal anew.
    expect(stage.request).toMatchObject({ status: 'effective', decision });
    expect(stage.desk.need('reviews', REVIEW).state).toBe('removed');
    expect(stage.desk.everything(['reviews', 'sellerReviews', 'statements'])).toBe(before);
    expect(stage.file('author').status).toBe('queued');
  });
});
