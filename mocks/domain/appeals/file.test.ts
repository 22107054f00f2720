import { describe, expect, it } from 'vitest';

import { addMs, DAY } from '../../../src/lib/instants.ts';
import type { Outcome } from '../context.ts';
import { caratx } from '../policies/caratx.ts';
import type { AppealRecord } from '../review-records.ts';
import { claimCase } from '../cases/lease.ts';
import { addNote } from '../cases/note.ts';
import { proposeDecision } from '../reviews/decide.ts';
import { returnDecision } from '../reviews/second.ts';
import { reverseDecision } from '../reviews/reverse.ts';
import { endRequest } from '../reviews/end.ts';
import { AppealStage } from './testing/appeal-stage.ts';
import { fileAppeal, type FileCommand } from './file.ts';

const short = ({ status, inadmissible }: AppealRecord) =>
  inadmissible ? `${status} ${inadmissible.code}` : status;

const commented = ({ excluded }: AppealRecord) =>
  excluded.map(({ agentId, why }) => [agentId, why]);

function attempt(stage: AppealStage, who: string, change: Partial<FileCommand>): string {
  const subject = { kind: 'deletionRequest', id: stage.requestId } as const;
  const command = {
    subject,
    side: 'author',
    ground: 'wrongFacts',
    text: 'No.',
    ...change,
  } as const;
  const outcome: Outcome<AppealRecord> = stage.desk.run(who, (tx, ctx) =>
    fileAppeal(tx, command, ctx),
  );
  return outcome.ok
    ? short(outcome.value)
    : `${outcome.error.code} ${outcome.error.pointer ?? ''}`.trim();
}

describe('filing an appeal', () => {
  it.each([
    ['remove', 'author', 'queued'],
    ['remove', 'seller', 'inadmissible notAdverse'],
    ['keep', 'seller', 'queued'],
    ['keep', 'author', 'inadmissible notAdverse'],
    ['redact', 'author', 'queued'],
    ['excludeFromRating', 'seller', 'queued'],
  ] as const)('against %s by the %s: %s', (remedy, side, wanted) => {
    const stage = new AppealStage({ remedy });
    expect(short(stage.file(side))).toBe(wanted);
  });

  it('starts the decision’s clock, waits for staff and is known to the request', () => {
    const stage = new AppealStage();
    const appeal = stage.file('author');
    expect(appeal.reference).toMatch(/^APL-2026-\d{6}$/);
    expect(appeal.clocks.map(({ name, party }) => [name, party])).toEqual([
      ['appealDecision', 'staff'],
    ]);
    expect(appeal.awaiting).toBe('staff');
    expect(stage.request.appealIds).toEqual([appeal.id]);
    expect(appeal.excluded).toEqual([{ agentId: 'agt_ruth', agentName: 'Ruth', why: 'decider' }]);
  });

  it('may be done for 184 days from the notice and not a moment longer', () => {
    const inTime = new AppealStage();
    const until = addMs(inTime.request.decision?.effectiveAt ?? '', 184 * DAY);
    inTime.desk.now = until;
    expect(short(inTime.file('author'))).toBe('queued');
    const late = new AppealStage();
    late.desk.now = addMs(until, 1);
    const appeal = late.file('author');
    expect(short(appeal)).toBe('inadmissible tooLate');
    expect([appeal.clocks, appeal.awaiting, appeal.unread]).toEqual([[], 'nobody', undefined]);
    // The side is told, and what else it can do.
    const told = late.desk.need('files', appeal.id).messages.at(-1);
    expect([told?.to, told?.text]).toEqual(['buyer', expect.stringMatching(/last day.*court/)]);
  });

  it('gives the right once to each side, and anew with a new adverse decision', () => {
    const stage = new AppealStage({ remedy: 'excludeFromRating' });
    const first = stage.file('author');
    expect(short(stage.file('author'))).toBe('inadmissible alreadyAppealed');
    expect(short(stage.file('seller'))).toBe('queued');
    const instead = stage.proposal('redact');
    const settled = stage.settle('lena', first.id, { outcome: 'modified', instead });
    expect(settled.status).toBe('modified');
    expect(short(stage.file('author'))).toBe('queued');
  });

  it('an inadmissible appeal uses up no right', () => {
    const stage = new AppealStage();
    stage.file('seller');
    expect(short(stage.file('seller'))).toBe('inadmissible notAdverse');
  });

  it('against a request found inadmissible is the seller’s alone', () => {
    const stage = new AppealStage();
    const open = { ...stage.request, status: 'queued' as const };
    const { decision: _, ...undecided } = open;
    stage.desk.put('deletionRequests', undecided);
    const ending = { as: 'inadmissible', code: 'noEvidence' } as const;
    stage.desk.run('sanjay', (tx, ctx) => ({
      ok: true,
      value: endRequest(tx, undecided, ending, ctx),
    }));
    expect(short(stage.file('author'))).toBe('inadmissible notAdverse');
    const appeal = stage.file('seller');
    expect(short(appeal)).toBe('queued');
    expect(appeal.excluded.map(({ agentId, why }) => [agentId, why])).toEqual([
      ['agt_sanjay', 'decider'],
    ]);
  });

  it('is not decided by who commented the verdict, in a note or by sending a proposal back', () => {
    const stage = new AppealStage();
    const { requestId } = stage;
    const note = { caseId: requestId, text: 'I would have kept it.' };
    stage.desk.ok('sanjay', (tx, ctx) => addNote(tx, note, ctx));
    stage.desk.ok('ruth', (tx, ctx) => addNote(tx, note, ctx));
    expect(commented(stage.file('author'))).toEqual([
      ['agt_sanjay', 'commenter'],
      ['agt_ruth', 'decider'],
    ]);
    const stars = { fulfilment: 1, startTime: 1, communication: 1 };
    const held = new AppealStage({ before: true, stars });
    const [caseId, proposal] = [held.requestId, held.proposal('remove')];
    const sent = { requestId: caseId, comment: 'The refusal is missing.' };
    held.desk.ok('ruth', (tx, ctx) => claimCase(tx, { caseId }, ctx));
    held.desk.ok('ruth', (tx, ctx) => proposeDecision(tx, { requestId: caseId, proposal }, ctx));
    held.desk.ok('sanjay', (tx, ctx) => returnDecision(tx, sent, ctx));
    expect(held.request.commenterIds).toEqual(['agt_sanjay']);
  });

  it('against what is not in force is not decided', () => {
    const stage = new AppealStage();
    const { requestId } = stage;
    stage.desk.ok('sanjay', (tx, ctx) => reverseDecision(tx, { requestId, reason: 'Wrong.' }, ctx));
    expect(short(stage.file('author'))).toBe('inadmissible notInForce');
  });

  it('is the side’s own, in words', () => {
    const stage = new AppealStage();
    expect(attempt(stage, 'seller', { side: 'author' })).toBe('forbidden');
    expect(attempt(stage, 'ruth', {})).toBe('forbidden');
    expect(attempt(stage, 'author', { text: ' \u200b ' })).toBe('invalidField /text');
    expect(attempt(stage, 'author', { text: '👩‍👩‍👧'.repeat(2000) })).toBe('queued');
    expect(attempt(stage, 'author', { text: 'x'.repeat(2001) })).toBe('invalidField /text');
    expect(attempt(stage, 'author', { subject: { kind: 'deletionRequest', id: 'rdr_none' } })).toBe(
      'notFound',
    );
    expect(attempt(stage, 'author', { subject: { kind: 'ruling', id: 'rul_1' } })).toBe('notFound');
  });

  it('is flagged while nobody is left to decide it, and stays in sight', () => {
    const stage = new AppealStage({ stars: { fulfilment: 1, startTime: 1, communication: 1 } });
    expect(stage.request.decision?.second?.byId).toBe('agt_sanjay');
    expect(stage.file('author').flags).toEqual([]);
    const small = new AppealStage({ stars: { fulfilment: 1, startTime: 1, communication: 1 } });
    small.desk.put('rosters', { id: 'staff', ids: ['agt_ruth', 'agt_sanjay', 'agt_mara'] });
    const appeal = small.file('author');
    expect([appeal.flags, appeal.status]).toEqual([['noEligibleReviewer'], 'queued']);
    for (const who of ['ruth', 'sanjay']) {
      const claimed = small.claim(who, appeal.id);
      expect(!claimed.ok && claimed.error.code).toBe('conflictOfInterest');
    }
    const admin = small.claim('mara', appeal.id);
    expect(!admin.ok && admin.error.code).toBe('forbidden');
  });

  it('keeps to the window of the policy', () => {
    expect(caratx.reviews.appealMs).toBe(184 * DAY);
  });
});
