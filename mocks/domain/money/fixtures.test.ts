import { beforeEach, describe, expect, test } from 'vitest';

import type { RulingBody } from '../../../src/api/contract/rulings.ts';
import { bodyFor, codeOf, execute, must, approve, propose } from '../rulings/testing/steps.ts';
import { run, TestDesk, TestProvider, type TestStore } from '../rulings/testing/store.ts';
import {
  addBalance,
  addDispute,
  addPastOrder,
  emptyWorld,
  line,
  testPolicy,
} from '../rulings/testing/world.ts';
import { previewRuling } from '../rulings/preview.ts';
import { landRefund } from '../rulings/refund-events.ts';
import { accountOf, platformAccountOf } from './accounts.ts';
import { closeChargeback, openChargeback } from './chargeback.ts';
import { postSale } from './ledger.ts';
import { orderMoney } from './order-money.ts';

let desk: TestDesk;
let store: TestStore;
let provider: TestProvider;

beforeEach(() => {
  desk = new TestDesk(testPolicy);
  store = emptyWorld();
  provider = new TestProvider();
});

const boss = () => desk.staff('boss', 'admin');
const adm1 = () => desk.staff('adm1', 'admin');
const adm2 = () => desk.staff('adm2', 'admin');

function balance(currency: string, pendingMinor: number) {
  addBalance(store, desk, 'seller', currency, { pendingMinor, receivableMinor: 0 });
}

function account(currency: string) {
  const { pendingMinor, receivableMinor } = accountOf(store, { sellerId: 'seller', currency });
  return { pendingMinor, receivableMinor };
}

function sale(currency: string, netMinor: number) {
  run(store, (tx) => {
    postSale(tx, { sellerId: 'seller', currency, netMinor }, desk.system());
    return { ok: true };
  });
}

describe('F1, F2: a full refund of 120.00 with commission 12.00', () => {
  beforeEach(() => {
    addPastOrder(store, { id: 'o', lines: [line('l1', 12_000, 1_200)] });
    addDispute(store, desk, 'd', 'o', ['l1']);
  });

  test('F1: pending 300.00 falls to 192.00', () => {
    balance('USD', 30_000);
    const ruling = must(propose(store, adm1(), 'd', { kind: 'fullRefund' }));
    expect(ruling.state).toBe('approved');
    const done = execute(store, desk, provider, ruling.id);
    expect(done).toMatchObject({ state: 'executed', amountMinor: 12_000 });
    expect(store.need('disputes', 'd').status).toBe('resolved');
    expect(account('USD')).toEqual({ pendingMinor: 19_200, receivableMinor: 0 });
    expect(platformAccountOf(store, 'USD')).toMatchObject({
      commissionMinor: -1_200,
      refundClearingMinor: 12_000,
    });
  });

  test('F2: pending 50.00 is used up, 58.00 is owed and earned back by sales', () => {
    balance('USD', 5_000);
    execute(store, desk, provider, must(propose(store, adm1(), 'd', {})).id);
    expect(account('USD')).toEqual({ pendingMinor: 0, receivableMinor: 5_800 });
    sale('USD', 4_000);
    expect(account('USD')).toEqual({ pendingMinor: 0, receivableMinor: 1_800 });
    sale('USD', 3_000);
    expect(account('USD')).toEqual({ pendingMinor: 1_200, receivableMinor: 0 });
  });
});

test('F3: JPY 4,999 at 50 % refunds 2,500 with 250 commission back', () => {
  addPastOrder(store, { id: 'o', currency: 'JPY', lines: [line('l1', 4_999, 500)] });
  addDispute(store, desk, 'd', 'o', ['l1']);
  balance('JPY', 10_000);
  const amount = { mode: 'percent', basisPoints: 5_000 } as const;
  const ruling = must(propose(store, adm1(), 'd', { kind: 'partialRefund', amount }));
  execute(store, desk, provider, ruling.id);
  const [refund] = store.need('orders', 'o').refunds;
  expect(refund).toMatchObject({
    amountMinor: 2_500,
    commissionMinor: 250,
    sellerDebitMinor: 2_250,
  });
  expect(account('JPY')).toEqual({ pendingMinor: 7_750, receivableMinor: 0 });
});

test('F4: KWD 12.345 for two units goes back as 6.172, then 6.173 in a second dispute', () => {
  addPastOrder(store, { id: 'o', currency: 'KWD', lines: [line('l1', 12_345, 1_234, 2)] });
  addDispute(store, desk, 'd', 'o', ['l1']);
  const lines = [{ lineId: 'l1', quantity: 1 }];
  const words: Partial<RulingBody> = { kind: 'partialRefund', amount: { mode: 'lines', lines } };
  const one = execute(store, desk, provider, must(propose(store, adm1(), 'd', words)).id);
  expect(one.amountMinor).toBe(6_172);
  addDispute(store, desk, 'd2', 'o', ['l1']);
  expect(codeOf(propose(store, adm1(), 'd2', words))).toBe('mustBeFullRefund');
  const two = execute(store, desk, provider, must(propose(store, adm1(), 'd2', {})).id);
  expect(two.amountMinor).toBe(6_173);
  expect(orderMoney(store.need('orders', 'o')).remainingMinor).toBe(0);
});

describe('F5: two disputes on one order of 100.00, 60.00 ruled on each', () => {
  const words = {
    kind: 'partialRefund',
    amount: { mode: 'amount', amountMinor: 6_000, currency: 'USD' },
  } as const;

  beforeEach(() => {
    addPastOrder(store, { id: 'o', lines: [line('l1', 5_000, 500), line('l2', 5_000, 500)] });
    addDispute(store, desk, 'd1', 'o', ['l1']);
    addDispute(store, desk, 'd2', 'o', ['l2']);
  });

  test('both within their hold: one executes, the other falls back to a draft', () => {
    const one = must(propose(store, adm1(), 'd1', words));
    const two = must(propose(store, adm2(), 'd2', words));
    expect(execute(store, desk, provider, one.id).state).toBe('executed');
    const refused = execute(store, desk, provider, two.id);
    expect(refused).toMatchObject({ state: 'draft', approvals: [] });
    expect(refused.comment).toMatch(/^exceedsRemaining: .*40\.00 USD left/);
    const { events } = store.need('files', 'd2');
    expect(events.at(-1)).toMatchObject({ event: 'executionRefused' });
    expect(events.at(-1)?.detail).toMatch(/40\.00 USD left/);
    expect(store.need('disputes', 'd2').status).toBe('escalated');
    expect(store.need('orders', 'o').refunds).toHaveLength(1);
  });

  test('one after the other: the second is refused with the remaining 40.00', () => {
    execute(store, desk, provider, must(propose(store, adm1(), 'd1', words)).id);
    const second = propose(store, adm2(), 'd2', words);
    expect(second).toMatchObject({
      ok: false,
      error: { code: 'exceedsRemaining', meta: { remainingMinor: 4_000 } },
    });
    const preview = must(previewRuling(store, 'd2', bodyFor(store, 'd2', words), adm2()));
    expect(preview.refusals).toMatchObject([
      { code: 'exceedsRemaining', pointer: '/amount/amountMinor' },
    ]);
    expect(preview.refusals[0]?.detail).toMatch(/40\.00 USD left/);
    const stale = propose(store, adm2(), 'd2', { ...words, moneyVersionSeen: 1 });
    expect(stale).toMatchObject({
      ok: false,
      error: { code: 'moneyVersionMismatch', meta: { remainingMinor: 4_000 } },
    });
    expect(store.need('disputes', 'd2').atStakeMinor).toBe(2_000);
  });
});

const open = () => run(store, (tx) => openChargeback(tx, { orderId: 'o' }, desk.system()));

describe('F13: a chargeback of the whole payment', () => {
  beforeEach(() => {
    addPastOrder(store, { id: 'o', lines: [line('l1', 9_000, 900)], shipping: [1_000, 100] });
    addDispute(store, desk, 'd', 'o', ['l1']);
  });
  test('is open: a refund is refused, nothing remains', () => {
    open();
    expect(orderMoney(store.need('orders', 'o')).remainingMinor).toBe(0);
    expect(codeOf(propose(store, adm1(), 'd', {}))).toBe('chargebackOpen');
    expect(codeOf(propose(store, adm1(), 'd', { kind: 'noAction' }))).toBe('ok');
  });

  test('opens between approval and execution: the ruling falls back to a draft', () => {
    const { id } = must(propose(store, adm1(), 'd', {}));
    open();
    const refused = execute(store, desk, provider, id);
    expect(refused).toMatchObject({ state: 'draft', approvals: [] });
    expect(refused.comment).toMatch(/^chargebackOpen/);
    expect(store.need('orders', 'o').refunds).toEqual([]);
  });

  test('won gives everything back, lost nothing', () => {
    open();
    const close = (outcome: 'won' | 'lost') =>
      run(store, (tx) => closeChargeback(tx, { orderId: 'o', outcome }, desk.system()));
    close('won');
    expect(orderMoney(store.need('orders', 'o')).remainingMinor).toBe(10_000);
    expect(store.need('disputes', 'd').flags).toEqual([]);
    open();
    close('lost');
    expect(codeOf(propose(store, adm1(), 'd', {}))).toBe('nothingRemaining');
  });
});

const amount = (amountMinor: number) =>
  ({ kind: 'partialRefund', amount: { mode: 'amount', amountMinor } }) as const;

describe('F15: 2,000.00 against a limit of 1,000.00', () => {
  beforeEach(() => {
    addPastOrder(store, { id: 'o', lines: [line('l1', 200_000, 20_000)] });
    addDispute(store, desk, 'd', 'o', ['l1']);
  });

  test('1,100.00 waits for a second admin whose limit covers it', () => {
    const ruling = must(propose(store, adm1(), 'd', amount(110_000)));
    expect(ruling).toMatchObject({ state: 'proposed', approvalReasons: ['overLimit'] });
    expect(codeOf(approve(store, adm1(), ruling.id))).toBe('ownApproval');
    expect(must(approve(store, boss(), ruling.id)).state).toBe('approved');
    expect(execute(store, desk, provider, ruling.id).state).toBe('executed');
  });

  test('an approver with the same limit is not enough alone; two are', () => {
    const ruling = must(propose(store, desk.staff('agt1', 'agent'), 'd', amount(110_000)));
    const once = must(approve(store, adm1(), ruling.id));
    expect(once).toMatchObject({ state: 'proposed', approvalsNeeded: 2 });
    expect(codeOf(approve(store, adm1(), ruling.id))).toBe('conflictOfInterest');
    expect(must(approve(store, adm2(), ruling.id)).state).toBe('approved');
  });

  test('600.00 and later 600.00 more: the second part waits too (I23)', () => {
    const first = must(propose(store, adm1(), 'd', amount(60_000)));
    expect(first.state).toBe('approved');
    execute(store, desk, provider, first.id);
    run(store, (tx) =>
      landRefund(tx, { refundId: tx.need('orders', 'o').refunds[0]?.id ?? '' }, desk.system()),
    );
    // The dispute comes back, as after an appeal.
    store.put('disputes', { ...store.need('disputes', 'd'), status: 'escalated' });
    desk.nowMs += 3 * 86_400_000;
    const second = must(propose(store, adm1(), 'd', amount(60_000)));
    expect(second.state).toBe('proposed');
    expect(second.approvalReasons).toEqual(['splitDispute', 'supersedes']);
  });
});
