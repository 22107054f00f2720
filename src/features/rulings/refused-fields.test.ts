import { describe, expect, it } from 'vitest';
import type { AmountChoice, RulingBody } from '../../api/contract/rulings.ts';
import { splitRefusals } from './refused-fields.ts';

const words = (id: string) => id;
const body = (amount?: AmountChoice): RulingBody => ({
  kind: amount ? 'partialRefund' : 'fullRefund',
  ...(amount ? { amount } : {}),
  basis: 'policy',
  reasonCodes: [],
  citedEvidence: [],
  statementToBuyer: '',
  statementToSeller: '',
  moneyVersionSeen: 1,
  evidenceWatermark: 1,
});
const exceeds = {
  code: 'exceedsRemaining',
  detail: 'Too much',
  pointer: '/amount/amountMinor',
};

describe('a refusal of the amount', () => {
  it.each([
    [{ mode: 'amount', amountMinor: 72_552 }, exceeds, 'amount'],
    [{ mode: 'percent', basisPoints: 1 }, { ...exceeds, code: 'amountZero' }, 'percent'],
    [{ mode: 'lines', lines: [] }, { ...exceeds, code: 'mustBeFullRefund' }, 'amount'],
    // Older answers name no field; the code is enough.
    [{ mode: 'amount', amountMinor: 0 }, { code: 'amountZero', detail: 'Nothing' }, 'amount'],
  ] as const)('%o stands at its field alone', (choice, refusal, field) => {
    const amount: AmountChoice =
      choice.mode === 'lines' ? { ...choice, lines: [...choice.lines] } : choice;
    const { errors, rest } = splitRefusals([refusal], body(amount), words);
    expect(errors).toEqual({ [field]: `problem.${refusal.code}.title` });
    expect(rest).toEqual([]);
  });

  it('finds the line by its place in the body', () => {
    const amount: AmountChoice = {
      mode: 'lines',
      lines: [
        { lineId: 'ring', quantity: 1 },
        { lineId: 'charm', quantity: 9 },
      ],
    };
    const refusal = {
      code: 'quantityExceeded',
      detail: 'Too many',
      pointer: '/amount/lines/1/quantity',
    };
    expect(splitRefusals([refusal], body(amount), words).errors).toEqual({
      'quantity:charm': 'problem.quantityExceeded.title',
    });
  });

  it('leaves everything else to the notices', () => {
    const chargeback = { code: 'chargebackOpen', detail: 'A chargeback is open.' };
    const kind = { code: 'invalidField', detail: 'No such kind.', pointer: '/kind' };
    const found = splitRefusals(
      [chargeback, kind],
      body({ mode: 'amount', amountMinor: 5 }),
      words,
    );
    expect(found).toEqual({ errors: {}, rest: [chargeback, kind] });
    expect(splitRefusals([exceeds], body(), words).rest).toEqual([exceeds]);
  });
});
