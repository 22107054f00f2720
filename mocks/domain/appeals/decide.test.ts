import { describe, expect, it } from 'vitest';

import { DAY, HOUR } from '../../../src/lib/instants.ts';
import { expireLease } from '../cases/lease.ts';
import type { Outcome } from '../context.ts';
import { inboxOf } from '../notifications/notify.ts';
import { reverseDecision } from '../reviews/reverse.ts';
import { endRequest } from '../reviews/end.ts';
import { claimCase } from '../cases/lease.ts';
import { answerAppeal, askAppellant } from './ask.ts';
import { decideAppeal, undoAppeal } from './decide.ts';
import { allFound } from '../reviews/testing/samples.ts';
import { fixAppealFinding } from './finding.ts';
import { confirmAppeal, returnAppeal } from './second.ts';
import { AppealStage, REVIEW } from './testing/appeal-stage.ts';

const ONE = { fulfilment: 1, startTime: 1, communication: 1 };
const code = <T>(outcome: Outcome<T>) =>
  outcome.ok ? 'ok' : `${outcome.error.code} ${outcome.error.pointer ?? ''}`.trim();

/** A decided request with an appeal that Lena has claimed and found on. */
function taken(
  options: ConstructorParameters<typeof AppealStage>[0] = {},
  found: 'met' | 'notMet' = 'notMet',
) {
  const stage = new AppealStage(options);
  const { id } = stage.file(options.remedy === 'keep' ? 'seller' : 'author');
  stage.take('lena', id, found);
  return { stage, id };
}

describe('deciding an appeal', () => {
  it('comes after the own finding, by whoever claimed it and had no part in the decision', () => {
    const stage = new AppealStage();
    const { id } = stage.file('author');
    expect(code(stage.claim('ruth', id))).toBe('conflictOfInterest');
    expect(code(stage.decideAppeal('lena', id))).toBe('wrongState');
    expect(code(stage.claim('lena', id))).toBe('ok');
    expect(code(stage.decideAppeal('lena', id))).toBe('findingNotFixed');
    expect(code(stage.fix('sanjay', id))).toBe('heldByOther');
    expect(code(stage.fix('ruth', id))).toBe('conflictOfInterest');
    expect(code(stage.fix('lena', id, 'met'))).toBe('ok');
    expect(code(stage.decideAppeal('lena', id))).toBe('ok');
    expect(stage.appeal(id).status).toBe('proposed');
  });

  it.each([
    [{ outcome: 'overturned', errorClass: undefined }, 'reasonRequired /errorClass'],
    [{ outcome: 'upheld', errorClass: 'facts' }, 'invalidField /errorClass'],
    [{ reasons: ' \u200b' }, 'reasonRequired /reasons'],
    [{ outcome: 'modified' }, 'invalidField /instead'],
    [{ answer: 'No.' }, 'noticeRefused /answer'],
    [{ answer: '' }, 'noticeRefused /answer'],
  ] as const)('refuses %j: %s', (change, refused) => {
    const { stage, id } = taken({}, 'met');
    expect(code(stage.decideAppeal('lena', id, change as object))).toBe(refused);
  });

  it('names nobody of the desk in the answer', () => {
    const { stage, id } = taken({}, 'met');
    const { answer } = stage.outcome('lena', id);
    for (const name of ['Ruth', 'Lena']) {
      const refused = stage.decideAppeal('lena', id, { answer: `${answer} Yours, ${name}` });
      expect(code(refused)).toBe('noticeRefused /answer');
    }
    expect(answer).toContain('The decision stays.');
    expect(answer).toContain('https://www.caratx.example/out-of-court');
  });

  it('can be taken back for ten seconds, by who decided', () => {
    const { stage, id } = taken();
    stage.decideAppeal('lena', id, { outcome: 'overturned' });
    const undo = (who: string) =>
      code(stage.desk.run(who, (tx, ctx) => undoAppeal(tx, { appealId: id }, ctx)));
    expect(undo('sanjay')).toBe('forbidden');
    stage.desk.advance(9_999);
    expect(undo('lena')).toBe('ok');
    stage.desk.advance(HOUR);
    expect(stage.appeal(id).outcome).toBeUndefined();
    expect(stage.request.status).toBe('effective');
    stage.take('lena', id);
    stage.decideAppeal('lena', id, { outcome: 'overturned' });
    stage.desk.advance(10_000);
    expect(undo('lena')).toBe('undoOver');
    expect(stage.request.status).toBe('reversed');
  });

  it('upheld leaves all as it is, answers the side, and closes when nothing is kept any more', () => {
    const stage = new AppealStage();
    const { id } = stage.file('author');
    const before = stage.desk.everything(['reviews', 'sellerReviews', 'statements']);
    const settled = stage.settle('lena', id);
    expect([settled.status, settled.outcome?.errorClass]).toEqual(['upheld', undefined]);
    expect(stage.desk.everything(['reviews', 'sellerReviews', 'statements'])).toBe(before);
    const told = stage.desk.need('files', id).messages.at(-1);
    expect([told?.to, told?.text]).toEqual(['buyer', settled.outcome?.answer]);
    expect(settled.clocks.every(({ state }) => state === 'met')).toBe(true);
    stage.desk.advance(31 * DAY);
    expect(stage.appeal(id).status).toBe('closed');
  });

  it('overturned brings everything back at once and reverses the statement', () => {
    const { stage, id } = taken();
    const { statementId = '' } = stage.request.decision ?? {};
    expect(stage.desk.need('reviews', REVIEW).state).toBe('removed');
    stage.decideAppeal('lena', id, { outcome: 'overturned', errorClass: 'rule' });
    expect(stage.desk.need('reviews', REVIEW).state).toBe('removed');
    stage.desk.advance(10_000);
    expect(stage.desk.need('reviews', REVIEW).state).toBe('shown');
    expect(stage.desk.need('statements', statementId).state).toBe('reversed');
    const { decision, status } = stage.request;
    expect([status, decision?.reversal?.cause, decision?.reversal?.byId]).toEqual([
      'reversed',
      'appeal',
      'agt_lena',
    ]);
    expect(stage.appeal(id)).toMatchObject({
      status: 'overturned',
      outcome: { errorClass: 'rule' },
    });
  });

  it('is news for who decided and who confirmed, with its class; for nobody else', () => {
    const stage = new AppealStage({ remedy: 'remove', stars: ONE });
    const { id } = stage.file('author');
    expect(code(stage.claim('lena', id))).toBe('ok');
    stage.fix('lena', id);
    stage.decideAppeal('lena', id, { outcome: 'overturned', errorClass: 'rule' });
    const heard = (who: string) =>
      inboxOf(stage.desk.reader, `agt_${who}`).ids.flatMap((one) => {
        const { kind, outcome, errorClass } = stage.desk.need('notifications', one);
        return kind === 'appealDecided' ? [[outcome, errorClass]] : [];
      });
    expect(heard('ruth')).toEqual([]);
    stage.desk.advance(10_000);
    const news = [['overturned', 'rule']];
    expect(['ruth', 'sanjay', 'lena', 'mara'].map(heard)).toEqual([news, news, [], []]);
  });

  it('modified decides anew with a statement of its own', () => {
    const { stage, id } = taken();
    const first = stage.request.decision;
    const instead = stage.proposal('redact');
    expect(code(stage.decideAppeal('lena', id, { outcome: 'modified', instead }))).toBe('ok');
    stage.desk.advance(10_000);
    const { decision, past, status } = stage.request;
    expect([status, decision?.byId, decision?.proposal.remedy]).toEqual([
      'effective',
      'agt_lena',
      'redact',
    ]);
    expect(past.map(({ byId, reversal }) => [byId, reversal?.cause])).toEqual([
      ['agt_ruth', 'appeal'],
    ]);
    expect(stage.desk.need('reviews', REVIEW)).toMatchObject({ state: 'redacted' });
    expect(stage.desk.need('statements', first?.statementId ?? '').state).toBe('reversed');
    expect(stage.desk.need('statements', decision?.statementId ?? '').state).toBe('inForce');
  });

  it('sends the notices of the decision instead as they were edited, and nobody of the desk in them', () => {
    const { stage, id } = taken();
    const composed = stage.proposal('redact');
    const edited = (noticeToAuthor: string) =>
      stage.decideAppeal('lena', id, {
        outcome: 'modified',
        instead: { ...composed, noticeToAuthor },
      });
    const field = '/instead/noticeToAuthor';
    expect(code(edited(''))).toBe(`noticeRefused ${field}`);
    expect(code(edited('No redress.'))).toBe(`noticeRefused ${field}`);
    for (const name of ['Ruth', 'Lena'])
      expect(code(edited(`${composed.noticeToAuthor} ${name}`))).toBe(`noticeRefused ${field}`);
    const words = `We are sorry. ${composed.noticeToAuthor}`;
    expect(code(edited(words))).toBe('ok');
    stage.desk.advance(10_000);
    const { messages } = stage.desk.need('files', stage.requestId);
    expect(messages.findLast(({ to }) => to === 'buyer')?.text).toBe(words);
  });

  it('never harms the side that appeals', () => {
    const { stage, id } = taken({ remedy: 'excludeFromRating' });
    const modified = (remedy: 'remove' | 'keep') =>
      stage.decideAppeal('lena', id, { outcome: 'modified', instead: stage.proposal(remedy) });
    expect(code(modified('remove'))).toBe('remedyNotAllowed /instead/remedy');
    expect(code(modified('keep'))).toBe('remedyNotAllowed /instead/remedy');
    const refusal = taken({ remedy: 'keep' });
    const overturned = refusal.stage.decideAppeal('lena', refusal.id, { outcome: 'overturned' });
    expect(code(overturned)).toBe('invalidField /outcome');
    const mild = taken({ remedy: 'excludeFromRating' });
    const unmet = mild.stage.proposal('redact', { elements: [] });
    const refused = mild.stage.decideAppeal('lena', mild.id, {
      outcome: 'modified',
      instead: unmet,
    });
    expect(code(refused)).toBe('invalidField /instead/elements');
  });

  it('sent back lifts the decision; whoever gave it does not give the next', () => {
    const { stage, id } = taken();
    stage.decideAppeal('lena', id, { outcome: 'sentBack', errorClass: 'procedure' });
    stage.desk.advance(10_000);
    expect(stage.desk.need('reviews', REVIEW).state).toBe('shown');
    const { status, decision, past, clocks } = stage.request;
    expect([status, decision, past.length]).toEqual(['queued', undefined, 1]);
    expect(clocks.at(-1)).toMatchObject({ name: 'deletionDecision', state: 'running' });
    const claim = (who: string) =>
      code(stage.desk.run(who, (tx, ctx) => claimCase(tx, { caseId: stage.requestId }, ctx)));
    expect(claim('ruth')).toBe('conflictOfInterest');
    expect(claim('sanjay')).toBe('ok');
  });

  it('overturned admits what was found inadmissible, without a finding', () => {
    const stage = new AppealStage();
    const { decision: _, ...rest } = stage.request;
    const open = { ...rest, status: 'queued' as const };
    stage.desk.put('deletionRequests', open);
    const ending = { as: 'inadmissible', code: 'noEvidence' } as const;
    stage.desk.ok('ruth', (tx, ctx) => ({ ok: true, value: endRequest(tx, open, ending, ctx) }));
    const { id } = stage.file('seller');
    expect(code(stage.claim('lena', id))).toBe('ok');
    expect(code(stage.decideAppeal('lena', id, { outcome: 'sentBack' }))).toBe(
      'invalidField /outcome',
    );
    expect(code(stage.decideAppeal('lena', id, { outcome: 'overturned' }))).toBe('ok');
    stage.desk.advance(10_000);
    expect([stage.request.status, stage.request.inadmissible]).toEqual(['queued', undefined]);
  });

  it('fixed again as it was is no other finding', () => {
    const { stage, id } = taken();
    expect(code(stage.fix('lena', id))).toBe('ok');
    expect(stage.appeal(id).findings).toHaveLength(1);
  });

  it('of the other side sees that its ground is gone', () => {
    const stage = new AppealStage({ remedy: 'excludeFromRating' });
    const [author, seller] = [stage.file('author'), stage.file('seller')];
    const { version } = stage.appeal(seller.id);
    stage.settle('lena', author.id, { outcome: 'overturned' });
    expect(stage.appeal(seller.id).version).toBe(version + 1);
  });

  it('on what was taken back meanwhile is only answered', () => {
    const { stage, id } = taken();
    const { requestId } = stage;
    const { version: expectVersion } = stage.appeal(id);
    stage.desk.ok('ruth', (tx, ctx) => reverseDecision(tx, { requestId, reason: 'Wrong.' }, ctx));
    expect(code(stage.decideAppeal('lena', id))).toBe('invalidField /outcome');
    const outcome = { ...stage.outcome('lena', id, { outcome: 'overturned' }), expectVersion };
    expect(code(stage.desk.run('lena', (tx, ctx) => decideAppeal(tx, outcome, ctx)))).toBe(
      'versionMismatch',
    );
    const before = stage.desk.everything();
    expect(code(stage.decideAppeal('lena', id, { outcome: 'overturned' }))).toBe('ok');
    stage.desk.advance(10_000);
    expect(stage.appeal(id).status).toBe('overturned');
    expect(stage.desk.everything()).toBe(before);
  });
});

const ask = (stage: AppealStage, id: string, text = 'Which order do you mean?') =>
  code(stage.desk.run('lena', (tx, ctx) => askAppellant(tx, { appealId: id, text }, ctx)));

describe('asking the side that appeals', () => {
  it('waits for an answer with the clock standing still, then goes on with it', () => {
    const { stage, id } = taken();
    expect(ask(stage, id, 'Ruth wants to know.')).toBe('invalidField /text');
    expect(ask(stage, id)).toBe('ok');
    expect([stage.appeal(id).status, stage.appeal(id).awaiting]).toEqual(['needsInfo', 'buyer']);
    expect(code(stage.decideAppeal('lena', id))).toBe('wrongState');
    stage.desk.advance(5 * 60_000);
    const content = { seed: 'receipt.png' };
    const bytes = { fileName: 'receipt.png', bytes: 10, sha256: '0', content } as const;
    const evidence = [{ kind: 'invoice', file: { ...bytes, mediaType: 'image/png' } }] as const;
    const answer = (who: string) =>
      code(
        stage.desk.run(who, (tx, ctx) =>
          answerAppeal(tx, { appealId: id, text: 'The ring.', evidence }, ctx),
        ),
      );
    expect(answer('seller')).toBe('forbidden');
    expect(answer('author')).toBe('ok');
    const [file] = stage.desk.need('files', id).evidence;
    expect([file?.submittedBy, file?.fileName]).toEqual(['buyer', 'receipt.png']);
    expect(stage.appeal(id).asked?.answer?.evidenceIds).toEqual([file?.id]);
    const pins = [{ kind: 'file' as const, id: file?.id ?? '' }];
    const elements = allFound('blackmail', 'notMet', pins);
    const rests = { appealId: id, clauseId: 'R-4.2', elements };
    expect(code(stage.desk.run('lena', (tx, ctx) => fixAppealFinding(tx, rests, ctx)))).toBe('ok');
    const { status, asked, clocks } = stage.appeal(id);
    expect([status, asked?.answer?.text]).toEqual(['inReview', 'The ring.']);
    expect(clocks.map(({ name, state }) => [name, state])).toEqual([
      ['appealDecision', 'running'],
      ['authorAnswer', 'met'],
    ]);
    expect(answer('author')).toBe('wrongState');
  });

  it('goes on without an answer after 72 hours, in the queue when nobody holds it', () => {
    const { stage, id } = taken();
    ask(stage, id);
    stage.desk.advance(72 * HOUR - 1);
    expect(stage.appeal(id).status).toBe('needsInfo');
    stage.desk.advance(1);
    const { status, asked } = stage.appeal(id);
    expect([status, asked?.answer?.kind]).toEqual(['queued', 'silent']);
  });

  it('a lease that ends puts it back into the queue', () => {
    const { stage, id } = taken();
    stage.desk.advance(11 * 60_000);
    stage.desk.run('system', (tx, ctx) => expireLease(tx, { caseId: id }, ctx));
    expect(stage.appeal(id).status).toBe('queued');
  });
});

/** A seller's appeal against a refusal that would remove a review and so cross a mark. */
function held() {
  const { stage, id } = taken({ remedy: 'keep', stars: ONE });
  const instead = stage.proposal('remove');
  expect(code(stage.decideAppeal('lena', id, { outcome: 'modified', instead }))).toBe('ok');
  return { stage, id };
}

const confirm = (stage: AppealStage, who: string, appealId: string) =>
  code(stage.desk.run(who, (tx, ctx) => confirmAppeal(tx, { appealId }, ctx)));

describe('a second person', () => {
  it('confirms a stricter decision after an own finding; it has effect at once', () => {
    const { stage, id } = held();
    const { status, outcome, lease, awaiting } = stage.appeal(id);
    expect([status, outcome?.triggers, lease, awaiting]).toEqual([
      'held',
      ['crossesThreshold'],
      undefined,
      'approver',
    ]);
    const moves = stage.desk.need('files', id).events.map(({ event }) => event);
    expect(moves.slice(-2)).toEqual(['decisionProposed', 'decisionHeld']);
    // The decision rests on another finding than the one that was fixed: that stays on record.
    expect(stage.appeal(id).findings.map(({ changedAfterSeeing }) => changedAfterSeeing)).toEqual([
      false,
      true,
    ]);
    stage.desk.advance(HOUR);
    expect(stage.request.decision?.proposal.remedy).toBe('keep');
    expect(confirm(stage, 'lena', id)).toBe('ownApproval');
    expect(confirm(stage, 'ruth', id)).toBe('conflictOfInterest');
    expect(confirm(stage, 'sanjay', id)).toBe('findingNotFixed');
    expect(code(stage.fix('sanjay', id, 'met'))).toBe('ok');
    expect(confirm(stage, 'sanjay', id)).toBe('ok');
    const { decision } = stage.request;
    expect([decision?.byId, decision?.second?.byId]).toEqual(['agt_lena', 'agt_sanjay']);
    expect(stage.desk.need('reviews', REVIEW).state).toBe('removed');
    expect(stage.appeal(id)).toMatchObject({ status: 'modified', outcome: { byId: 'agt_lena' } });
  });

  it('replaces the outcome by an own one', () => {
    const { stage, id } = held();
    stage.fix('sanjay', id);
    const { appealId, ...instead } = stage.outcome('sanjay', id);
    expect(
      code(stage.desk.run('sanjay', (tx, ctx) => confirmAppeal(tx, { appealId, instead }, ctx))),
    ).toBe('ok');
    const { status, outcome, replaced } = stage.appeal(id);
    expect([status, outcome?.byId, outcome?.second?.act, replaced?.byId]).toEqual([
      'upheld',
      'agt_sanjay',
      'replaced',
      'agt_lena',
    ]);
    expect(stage.request.decision?.proposal.remedy).toBe('keep');
  });

  it('sends it back without a verdict and says why', () => {
    const { stage, id } = held();
    const send = (comment: string) =>
      code(stage.desk.run('sanjay', (tx, ctx) => returnAppeal(tx, { appealId: id, comment }, ctx)));
    expect(send(' ')).toBe('commentRequired /comment');
    expect(send('Look at the second message.')).toBe('ok');
    const { status, outcome, clocks } = stage.appeal(id);
    expect([status, outcome]).toEqual(['queued', undefined]);
    expect(clocks.map(({ name, state }) => [name, state])).toEqual([
      ['appealDecision', 'running'],
      ['secondPerson', 'met'],
    ]);
    expect(stage.desk.need('files', id).notes.at(-1)?.text).toBe('Look at the second message.');
  });

  it('is missing where nobody is left, and that is seen', () => {
    const stage = new AppealStage({ remedy: 'keep', stars: ONE });
    stage.desk.put('rosters', { id: 'staff', ids: ['agt_ruth', 'agt_lena'] });
    const { id } = stage.file('seller');
    expect(stage.appeal(id).flags).toEqual([]);
    stage.take('lena', id);
    const instead = stage.proposal('remove');
    stage.decideAppeal('lena', id, { outcome: 'modified', instead });
    expect(stage.appeal(id)).toMatchObject({ status: 'held', flags: ['noEligibleReviewer'] });
  });
});
