import { describe, expect, it } from 'vitest';

import type { Dispute } from '../../api/contract/disputes.ts';
import type { RulingView } from '../../api/contract/rulings.ts';
import { parseAmount } from '../../lib/parse-amount.ts';
import { formFromRuling, percentText, type RulingForm } from './ruling-form-state.ts';
import { type FieldProblem, toRulingDraft } from './to-ruling-draft.ts';

const money = (amountMinor: number) => ({ amountMinor, currency: 'USD' });
const dispute = {
  evidenceWatermark: 7,
  evidence: [{ id: 'evi_1', sha256: 'a'.repeat(64) }],
  order: {
    currency: 'USD',
    moneyVersion: 3,
    lines: [{ id: 'lin_1', remaining: money(10_000) }],
  },
} as Dispute;

const words = { toBuyer: 'To the buyer.', toSeller: 'To the seller.' };
const form: RulingForm = {
  kind: 'partialRefund',
  mode: 'amount',
  quantities: {},
  shipping: false,
  percent: '',
  amount: '',
  platformPercent: '',
  basis: 'evidence',
  reasonCodes: ['damageProven'],
  citedEvidence: ['evi_1', 'evi_gone'],
  citedMessages: [],
  internalNote: '',
};

const draft = (patch: Partial<RulingForm>) =>
  toRulingDraft({ ...form, ...patch }, dispute, words, 'en');
const problemOf = (patch: Partial<RulingForm>): FieldProblem | undefined => {
  const result = draft(patch);
  return result.ok ? undefined : result.error[0];
};

describe('toRulingDraft', () => {
  it('carries the versions that the person saw and only evidence that is there', () => {
    const result = draft({ amount: '12.34' });
    expect(result).toMatchObject({
      ok: true,
      value: {
        amount: { mode: 'amount', amountMinor: 1234, currency: 'USD' },
        moneyVersionSeen: 3,
        evidenceWatermark: 7,
        citedEvidence: [{ id: 'evi_1', sha256: 'a'.repeat(64) }],
      },
    });
  });

  it.each([
    ['12.345', 'tooPrecise'],
    ['-5', 'negative'],
    ['1e3', 'notANumber'],
    ['', 'empty'],
    ['1,00.00', 'badGrouping'],
  ])('refuses the amount %j as %s', (amount, code) => {
    expect(problemOf({ amount })).toMatchObject({ field: 'amount', code });
  });

  it.each([
    ['35', 3500],
    ['33.33', 3333],
    ['33,3 %', 3330],
    ['0.01', 1],
    ['99.99', 9999],
  ])('reads %j percent as %d basis points', (percent, basisPoints) => {
    expect(draft({ mode: 'percent', percent })).toMatchObject({
      ok: true,
      value: { amount: { mode: 'percent', basisPoints } },
    });
  });

  it.each([
    ['100', 'outOfRange'],
    ['0', 'outOfRange'],
    ['-3', 'negative'],
    ['33.333', 'tooPrecise'],
    ['1e1', 'notANumber'],
  ])('refuses %j percent as %s', (percent, code) => {
    expect(problemOf({ mode: 'percent', percent })).toMatchObject({ field: 'percent', code });
  });

  it('takes whole units only, and needs one line or shipping', () => {
    expect(problemOf({ mode: 'lines', quantities: { lin_1: '1.5' } })).toEqual({
      field: 'quantity:lin_1',
      code: 'notWhole',
    });
    expect(problemOf({ mode: 'lines' })).toEqual({ field: 'amount', code: 'missing' });
    expect(draft({ mode: 'lines', shipping: true })).toMatchObject({
      ok: true,
      value: { amount: { mode: 'lines', lines: [], shipping: true } },
    });
  });

  it('sends no amount and no bearer where no money moves', () => {
    const result = draft({ kind: 'noAction', amount: '5', platformPercent: '50' });
    expect(result.ok && 'amount' in result.value).toBe(false);
    expect(result.ok && 'bearer' in result.value).toBe(false);
  });

  it('lets the platform bear everything', () => {
    expect(draft({ kind: 'fullRefund', platformPercent: '100' })).toMatchObject({
      ok: true,
      value: { bearer: { platformBasisPoints: 10_000 } },
    });
  });
});

it('writes basis points as percent', () => {
  expect([3500, 3333, 3330, 1].map(percentText)).toEqual(['35', '33.33', '33.3', '0.01']);
});

it.each(['en', 'de-DE', 'fr-FR', 'ar-EG-u-nu-latn', 'de-CH'])(
  'an amount that comes back is the same amount when it is read again in %s',
  (locale) => {
    const dinars = { amountMinor: 312_750, currency: 'KWD' };
    const amountOnly: Partial<RulingView['body']> = {
      amount: { mode: 'amount', ...dinars },
      reasonCodes: [],
      citedEvidence: [],
    };
    const body = amountOnly as RulingView['body'];
    const ruling = { amount: dinars, body } as Partial<RulingView> as RulingView;
    const { amount } = formFromRuling(ruling, form, locale);
    expect(parseAmount(amount, 'KWD', locale)).toEqual({ ok: true, value: 312_750 });
  },
);
