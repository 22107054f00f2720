import { describe, expect, it } from 'vitest';

import type { DeletionStatus } from '../../../src/api/contract/review-words.ts';
import { DAY, HOUR, MINUTE } from '../../../src/lib/instants.ts';
import { skipCase } from '../cases/skip.ts';
import { answerQuestionOf, askSide } from './ask.ts';
import { deleteReview, editReview } from './author.ts';
import { flagsOfDeletion } from './deletion-queue.ts';
import { escalateRequest, refuseRequest, withdrawRequest } from './hand-on.ts';
import { NEXT } from './move.ts';
import { reverseDecision } from './reverse.ts';
import { confirmDecision, returnDecision, undoDecision } from './second.ts';
import { submitDeletionRequest } from './submit.ts';
import { ReviewDesk } from './testing/review-desk.ts';
import {
  BLIND,
  claim,
  PLAIN,
  propose,
  proposalOn,
  requestOf,
  submit,
  submitted,
  withReview,
} from './testing/steps.ts';

const why = (outcome: { ok: boolean; error?: { code: string } }) =>
  outcome.ok ? 'ok' : outcome.error?.code;

/** A desk with one request, brought to a status by the commands that lead there. */
function deskAt(status: DeletionStatus, tier: 'top' | 'standard' = 'standard'): ReviewDesk {
  const desk = new ReviewDesk();
  desk.put('sellers', { ...desk.need('sellers', 'sel_sample1'), tier });
  withReview(desk);
  submit(desk, status === 'inadmissible' ? { evidence: [] } : {});
  if (status === 'merged') {
    submit(desk, { id: 'rdr_plain2' });
    return desk;
  }
  const go: Partial<Record<DeletionStatus, () => void>> = {
    needsInfo: () => ask(desk, 'seller'),
    awaitingAuthor: () => ask(desk, 'author'),
    escalated: () => void handOn(desk),
    held: () => void propose(desk, 'ruth'),
    decided: () => void propose(desk, 'ruth'),
    effective: () => settle(desk),
    reversed: () => {
      settle(desk);
      reverse(desk);
    },
    moot: () =>
      void desk.run('author', (tx, ctx) => deleteReview(tx, { reviewId: 'rev_sample1' }, ctx)),
    withdrawn: () => void withdraw(desk),
  };
  if (status !== 'queued' && status !== 'inadmissible') claim(desk, 'ruth');
  go[status]?.();
  return desk;
}
function settle(desk: ReviewDesk): void {
  propose(desk, 'ruth');
  desk.advance(10_000);
}
function ask(desk: ReviewDesk, of: 'author' | 'seller'): void {
  desk.ok('ruth', (tx, ctx) => askSide(tx, { requestId: PLAIN, of, text: 'Which order?' }, ctx));
}
const handOn = (desk: ReviewDesk, toId = 'agt_sanjay', note = 'You know this ring.') =>
  desk.run('ruth', (tx, ctx) => escalateRequest(tx, { requestId: PLAIN, toId, note }, ctx));
const withdraw = (desk: ReviewDesk, who = 'seller') =>
  desk.run(who, (tx, ctx) => withdrawRequest(tx, { requestId: PLAIN }, ctx));
const reverse = (desk: ReviewDesk, who = 'lena', reason = 'A mistake of ours.') =>
  desk.run(who, (tx, ctx) => reverseDecision(tx, { requestId: PLAIN, reason }, ctx));
const status = (desk: ReviewDesk, id = PLAIN) => requestOf(desk, id).status;

const ALL = Object.keys(NEXT) as DeletionStatus[];
/** Statuses that a request rests in; the others last no longer than their command. */
const RESTING = ALL.filter((one) => one !== 'submitted' && one !== 'proposed' && one !== 'merged');

describe('a request comes to', () => {
  it.each(RESTING)('%s', (wanted) => {
    expect(status(deskAt(wanted, wanted === 'held' ? 'top' : 'standard'))).toBe(wanted);
  });

  it('merged, when a second one asks the same', () => {
    const desk = deskAt('merged');
    expect(status(desk, 'rdr_plain2')).toBe('merged');
    expect(requestOf(desk, 'rdr_plain2').duplicateOf).toBe(PLAIN);
    expect(status(desk)).toBe('queued');
  });
});

/** Each act, and from where alone it is let through. */
const ACTS: [string, readonly DeletionStatus[], (desk: ReviewDesk) => unknown][] = [
  [
    'ask the seller',
    ['inReview'],
    (desk) =>
      why(
        desk.run('ruth', (tx, ctx) =>
          askSide(tx, { requestId: PLAIN, of: 'seller', text: 'When?' }, ctx),
        ),
      ),
  ],
  [
    'ask the author',
    ['inReview'],
    (desk) =>
      why(
        desk.run('ruth', (tx, ctx) =>
          askSide(tx, { requestId: PLAIN, of: 'author', text: 'When?' }, ctx),
        ),
      ),
  ],
  [
    'answer as the seller',
    ['needsInfo'],
    (desk) => {
      const said = { requestId: PLAIN, of: 'seller', kind: 'words', text: 'On Monday.' } as const;
      return why(desk.run('seller', (tx, ctx) => answerQuestionOf(tx, said, ctx)));
    },
  ],
  [
    'answer as the author',
    ['awaitingAuthor'],
    (desk) => {
      const said = { requestId: PLAIN, of: 'author', kind: 'confirm', text: '' } as const;
      return why(desk.run('author', (tx, ctx) => answerQuestionOf(tx, said, ctx)));
    },
  ],
  ['hand on', ['inReview'], (desk) => why(handOn(desk))],
  [
    'find inadmissible',
    ['queued', 'inReview'],
    (desk) => {
      const command = { requestId: PLAIN, code: 'noReason', note: 'None of the four.' } as const;
      return why(desk.run('ruth', (tx, ctx) => refuseRequest(tx, command, ctx)));
    },
  ],
  ['propose', ['inReview'], (desk) => why(propose(desk, 'ruth'))],
  [
    'confirm',
    ['held'],
    (desk) => why(desk.run('lena', (tx, ctx) => confirmDecision(tx, { requestId: PLAIN }, ctx))),
  ],
  [
    'return',
    ['held'],
    (desk) => {
      const command = { requestId: PLAIN, comment: 'Look at the time.' };
      return why(desk.run('lena', (tx, ctx) => returnDecision(tx, command, ctx)));
    },
  ],
  [
    'undo',
    ['decided'],
    (desk) => why(desk.run('ruth', (tx, ctx) => undoDecision(tx, { requestId: PLAIN }, ctx))),
  ],
  ['reverse', ['effective'], (desk) => why(reverse(desk, 'ruth'))],
  [
    'withdraw',
    ['queued', 'inReview', 'needsInfo', 'awaitingAuthor', 'escalated', 'held', 'decided'],
    (desk) => why(withdraw(desk)),
  ],
];

describe.each(ACTS)('%s', (_, from, act) => {
  it.each(RESTING)('from %s', (at) => {
    const desk = deskAt(at, at === 'held' ? 'top' : 'standard');
    const before = desk.everything(['deletionRequests', 'reviews', 'files', 'requesters']);
    const answer = act(desk);
    expect(answer === 'ok').toBe(from.includes(at));
    const after = desk.everything(['deletionRequests', 'reviews', 'files', 'requesters']);
    expect(before === after).toBe(answer !== 'ok');
  });
});

describe('what time alone brings', () => {
  it('the end of a lease puts a request back into the queue', () => {
    const desk = deskAt('inReview');
    desk.advance(10 * MINUTE);
    expect([status(desk), requestOf(desk).lease]).toEqual(['queued', undefined]);
  });

  it.each(['needsInfo', 'awaitingAuthor'] as const)(
    'nobody answers in 72 hours: %s ends and nothing is granted',
    (waiting) => {
      const desk = deskAt(waiting);
      desk.advance(72 * HOUR - 1000);
      expect(status(desk)).toBe(waiting);
      desk.advance(1000);
      const { asked, decision } = requestOf(desk);
      expect([status(desk), asked.at(-1)?.answer?.kind, decision]).toEqual([
        'inReview',
        'silent',
        undefined,
      ]);
      expect(desk.need('reviews', 'rev_sample1').state).toBe('shown');
    },
  );

  it('a decision has effect after its hold, and not before', () => {
    const desk = deskAt('decided');
    desk.advance(9_999);
    expect([status(desk), desk.need('reviews', 'rev_sample1').state]).toEqual(['decided', 'shown']);
    desk.advance(1);
    expect([status(desk), desk.need('reviews', 'rev_sample1').state]).toEqual([
      'effective',
      'removed',
    ]);
  });

  it('a removed review is erased when nobody can appeal any more, and 31 days are over', () => {
    const desk = deskAt('effective');
    desk.advance((184 + 31) * DAY - 1000);
    expect(desk.need('reviews', 'rev_sample1').text).not.toBe('');
    desk.advance(1000);
    expect(desk.need('reviews', 'rev_sample1').text).toBe('');
    expect(why(reverse(desk))).toBe('wrongState');
  });
});

describe('who', () => {
  it('skips: it is queued and never offered to that person again', () => {
    const desk = deskAt('inReview');
    desk.ok('ruth', (tx, ctx) => skipCase(tx, { caseId: PLAIN, reason: 'Not my language.' }, ctx));
    expect([status(desk), requestOf(desk).skippedBy]).toEqual(['queued', ['agt_ruth']]);
  });

  it.each(['mara', 'tomas', 'olu'])('is %s works on none of it', (who) => {
    expect(why(claim(deskAt('queued'), who))).toBe('forbidden');
    expect(why(propose(deskAt('inReview'), who))).toBe('forbidden');
    expect(why(reverse(deskAt('effective'), who))).toBe('forbidden');
  });

  it('handled the order’s dispute or ticket does not decide', () => {
    const desk = deskAt('queued');
    desk.put('orderHands', { id: 'ord_sample1', staffIds: ['agt_ruth'] });
    expect(why(claim(desk, 'ruth'))).toBe('conflictOfInterest');
    expect(why(claim(desk, 'lena'))).toBe('ok');
  });

  it('handed it on does not take it again, whoever it is meant for', () => {
    const desk = deskAt('escalated');
    expect(why(claim(desk, 'ruth'))).toBe('conflictOfInterest');
    expect(why(claim(desk, 'lena'))).toBe('ok');
    expect(status(desk)).toBe('inReview');
    expect(why(handOn(deskAt('inReview'), 'agt_ruth'))).toBe('invalidField');
    expect(why(handOn(deskAt('inReview'), 'agt_mara'))).toBe('invalidField');
    expect(why(handOn(deskAt('inReview'), 'agt_lena', '  '))).toBe('commentRequired');
  });

  it('proposed it is not the second person', () => {
    const desk = deskAt('held', 'top');
    const confirm = desk.run('ruth', (tx, ctx) => confirmDecision(tx, { requestId: PLAIN }, ctx));
    expect([why(confirm), why(claim(desk, 'ruth'))]).toEqual(['ownApproval', 'ownApproval']);
    desk.ok('lena', (tx, ctx) => confirmDecision(tx, { requestId: PLAIN }, ctx));
    expect(requestOf(desk).decision?.second).toMatchObject({ byId: 'agt_lena', act: 'confirmed' });
  });

  it('is not the seller files and withdraws nothing', () => {
    const desk = new ReviewDesk();
    withReview(desk);
    const filed = desk.run('author', (tx, ctx) => submitDeletionRequest(tx, submitted(), ctx));
    expect(why(filed)).toBe('forbidden');
    expect(why(withdraw(deskAt('queued'), 'author'))).toBe('forbidden');
  });
});

describe('the second person', () => {
  it('replaces a proposal by an own one', () => {
    const desk = deskAt('held', 'top');
    const elements = proposalOn(desk).elements.map((one, at) =>
      at === 0 ? Object.assign({}, one, { finding: 'notMet' as const }) : one,
    );
    const instead = proposalOn(desk, { remedy: 'keep', elements });
    desk.ok('lena', (tx, ctx) => confirmDecision(tx, { requestId: PLAIN, instead }, ctx));
    const { decision } = requestOf(desk);
    expect(decision).toMatchObject({
      granted: false,
      second: { act: 'replaced', agreed: false },
      replaced: { remedy: 'remove' },
    });
    desk.advance(10_000);
    expect(desk.need('reviews', 'rev_sample1').state).toBe('shown');
  });

  it('sends it back without a verdict; who proposed it goes on', () => {
    const desk = deskAt('held', 'top');
    const command = { requestId: PLAIN, comment: 'Look at the time.' };
    desk.ok('lena', (tx, ctx) => returnDecision(tx, command, ctx));
    const { decision, past, assigneeId } = requestOf(desk);
    expect([status(desk), decision, past.length, assigneeId]).toEqual([
      'inReview',
      undefined,
      1,
      'agt_ruth',
    ]);
  });

  it('takes an own verdict back: it waits for a second person again', () => {
    const desk = deskAt('held', 'top');
    desk.ok('lena', (tx, ctx) => confirmDecision(tx, { requestId: PLAIN }, ctx));
    const undo = (who: string) =>
      why(desk.run(who, (tx, ctx) => undoDecision(tx, { requestId: PLAIN }, ctx)));
    expect([undo('ruth'), undo('lena'), status(desk)]).toEqual(['forbidden', 'ok', 'held']);
  });

  it('of the blind sample brings an own verdict', () => {
    const desk = new ReviewDesk();
    withReview(desk);
    submit(desk, { id: BLIND });
    claim(desk, 'ruth', BLIND);
    propose(desk, 'ruth', {}, BLIND);
    expect(requestOf(desk, BLIND).decision?.triggers).toEqual(['blindSample']);
    const blind = desk.run('lena', (tx, ctx) => confirmDecision(tx, { requestId: BLIND }, ctx));
    expect(why(blind)).toBe('findingNotFixed');
    const instead = proposalOn(desk, {}, BLIND);
    desk.ok('lena', (tx, ctx) => confirmDecision(tx, { requestId: BLIND, instead }, ctx));
    expect(requestOf(desk, BLIND).decision?.second).toMatchObject({ agreed: true });
  });
});

const edit = (desk: ReviewDesk, text = 'Other words altogether.') =>
  desk.run('author', (tx, ctx) => editReview(tx, { reviewId: 'rev_sample1', text }, ctx));

const flagged = (staffIds: string[]) => {
  const desk = deskAt('queued', 'top');
  desk.put('rosters', { id: 'staff', ids: ['agt_ruth', 'agt_lena', 'agt_mara'] });
  desk.put('orderHands', { id: 'ord_sample1', staffIds });
  claim(desk, 'ruth');
  propose(desk, 'ruth');
  return flagsOfDeletion(requestOf(desk));
};

it('says so where nobody is left to be the second person', () => {
  expect(flagged([])).toEqual(['secondPerson']);
  expect(flagged(['agt_lena'])).toEqual(['secondPerson', 'noEligibleReviewer']);
});

describe('an author who', () => {
  it.each(['inReview', 'held', 'decided'] as const)('edits while it is %s: compared anew', (at) => {
    const desk = deskAt(at, at === 'held' ? 'top' : 'standard');
    expect(why(edit(desk))).toBe('ok');
    const { flags, findings, decision } = requestOf(desk);
    expect([status(desk), flags, findings, decision]).toEqual([
      'inReview',
      ['reviewEdited'],
      [],
      undefined,
    ]);
    desk.advance(MINUTE);
    expect(desk.need('reviews', 'rev_sample1').state).toBe('shown');
  });

  it('deletes it ends what was open, and is the only one who may', () => {
    const desk = deskAt('inReview');
    const remove = (who: string) =>
      why(desk.run(who, (tx, ctx) => deleteReview(tx, { reviewId: 'rev_sample1' }, ctx)));
    expect([remove('seller'), remove('author'), status(desk)]).toEqual(['forbidden', 'ok', 'moot']);
  });
});
