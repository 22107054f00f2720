import { describe, expect, it } from 'vitest';

import { DAY } from '../../../src/lib/instants.ts';
import { AppealStage } from '../appeals/testing/appeal-stage.ts';
import { subjectOf } from '../appeals/subject.ts';
import type { RequestEntry } from '../review-records.ts';
import { previewReversal } from '../views/reversal-view.ts';
import { requesterReply } from '../views/requester-view.ts';
import { reverseDecision } from './reverse.ts';
import { warnRequester } from './warn.ts';

const SELLER = 'sel_sample1';

/** A refusal with effect, after others that ended so: `r` refused, `g` granted. */
function refused(before = '') {
  const stage = new AppealStage({ remedy: 'keep' });
  const { desk } = stage;
  const record = desk.need('requesters', SELLER);
  const others = Array.from(before, (letter, at): RequestEntry => {
    const outcome = letter === 'g' ? 'granted' : 'refused';
    return { id: `rdr_e${at}`, reviewId: 'rev_own0', at: desk.now, outcome, decidedAt: desk.now };
  });
  desk.put('requesters', { ...record, requests: [...others, ...record.requests] });
  return stage;
}

function warn({ desk }: AppealStage, step: 'warning' | 'suspension' = 'warning') {
  desk.advance(1000);
  const until = new Date(Date.parse(desk.now) + 30 * DAY).toISOString();
  const command = { sellerId: SELLER, step, reason: 'Without ground.' };
  desk.ok('lena', (tx, ctx) =>
    warnRequester(tx, step === 'suspension' ? { ...command, until } : command, ctx),
  );
}

const stepsOf = ({ desk }: AppealStage) =>
  desk.need('requesters', SELLER).warnings.map(({ step, liftedAt }) => [step, liftedAt]);

function reverse({ desk, requestId }: AppealStage) {
  const command = { requestId, reason: 'It was a lawful refund request.' };
  desk.ok('sanjay', (tx, ctx) => reverseDecision(tx, command, ctx));
}

describe('a refusal that is reversed takes with it', () => {
  it('the warning that rested on it alone, and says so to the seller and in the list before', () => {
    const stage = refused();
    warn(stage);
    const { desk, requestId } = stage;
    const { at } = desk.need('requesters', SELLER).warnings[0] ?? { at: '' };
    const listed = previewReversal(desk.reader, { requestId }, desk.as('sanjay'));
    expect(listed.ok && listed.value.warnings).toEqual([{ step: 'warning', at }]);
    expect(stepsOf(stage)).toEqual([['warning', undefined]]);
    reverse(stage);
    expect(stepsOf(stage)).toEqual([['warning', desk.now]]);
    const told = desk.need('files', requestId).messages.findLast(({ to }) => to === 'seller');
    expect(told?.text).toMatch(/The warning that rested on it is lifted\.$/);
    expect(requesterReply(desk.reader, SELLER, desk.as('lena')).warnings[0]?.liftedAt).toBe(
      desk.now,
    );
  });

  it('a warning that has too few refusals without it, and none that has enough', () => {
    // Three refused of five are as many as the policy asks for.
    const enough = refused('rrrr');
    const few = refused('rrgg');
    for (const stage of [enough, few]) {
      warn(stage);
      reverse(stage);
    }
    expect(stepsOf(enough)).toEqual([['warning', undefined]]);
    expect(stepsOf(few)).toEqual([['warning', few.desk.now]]);
  });

  it('the suspension that came after the warning: requests are taken again', () => {
    const stage = refused();
    warn(stage);
    warn(stage, 'suspension');
    const reply = () => requesterReply(stage.desk.reader, SELLER, stage.desk.as('lena'));
    expect(reply().suspendedUntil).toBeDefined();
    reverse(stage);
    expect(stepsOf(stage).map(([, liftedAt]) => liftedAt)).toEqual([
      stage.desk.now,
      stage.desk.now,
    ]);
    expect([reply().suspendedUntil, reply().suggested]).toEqual([undefined, undefined]);
  });

  it('nothing that rested on other refusals', () => {
    const stage = new AppealStage({ remedy: 'remove' });
    const { desk } = stage;
    warn(stage);
    reverse(stage);
    expect(desk.need('requesters', SELLER).warnings[0]?.liftedAt).toBeUndefined();
  });

  it('the same where an appeal replaced it, and the reviewer reads it before', () => {
    const stage = refused();
    warn(stage);
    const { id } = stage.file('seller');
    const appeal = stage.appeal(id);
    const subject = subjectOf(stage.desk.reader, appeal, stage.desk.as('lena'));
    expect(subject.restores(appeal, 'modified')).toContain('warnings');
    stage.settle('lena', id, { outcome: 'modified', instead: stage.proposal('redact') });
    expect(stage.appeal(id).status).toBe('modified');
    expect(stepsOf(stage)).toEqual([['warning', stage.appeal(id).outcome?.effectiveAt]]);
  });
});
