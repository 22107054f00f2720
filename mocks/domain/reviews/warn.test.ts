import { describe, expect, it } from 'vitest';

import { addMs, DAY } from '../../../src/lib/instants.ts';
import type { Context } from '../context.ts';
import { caratx } from '../policies/caratx.ts';
import type { AgentRecord, SellerRecord } from '../records.ts';
import type { RequesterRecord } from '../review-records.ts';
import { Tx } from '../tx.ts';
import { requesterReply } from '../views/requester-view.ts';
import { suggestedStep } from './ladder.ts';
import { submitDeletionRequest } from './submit.ts';
import { ReviewDesk, START } from './testing/review-desk.ts';
import { type WarnCommand, warnRequester } from './warn.ts';

const NOW = '2026-06-01T00:00:00.000Z';
const sellerId = 'sel_one';

const trust: Context = {
  actor: { id: 'agt_ruth', name: 'Ruth Adeyemi', party: 'staff', role: 'trust' },
  now: NOW,
  newId: (prefix) => `${prefix}_x`,
  policy: caratx,
};

/** Requests that ended so, a day apart, the last one yesterday. */
function history(outcomes: string): RequesterRecord {
  const requests = Array.from(outcomes, (letter, index) => {
    const at = addMs(NOW, (index - outcomes.length) * DAY);
    const outcome = letter === 'g' ? ('granted' as const) : ('refused' as const);
    return { id: `rdr_${index}`, reviewId: 'rev_1', at, outcome, decidedAt: at };
  });
  return { id: sellerId, requests, warnings: [] };
}

function world(record: RequesterRecord, accounts: string[] = []): Tx {
  const tx = new Tx({ get: () => undefined });
  // No more of these is looked at.
  tx.put('sellers', { id: sellerId, name: 'Golden Gems' } as SellerRecord);
  tx.put('agents', { id: 'agt_ruth', name: 'Ruth', role: 'trust', accounts } as AgentRecord);
  tx.put('requesters', record);
  return tx;
}

function warn(tx: Tx, command: Partial<WarnCommand> = {}, ctx = trust) {
  const given = { sellerId, step: 'warning', reason: 'Nine without ground.', ...command } as const;
  const outcome = warnRequester(tx, given, ctx);
  return outcome.ok ? 'ok' : `${outcome.error.code} ${outcome.error.pointer ?? ''}`.trim();
}

const later = (days: number) => addMs(NOW, days * DAY);

describe('the warning ladder', () => {
  it.each([
    ['rrrr', undefined],
    ['rrrrr', 'warning'],
    ['ggrrr', 'warning'],
    ['gggrr', undefined],
    ['', undefined],
  ])('suggests after %s: %s', (outcomes, step) => {
    expect(suggestedStep(history(outcomes), caratx, NOW)).toBe(step);
  });

  it('suggests a suspension only for what came after a warning, and nothing while one runs', () => {
    const tx = world(history('rrrrrr'));
    expect(warn(tx)).toBe('ok');
    expect(requesterReply(tx, sellerId, trust).suggested).toBeUndefined();
    const warned = tx.need('requesters', sellerId);
    const more = history('rrrrr').requests;
    for (const entry of more) entry.decidedAt = later(1);
    const again = { ...warned, requests: [...warned.requests, ...more] };
    expect(suggestedStep(again, caratx, later(2))).toBe('suspension');
    tx.put('requesters', again);
    const ctx = { ...trust, now: later(2) };
    expect(warn(tx, { step: 'suspension', until: later(30) }, ctx)).toBe('ok');
    const reply = requesterReply(tx, sellerId, ctx);
    expect([reply.suggested, reply.suspendedUntil]).toEqual([undefined, later(30)]);
    expect(
      requesterReply(tx, sellerId, { ...trust, now: later(31) }).suspendedUntil,
    ).toBeUndefined();
  });

  it('is climbed step by step, by a person who says why', () => {
    const tx = world(history('rrrrr'));
    expect(warn(tx, { step: 'suspension', until: later(30) })).toBe('wrongState');
    expect(warn(tx, { reason: ' \u200b' })).toBe('commentRequired /reason');
    expect(warn(tx, { until: later(30) })).toBe('invalidField /until');
    expect(warn(tx)).toBe('ok');
    for (const until of [undefined, NOW, later(91), '2026-02-30T00:00:00Z'])
      expect(warn(tx, { step: 'suspension', until })).toBe('invalidField /until');
    expect(warn(tx, { step: 'suspension', until: later(90) })).toBe('ok');
    expect(warn(tx, { step: 'suspension', until: later(60) })).toBe('wrongState');
    const [first, second] = tx.need('requesters', sellerId).warnings;
    expect(first).toMatchObject({
      step: 'warning',
      byId: 'agt_ruth',
      reason: 'Nine without ground.',
    });
    expect(second).toMatchObject({ step: 'suspension', until: later(90) });
  });

  it('is nobody else’s, nor against an own account or a seller without requests', () => {
    const tx = world(history('rrrrr'));
    const { actor } = trust;
    expect(warn(tx, {}, { ...trust, actor: { ...actor, role: 'admin' } })).toBe('forbidden');
    expect(warn(world(history('rrrrr'), [sellerId]))).toBe('conflictOfInterest');
    expect(warn(world(history('')))).toBe('wrongState');
    expect(warn(tx, { sellerId: 'sel_none' })).toBe('notFound');
    expect(requesterReply(tx, sellerId, trust)).toMatchObject({
      requests: 5,
      refused: 5,
      granted: 0,
      suggested: 'warning',
      can: { requesterWarn: { allowed: true } },
    });
  });

  it('makes new requests inadmissible while a suspension runs, and no longer', () => {
    const file = { fileName: 'a.png', bytes: 1, sha256: '0', mediaType: 'image/png' };
    const ask = (at: string) => {
      const desk = new ReviewDesk();
      const record = { id: 'sel_sample1', requests: history('rrrrr').requests, warnings: [] };
      desk.put('requesters', record);
      const warned = { sellerId: 'sel_sample1', reason: 'Without ground.' };
      desk.ok('ruth', (tx, ctx) => warnRequester(tx, { ...warned, step: 'warning' }, ctx));
      const until = addMs(desk.now, DAY);
      desk.ok('ruth', (tx, ctx) =>
        warnRequester(tx, { ...warned, step: 'suspension', until }, ctx),
      );
      desk.now = at;
      const asked = {
        reviewId: 'rev_own0',
        reason: 'unrelated',
        statement: 'This text is about the weather and about nothing that we have ever sold.',
        goodFaith: true,
        evidence: [{ kind: 'photo', file: { ...file, content: { seed: 'a.png' } } }],
      } as const;
      return desk.ok('seller', (tx, ctx) => submitDeletionRequest(tx, asked, ctx));
    };
    const during = ask(addMs(START, DAY - 1));
    expect([during.status, during.inadmissible?.code]).toEqual([
      'inadmissible',
      'requestsSuspended',
    ]);
    expect(ask(addMs(START, DAY)).status).toBe('queued');
  });
});
