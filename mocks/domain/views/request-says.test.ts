import { describe, expect, it } from 'vitest';
import { DELETION_REASONS, REMEDIES } from '../../../src/api/contract/review-words.ts';
import { returnAppeal } from '../appeals/second.ts';
import { AppealStage } from '../appeals/testing/appeal-stage.ts';
import { askSide } from '../reviews/ask.ts';
import { deleteReview } from '../reviews/author.ts';
import { proposalRefusals } from '../reviews/check.ts';
import { escalateRequest, withdrawRequest } from '../reviews/hand-on.ts';
import { returnDecision } from '../reviews/second.ts';
import { ReviewDesk } from '../reviews/testing/review-desk.ts';
import { claim, PLAIN, propose, proposalOn, submit, withReview } from '../reviews/testing/steps.ts';
import { appealedRequest } from './appealed-request.ts';
import { appealView } from './appeal-view.ts';
import { clusterItem } from './cluster-view.ts';
import { deletionView } from './deletion-view.ts';

const EXTRAS = { near: [], precedents: [], authorOrders: [], appeals: [] };

function seen(desk: ReviewDesk, who = 'ruth', id = PLAIN) {
  const request = desk.need('deletionRequests', id);
  const review = desk.need('reviews', request.reviewId);
  return deletionView(desk.reader, request, review, desk.as(who), EXTRAS);
}

function filed(change: Parameters<typeof submit>[1] = {}) {
  const desk = new ReviewDesk();
  withReview(desk);
  submit(desk, change);
  return desk;
}

describe('which remedies a request can come to', () => {
  const cases = DELETION_REASONS.flatMap((reason) =>
    [undefined, 'clu_1'].map((clusterId) => [reason, clusterId] as const),
  );
  it.each(cases)('%s, burst %s: as the decision itself would refuse them', (reason, clusterId) => {
    const desk = filed({ reason, ...(clusterId !== undefined && { clusterId }) });
    const { remedies } = seen(desk);
    const request = desk.need('deletionRequests', PLAIN);
    const review = desk.need('reviews', request.reviewId);
    for (const remedy of REMEDIES) {
      const proposal = proposalOn(desk, { remedy });
      const refused = proposalRefusals(desk.reader, request, review, proposal, desk.as('ruth'));
      const never = refused.some(
        ({ code, detail }) =>
          code === 'remedyNotAllowed' && /does not answer|only while its burst/.test(detail),
      );
      expect([remedy, remedies[remedy].allowed]).toEqual([remedy, !never]);
      const reasons = [undefined, ...refused.map(({ detail }) => detail)];
      expect(reasons).toContain(remedies[remedy].reason);
    }
  });

  it('on appeal only what helps the side that appeals', () => {
    const stage = new AppealStage();
    const { id } = stage.file('author');
    stage.take('lena', id);
    const ctx = stage.desk.as('lena');
    const request = seen(stage.desk, 'lena', stage.requestId);
    const view = appealedRequest(stage.desk.reader, stage.appeal(id), request, false, ctx);
    const allowed = REMEDIES.filter((remedy) => view.remedies[remedy].allowed);
    expect(allowed).toEqual(['redact', 'excludeFromRating']);
    expect(view.remedies.remove.reason).toMatch(/does less harm than the first/);
  });
});

const told = (desk: ReviewDesk) => {
  const { over, ended, status } = seen(desk);
  return [status, over, ended?.as];
};

describe('whether anything is found any more, and how it ended', () => {
  it('not while it waits for somebody, and not by the second person', () => {
    const desk = filed();
    expect(told(desk)).toEqual(['queued', false, undefined]);
    claim(desk, 'ruth');
    desk.ok('ruth', (tx, ctx) =>
      askSide(tx, { requestId: PLAIN, of: 'author', text: 'Which one?' }, ctx),
    );
    expect(told(desk)).toEqual(['awaitingAuthor', false, undefined]);
    expect(seen(desk).can['deletionRequestPropose']?.reason).toMatch(/^The author was asked/);
  });

  it('once it is decided, also while that can be taken back', () => {
    const desk = filed();
    claim(desk, 'ruth');
    propose(desk, 'ruth');
    expect(told(desk)).toEqual(['decided', true, undefined]);
    desk.advance(60_000);
    expect(told(desk)).toEqual(['effective', true, undefined]);
  });

  it('once the seller took it back, the review is gone, or another request asks the same', () => {
    const back = filed();
    back.ok('seller', (tx, ctx) => withdrawRequest(tx, { requestId: PLAIN }, ctx));
    expect(told(back)).toEqual(['withdrawn', true, 'withdrawn']);
    const gone = filed();
    gone.ok('author', (tx, ctx) => deleteReview(tx, { reviewId: 'rev_sample1' }, ctx));
    expect(told(gone)).toEqual(['moot', true, 'moot']);
    const twice = filed();
    const second = submit(twice, { id: 'rdr_plain2' });
    const { ended, status } = seen(twice, 'ruth', second.id);
    expect(status).toBe('merged');
    expect(ended).toMatchObject({ as: 'merged', into: { id: PLAIN } });
  });

  it('an appeal is over while its decision can be taken back, and no more once it was', () => {
    const stage = new AppealStage();
    const { id } = stage.file('author');
    const over = () => {
      const ctx = stage.desk.as('olu');
      return appealView(stage.desk.reader, stage.appeal(id), ctx).over;
    };
    stage.take('lena', id);
    expect(over()).toBe(false);
    stage.decideAppeal('lena', id, { outcome: 'overturned' });
    expect([stage.appeal(id).status, over()]).toEqual(['proposed', true]);
    stage.desk.advance(60_000);
    expect([stage.appeal(id).status, over()]).toEqual(['overturned', true]);
  });
});

describe('what one reviewer told the next', () => {
  it('why it was handed on, and why a second person sent it back', () => {
    const desk = filed({ id: 'rdr_b6' });
    const requestId = 'rdr_b6';
    claim(desk, 'ruth', requestId);
    desk.ok('ruth', (tx, ctx) =>
      escalateRequest(tx, { requestId, toId: 'agt_sanjay', note: 'Please look.' }, ctx),
    );
    claim(desk, 'sanjay', requestId);
    propose(desk, 'sanjay', {}, requestId);
    expect(desk.need('deletionRequests', requestId).status).toBe('held');
    desk.ok('lena', (tx, ctx) =>
      returnDecision(tx, { requestId, comment: 'Quote the second message.' }, ctx),
    );
    expect(
      seen(desk, 'sanjay', requestId).handOvers.map(({ kind, by, text }) => [kind, by, text]),
    ).toEqual([
      ['handedOn', 'Ruth', 'Please look.'],
      ['returned', 'Lena', 'Quote the second message.'],
    ]);
  });

  it('why an appeal sent it back', () => {
    const stage = new AppealStage({ remedy: 'keep' });
    const { id } = stage.file('seller');
    const reasons = 'The second message was never looked at.';
    stage.settle('lena', id, { outcome: 'sentBack', reasons });
    expect(seen(stage.desk, 'sanjay', stage.requestId).handOvers).toMatchObject([
      { kind: 'sentBack', by: 'Lena', text: reasons },
    ]);
  });

  it('why the second person of an appeal sent its decision back', () => {
    const stars = { fulfilment: 1, startTime: 1, communication: 1 };
    const stage = new AppealStage({ remedy: 'keep', stars });
    const { id } = stage.file('seller');
    stage.take('lena', id);
    stage.decideAppeal('lena', id, { outcome: 'modified', instead: stage.proposal('remove') });
    expect(stage.appeal(id).status).toBe('held');
    const comment = 'Which message is the demand?';
    stage.desk.ok('sanjay', (tx, ctx) => returnAppeal(tx, { appealId: id, comment }, ctx));
    const ctx = stage.desk.as('lena');
    const { handOvers } = appealView(stage.desk.reader, stage.appeal(id), ctx);
    expect(handOvers).toMatchObject([{ kind: 'returned', by: 'Sanjay', text: comment }]);
  });
});

describe('a request of a burst', () => {
  it('is decided with the others by whoever may, while nobody decided it', () => {
    const desk = filed({ reason: 'competitorAttack', clusterId: 'clu_1' });
    const item = (who: string) =>
      clusterItem(desk.reader, desk.need('deletionRequests', PLAIN), desk.as(who));
    expect(item('ruth')).toMatchObject({ decided: false, together: { allowed: true } });
    claim(desk, 'lena');
    expect(item('ruth').together).toMatchObject({ allowed: false, code: 'heldByOther' });
    propose(desk, 'lena');
    expect(item('ruth')).toMatchObject({ decided: true, together: { allowed: false } });
  });
});
