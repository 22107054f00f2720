import { assert, constantFrom, integer, property } from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';

import type { RulingBody } from '../../../src/api/contract/rulings.ts';
import type { RulingRecord } from '../records.ts';
import { approvalsFor } from './approvals.ts';
import { limitOf } from './limits.ts';
import { approve, bodyFor, codeOf, execute, must, propose } from './testing/steps.ts';
import { TestDesk, TestProvider, type TestStore } from './testing/store.ts';
import { addDispute, addPastOrder, emptyWorld, line, testPolicy } from './testing/world.ts';

let desk: TestDesk;
let store: TestStore;
let provider: TestProvider;

beforeEach(() => {
  desk = new TestDesk(testPolicy);
  store = emptyWorld();
  provider = new TestProvider();
  for (const id of ['o', 'p', 'q']) {
    addPastOrder(store, { id, lines: [line('l1', 5_000_000, 500_000)] });
    addDispute(store, desk, `d-${id}`, id, ['l1']);
  }
});

const staff = (id: string) => desk.staff(id, id.startsWith('agt') ? 'agent' : 'admin');
const partial = (amountMinor: number): Partial<RulingBody> => ({
  kind: 'partialRefund',
  amount: { mode: 'amount', amountMinor },
});

function need(who: string, amountMinor: number, words: Partial<RulingBody> = {}) {
  const body = bodyFor(store, 'd-o', { ...partial(amountMinor), ...words });
  return approvalsFor(store, store.need('disputes', 'd-o'), amountMinor, body, staff(who));
}

describe('who must agree', () => {
  test.each([
    ['adm1', 100_000, 0, []],
    ['adm1', 100_001, 1, ['overLimit']],
    ['boss', 1_000_000, 1, ['receivableLimit']],
    ['boss', 1_000_001, 2, ['overLimit', 'overDualLimit', 'receivableLimit']],
    ['agt1', 1, 1, ['agentProposes']],
    ['agt1', 1_000_001, 2, ['agentProposes', 'overDualLimit', 'receivableLimit']],
  ])('%s proposing %i needs %i', (who, amountMinor, needed, reasons) => {
    expect(need(who, amountMinor)).toEqual({ needed, reasons });
  });

  test('silence above 100.00 needs a second person', () => {
    expect(need('adm1', 10_000, { basis: 'silence' }).needed).toBe(0);
    expect(need('adm1', 10_001, { basis: 'silence' }).reasons).toEqual(['silence']);
  });

  test('a currency without a limit has limit 0, and so has everybody but an admin', () => {
    expect(limitOf(testPolicy, { id: 'adm1', role: 'admin' }, 'NOK')).toBe(0);
    expect(limitOf(testPolicy, { id: 'agt1', role: 'agent' }, 'USD')).toBe(0);
    expect(limitOf(testPolicy, { id: 'boss', role: 'admin' }, 'USD')).toBe(1_000_000);
  });

  test('the sum of one admin for one seller in 24 h counts from the ruling on', () => {
    expect(must(propose(store, staff('adm1'), 'd-o', partial(60_000))).state).toBe('approved');
    const second = must(propose(store, staff('adm1'), 'd-p', partial(40_001)));
    expect(second).toMatchObject({ state: 'proposed', approvalReasons: ['cumulative24h'] });
    expect(must(propose(store, staff('adm2'), 'd-q', partial(60_000))).state).toBe('approved');
    expect(must(approve(store, staff('adm2'), second.id)).state).toBe('approved');
    desk.nowMs += 25 * 3_600_000;
    addPastOrder(store, { id: 'r', lines: [line('l1', 500_000, 0)] });
    addDispute(store, desk, 'd-r', 'r', ['l1']);
    expect(must(propose(store, staff('adm1'), 'd-r', partial(60_000))).state).toBe('approved');
  });

  test('an approver does not carry more for an agent in 24 h than alone', () => {
    const one = must(propose(store, staff('agt1'), 'd-o', partial(60_000)));
    expect(must(approve(store, staff('adm1'), one.id)).state).toBe('approved');
    const two = must(propose(store, staff('agt1'), 'd-p', partial(60_000)));
    expect(must(approve(store, staff('adm1'), two.id)).state).toBe('proposed');
    expect(must(approve(store, staff('boss'), two.id)).state).toBe('approved');
  });

  test('above the dual limit two approvers of any limit, never the proposer', () => {
    const ruling = must(propose(store, staff('boss'), 'd-o', partial(1_500_000)));
    expect(ruling.approvalsNeeded).toBe(2);
    expect(codeOf(approve(store, staff('boss'), ruling.id))).toBe('ownApproval');
    expect(must(approve(store, staff('adm1'), ruling.id)).state).toBe('proposed');
    expect(codeOf(approve(store, staff('agt1'), ruling.id))).toBe('forbidden');
    expect(must(approve(store, staff('adm2'), ruling.id)).state).toBe('approved');
    expect(execute(store, desk, provider, ruling.id).state).toBe('executed');
  });
});

test('splitting a ruling never needs fewer approvals than the whole (I23)', () => {
  const amounts = integer({ min: 1, max: 1_600_000 });
  const people = constantFrom('adm1', 'boss', 'agt1');
  const bases = constantFrom<RulingBody['basis'][]>('policy', 'silence');
  const template = must(propose(store, staff('adm1'), 'd-o', partial(1)));
  assert(
    property(amounts, amounts, people, bases, (first, second, who, basis) => {
      const whole = need(who, first + second, { basis }).needed;
      const world = store.copy();
      const earlier: RulingRecord = { ...template, amountMinor: first, state: 'executed' };
      world.put('rulings', earlier);
      const dispute = { ...store.need('disputes', 'd-o'), rulingIds: [earlier.id] };
      const body = bodyFor(store, 'd-o', { ...partial(second), basis });
      const parts = approvalsFor(world, dispute, second, body, staff(who)).needed;
      expect(parts).toBeGreaterThanOrEqual(Math.min(whole, 2));
    }),
    { numRuns: 500 },
  );
});
