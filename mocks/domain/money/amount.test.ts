import { assert, integer, nat, property, tuple, array } from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { AmountChoice, RulingBody } from '../../../src/api/contract/rulings.ts';
import type { OrderRecord, RefundRecord } from '../records.ts';
import { codeOf, must } from '../rulings/testing/steps.ts';
import { line, order, type OrderSpec, testPolicy } from '../rulings/testing/world.ts';
import { resolveAmount } from './amount.ts';
import { refundEffect } from './effect.ts';
import { orderMoney } from './order-money.ts';

const dispute = { lineIds: ['l1'], reason: 'notAsDescribed' } as const;

function resolve(record: OrderRecord, amount: AmountChoice | undefined, policy = testPolicy) {
  const kind: RulingBody['kind'] = amount ? 'partialRefund' : 'fullRefund';
  const on = { ...dispute, lineIds: [...dispute.lineIds] };
  return resolveAmount(record, amount ? { kind, amount } : { kind }, policy, on);
}

/** The order after this refund; `failed` ones count for nothing. */
function after(
  record: OrderRecord,
  amount: AmountChoice | undefined,
  state: RefundRecord['state'] = 'succeeded',
): OrderRecord {
  const { amountMinor, allocation, units } = must(resolve(record, amount));
  const refund: RefundRecord = {
    id: `r${record.refunds.length}`,
    reference: 'RFD',
    orderId: record.id,
    disputeId: 'd',
    rulingId: 'r',
    state,
    currency: record.currency,
    amountMinor,
    ...refundEffect(record, allocation, 0, units),
    providerKey: 'k',
    attempts: 1,
    requestedAt: record.placedAt,
  };
  return { ...record, refunds: [...record.refunds, refund] };
}

const one = (quantity = 1): AmountChoice => ({
  mode: 'lines',
  lines: [{ lineId: 'l1', quantity }],
  shipping: false,
});
const exact = (amountMinor: number): AmountChoice => ({ mode: 'amount', amountMinor });
const share = (basisPoints: number): AmountChoice => ({ mode: 'percent', basisPoints });
const make = (spec: Omit<OrderSpec, 'id'>) => order({ id: 'o', ...spec });
/** A second line, so that a refund of the first is never all that is left. */
const rest = line('rest', 1_000_000, 0);

function parts(record: OrderRecord, amountMinor: number): number[] {
  return must(resolve(record, exact(amountMinor))).allocation.map((part) => part.amountMinor);
}

describe('golden vectors (money.md §1)', () => {
  test('10.00 over three units: 3.33, 3.33, 3.34', () => {
    let record = make({ lines: [line('l1', 1_000, 0, 3), rest] });
    for (let unit = 0; unit < 3; unit += 1) record = after(record, one());
    expect(record.refunds.map((refund) => refund.amountMinor)).toEqual([333, 333, 334]);
  });

  test('179.25 over ten units adds up to 179.25', () => {
    let record = make({ lines: [line('l1', 17_925, 0, 10), rest] });
    for (let unit = 0; unit < 10; unit += 1) record = after(record, one());
    expect(record.refunds.slice(0, 2).map((refund) => refund.amountMinor)).toEqual([1_792, 1_793]);
    expect(orderMoney(record).lines[0]).toMatchObject({ refundedMinor: 17_925, remainingMinor: 0 });
  });

  test('amounts fall on the lines by largest remainder', () => {
    const equal = ['l1', 'l2', 'l3'].map((id) => line(id, 1_000, 0));
    expect(parts(make({ lines: equal }), 100)).toEqual([34, 33, 33]);
    const dinars = make({ currency: 'KWD', lines: [line('l1', 2_000, 0), line('l2', 1_000, 0)] });
    expect(parts(dinars, 1_000)).toEqual([667, 333]);
    expect(parts(make({ lines: equal.slice(0, 2) }), 103)).toEqual([52, 51]);
  });

  test.each([
    ['JPY', 4_999, 5_000, 2_500],
    ['KWD', 12_345, 2_000, 2_469],
    ['USD', 9_999, 3_333, 3_333],
  ])('%s %i at %i basis points is %i', (currency, paid, basisPoints, expected) => {
    const record = make({ currency, lines: [line('l1', paid, 0)] });
    expect(must(resolve(record, share(basisPoints))).amountMinor).toBe(expected);
  });

  test('commission 12.50 over three refunds of 33.33 of 99.99: 4.16, 4.17, 4.17', () => {
    let record = make({ lines: [line('l1', 9_999, 1_250)] });
    record = after(after(record, exact(3_333)), exact(3_333));
    record = after(record, undefined);
    expect(record.refunds.map((refund) => refund.commissionMinor)).toEqual([416, 417, 417]);
  });
});

describe('caps and refusals', () => {
  const record = make({ lines: [line('l1', 10_000, 1_000, 2)], shipping: [500, 50] });

  test.each<[string, AmountChoice, string]>([
    ['nothing', exact(0), 'amountZero'],
    ['a negative amount', exact(-1), 'invalidField'],
    ['one cent too much', exact(10_501), 'exceedsRemaining'],
    ['all of it', exact(10_500), 'mustBeFullRefund'],
    ['another currency', { mode: 'amount', amountMinor: 1, currency: 'EUR' }, 'currencyMismatch'],
    ['too many units', one(3), 'quantityExceeded'],
    ['no units', one(0), 'amountZero'],
    ['an unknown line', { mode: 'lines', lines: [{ lineId: 'x', quantity: 1 }] }, 'invalidField'],
    ['a sound amount', exact(10_499), 'ok'],
  ])('%s', (_what, amount, code) => {
    expect(codeOf(resolve(record, amount))).toBe(code);
  });

  test('the refusal names what remains', () => {
    expect(resolve(record, exact(20_000))).toMatchObject({
      error: { meta: { remainingMinor: 10_500, currency: 'USD' } },
    });
  });

  test('a percentage must be on the list if the policy has one', () => {
    const policy = { ...testPolicy, percentAllowList: [20, 50] };
    expect(codeOf(resolve(record, share(2_000), policy))).toBe('ok');
    expect(codeOf(resolve(record, share(3_000), policy))).toBe('percentNotAllowed');
  });

  function resolved(reason: 'damaged' | 'other', amount: AmountChoice): number {
    const body = { kind: 'partialRefund', amount } as const;
    return must(resolveAmount(record, body, testPolicy, { lineIds: ['l1'], reason })).amountMinor;
  }

  test('shipping goes along by the reason unless the body says otherwise', () => {
    const amount: AmountChoice = { mode: 'lines', lines: [{ lineId: 'l1', quantity: 1 }] };
    expect(resolved('damaged', amount)).toBe(5_500);
    expect(resolved('damaged', { ...amount, shipping: false })).toBe(5_000);
    expect(resolved('other', amount)).toBe(5_000);
    expect(resolved('other', { ...amount, shipping: true })).toBe(5_500);
  });

  test('amounts are rounded down to the step of the provider, with the residue shown', () => {
    const policy = { ...testPolicy, refundStepMinor: { KWD: 10 } };
    const dinars = make({ currency: 'KWD', lines: [line('l1', 12_345, 0)] });
    expect(must(resolve(dinars, exact(6_178), policy))).toMatchObject({
      amountMinor: 6_170,
      residueMinor: 8,
      allocation: [{ lineId: 'l1', amountMinor: 6_170 }],
    });
    expect(must(resolve(dinars, undefined, policy))).toMatchObject({
      amountMinor: 12_340,
      residueMinor: 5,
    });
    expect(codeOf(resolve(dinars, exact(9), policy))).toBe('amountZero');
  });

  test('rulings without money take no amount', () => {
    const body = { kind: 'noAction', amount: exact(1) } as const;
    const on = { lineIds: ['l1'], reason: 'other' } as const;
    const mutable = { ...on, lineIds: [...on.lineIds] };
    expect(codeOf(resolveAmount(record, body, testPolicy, mutable))).toBe('invalidField');
  });
});

test('units add up to what was paid in any order, also after failures (I14)', () => {
  const singles = Array.from({ length: 12 }, (): [number, number] => [1, 1]);
  const steps = array(tuple(integer({ min: 1, max: 4 }), nat(3)), { maxLength: 12 });
  assert(
    property(integer({ min: 1, max: 100_000 }), integer({ min: 1, max: 12 }), steps, (...args) => {
      const [paid, quantity, tries] = args;
      let record = make({ lines: [line('l1', paid, Math.trunc(paid / 9), quantity), rest] });
      const left = () => orderMoney(record).lines[0]?.unitsRemaining ?? 0;
      for (const [units, fails] of [...tries, ...singles]) {
        const some = Math.min(units, left());
        if (some === 0 || codeOf(resolve(record, one(some))) !== 'ok') continue;
        record = after(record, one(some), fails === 0 ? 'failed' : 'succeeded');
      }
      const [money] = orderMoney(record).lines;
      // Units that cost less than one minor unit refund nothing by themselves, the last ones do.
      const refunded = money?.refundedMinor ?? 0;
      expect(left() === 0 ? refunded : Math.min(refunded, paid)).toBe(
        left() === 0 ? paid : refunded,
      );
    }),
    { numRuns: 300 },
  );
});
