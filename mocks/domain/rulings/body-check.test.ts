import { beforeEach, describe, expect, test } from 'vitest';

import type { RulingBody } from '../../../src/api/contract/rulings.ts';
import { compareRows } from '../queue-rank.ts';
import type { RulingKind } from '../records.ts';
import { previewRuling } from './preview.ts';
import { bodyFor, codeOf, must, propose } from './testing/steps.ts';
import { TestDesk, type TestStore } from './testing/store.ts';
import { addDispute, addPastOrder, emptyWorld, line, testPolicy } from './testing/world.ts';

let desk: TestDesk;
let store: TestStore;

beforeEach(() => {
  desk = new TestDesk(testPolicy);
  store = emptyWorld();
  addPastOrder(store, { id: 'o', lines: [line('l1', 12_000, 1_200)] });
  addDispute(store, desk, 'd', 'o', ['l1'], 'damaged');
});

const admin = () => desk.staff('adm1', 'admin');
const refusals = (words: Partial<RulingBody>) =>
  must(previewRuling(store, 'd', bodyFor(store, 'd', words), admin())).refusals.map(
    ({ code, pointer }) => [code, pointer],
  );

describe('what a ruling rests on', () => {
  test.each(['acceptedOffer', 'appeal'] as const)(
    'a case without one is not ruled on: %s',
    (basis) => {
      expect(refusals({ basis })).toEqual([['invalidField', '/basis']]);
      expect(codeOf(propose(store, admin(), 'd', { basis }))).toBe('invalidField');
    },
  );

  test('a clause that the policy has is fine, any other is not', () => {
    const known = testPolicy.clauses.map(({ id }) => id);
    expect(refusals({ policyClauses: known })).toEqual([]);
    expect(refusals({ policyClauses: ['§ 99'] })).toEqual([['invalidField', '/policyClauses']]);
    expect(codeOf(propose(store, admin(), 'd', { policyClauses: ['§ 99'] }))).toBe('invalidField');
  });
});

describe('F11: transit damage that the buyer did not insure', () => {
  beforeEach(() => {
    store.put('orders', { ...store.need('orders', 'o'), buyerDeclinedInsurance: true });
  });
  const note = [['noteRequired', '/internalNote']];

  test.each<[RulingKind, number, unknown]>([
    ['fullRefund', 0, note],
    ['fullRefund', 9_999, note],
    ['replacement', 0, note],
    ['fullRefund', 10_000, []],
    ['noAction', 0, []],
  ])('%s with %i basis points on the platform', (kind, platformBasisPoints, expected) => {
    const bearer = platformBasisPoints > 0 ? { bearer: { platformBasisPoints } } : {};
    expect(refusals({ kind, ...bearer })).toEqual(expected);
    expect(refusals({ kind, ...bearer, internalNote: ' \n' })).toEqual(expected);
    expect(refusals({ kind, ...bearer, internalNote: 'The box was too thin.' })).toEqual([]);
  });

  test('is refused without the note, and proposed with it', () => {
    expect(propose(store, admin(), 'd', {})).toMatchObject({
      ok: false,
      error: { code: 'noteRequired', pointer: '/internalNote' },
    });
    expect(codeOf(propose(store, admin(), 'd', { internalNote: 'Too thin a box.' }))).toBe('ok');
  });
});

test('asking what a ruling would do takes no escalated case; proposing it does', () => {
  for (const status of ['open', 'resolved'] as const) {
    store.put('disputes', { ...store.need('disputes', 'd'), status });
    expect(refusals({})).toEqual([['wrongState', undefined]]);
    expect(codeOf(propose(store, admin(), 'd', {}))).toBe('wrongState');
  }
});

test('amounts are put in order by whole units of their currencies', () => {
  const row = store.need('disputes', 'd');
  const yen = { ...row, id: 'y', currency: 'JPY', atStakeMinor: 486_000 };
  const dinars = { ...row, id: 'k', currency: 'KWD', atStakeMinor: 552_720 };
  expect(compareRows(yen, dinars, desk.now)).toBeLessThan(0);
  expect(compareRows(dinars, yen, desk.now)).toBeGreaterThan(0);
});
