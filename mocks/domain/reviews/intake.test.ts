import { describe, expect, it } from 'vitest';

import { DAY } from '../../../src/lib/instants.ts';
import { fileOf } from '../cases/case-file.ts';
import { type SubmitCommand, submitDeletionRequest } from './submit.ts';
import { ReviewDesk, START } from './testing/review-desk.ts';
import {
  claim,
  PLAIN,
  propose,
  requestOf,
  submit,
  submitted,
  withReview,
} from './testing/steps.ts';

function deskWith(change: Parameters<typeof withReview>[1] = {}): ReviewDesk {
  const desk = new ReviewDesk();
  withReview(desk, change);
  return desk;
}
const file = (desk: ReviewDesk, change: Partial<SubmitCommand> = {}) =>
  desk.run('seller', (tx, ctx) => submitDeletionRequest(tx, submitted(change), ctx));
const told = (desk: ReviewDesk, id = PLAIN) =>
  fileOf(desk.reader, id).messages.map(({ to, text }) => `${to}: ${text}`);

const order = { reference: '#A-1', placedAt: START };
const suspension = {
  step: 'suspension' as const,
  at: START,
  byId: 'agt_ruth',
  byName: 'Ruth',
  reason: 'Too many without ground.',
  until: '2026-03-01T00:00:00.000Z',
};

describe('a request comes in', () => {
  it('is admitted with its snapshot, its quotes and its clock', () => {
    const desk = deskWith();
    submit(desk, { quotes: [{ start: 0, end: 9 }] });
    const request = requestOf(desk);
    expect(request).toMatchObject({
      status: 'queued',
      reference: 'RDR-2026-000001',
      awaiting: 'staff',
      quotes: [{ start: 0, end: 9, text: 'Not happy' }],
      snapshot: { text: desk.need('reviews', 'rev_sample1').text, at: START },
      clocks: [{ name: 'deletionDecision', party: 'staff', state: 'running' }],
    });
    expect(fileOf(desk.reader, PLAIN).evidence).toHaveLength(1);
    expect(desk.need('requesters', 'sel_sample1').requests).toEqual([
      { id: PLAIN, reviewId: 'rev_sample1', at: START },
    ]);
  });

  it.each(['finished', 'refund', 'canceled'] as const)('on an order that is %s', (status) => {
    const desk = deskWith({ order: { ...order, status } });
    submit(desk);
    expect(requestOf(desk).status).toBe('queued');
  });

  it.each<[string, string, Partial<SubmitCommand>]>([
    ['a statement of 49 characters', '/statement', { statement: 'x'.repeat(49) }],
    ['blanks around too few', '/statement', { statement: `${' '.repeat(60)}why` }],
    ['no good faith', '/goodFaith', { goodFaith: false }],
    ['a quote beyond the text', '/quotes/0', { quotes: [{ start: 0, end: 9999 }] }],
    [
      'a quote of nothing',
      '/quotes/1',
      {
        quotes: [
          { start: 0, end: 3 },
          { start: 4, end: 4 },
        ],
      },
    ],
  ])('is not taken with %s', (_, pointer, change) => {
    const desk = deskWith();
    const before = desk.everything(['deletionRequests', 'requesters', 'files']);
    const filed = file(desk, change);
    expect(filed).toMatchObject({ ok: false, error: { code: 'invalidField', pointer } });
    expect(desk.everything(['deletionRequests', 'requesters', 'files'])).toBe(before);
  });

  it.each<[string, (desk: ReviewDesk) => unknown, Partial<SubmitCommand>]>([
    ['noEvidence', () => 0, { evidence: [] }],
    ['tooLate', (desk) => desk.advance(79 * DAY), {}],
    [
      'requestsSuspended',
      (desk) => desk.put('requesters', { id: 'sel_sample1', requests: [], warnings: [suspension] }),
      {},
    ],
    ['liveRequest', (desk) => submit(desk, { id: 'rdr_other', reason: 'unrelated' }), {}],
  ])('is inadmissible: %s; the seller is told', (code, prepare, change) => {
    const desk = deskWith();
    prepare(desk);
    submit(desk, change);
    expect(requestOf(desk)).toMatchObject({ status: 'inadmissible', inadmissible: { code } });
    expect(told(desk)).toEqual([expect.stringMatching(/^seller: .*inadmissible.*appeal/)]);
    expect(desk.need('requesters', 'sel_sample1').requests.at(-1)?.outcome).toBe('inadmissible');
  });

  it('is in time on the 90th day', () => {
    const desk = deskWith();
    desk.advance(78 * DAY);
    submit(desk);
    expect(requestOf(desk).status).toBe('queued');
  });

  it('is merged into the one that asks the same; after that one has ended it stands alone', () => {
    const desk = deskWith();
    submit(desk);
    submit(desk, { id: 'rdr_second' });
    expect(requestOf(desk, 'rdr_second')).toMatchObject({ status: 'merged', duplicateOf: PLAIN });
    expect(requestOf(desk).links?.map(({ kind, caseId }) => [kind, caseId])).toEqual([
      ['mergedFrom', 'rdr_second'],
    ]);
    claim(desk, 'ruth');
    const [first, ...others] = requestOf(desk).findings;
    expect([first, others]).toEqual([undefined, []]);
    desk.put('deletionRequests', { ...requestOf(desk), status: 'withdrawn' });
    submit(desk, { id: 'rdr_third' });
    expect(requestOf(desk, 'rdr_third').status).toBe('queued');
  });

  it('about a review that nobody sees any more is refused', () => {
    const desk = deskWith();
    submit(desk);
    claim(desk, 'ruth');
    propose(desk, 'ruth');
    desk.advance(10_000);
    const again = file(desk, { id: 'rdr_again' });
    expect(again).toMatchObject({ ok: false, error: { code: 'wrongState' } });
  });
});
