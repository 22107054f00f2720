import type { Dispute } from '../../api/contract/disputes.ts';
import type { AmountChoice, RulingBody } from '../../api/contract/rulings.ts';
import { type AmountError, parseAmount } from '../../lib/parse-amount.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { RulingForm } from './ruling-form-state.ts';

/** A field that cannot be read yet: where, what is wrong, and the numbers that its words need. */
export interface FieldProblem {
  field: 'kind' | 'amount' | 'percent' | 'platformPercent' | `quantity:${string}`;
  code: AmountError['code'] | 'missing' | 'notWhole' | 'outOfRange';
  exponent?: number;
}

export interface Words {
  toBuyer: string;
  toSeller: string;
}

/**
 * Turns the form into the body of a preview or a proposal. It only reads what was typed (digits,
 * separators, whole units); whether the ruling may be made is the API's to say.
 *
 * @param form what the person filled in
 * @param dispute the dispute as the person saw it: its money version and evidence watermark go along
 * @param words the statements, composed or edited
 * @param locale whose separators the typed amounts use
 */
export function toRulingDraft(
  form: RulingForm,
  dispute: Dispute,
  words: Words,
  locale: string,
): Result<RulingBody, FieldProblem[]> {
  const { kind } = form;
  if (!kind) return err([{ field: 'kind', code: 'missing' }]);
  const amount = kind === 'partialRefund' ? readAmount(form, dispute, locale) : ok(undefined);
  const bearer = readBearer(form);
  if (!amount.ok || !bearer.ok) {
    return err([...(amount.ok ? [] : amount.error), ...(bearer.ok ? [] : bearer.error)]);
  }
  const hashes = new Map(dispute.evidence.map((item) => [item.id, item.sha256]));
  return ok({
    kind,
    ...(amount.value ? { amount: amount.value } : {}),
    ...(bearer.value > 0 && movesMoney(kind)
      ? { bearer: { platformBasisPoints: bearer.value } }
      : {}),
    basis: form.basis,
    reasonCodes: form.reasonCodes,
    citedEvidence: form.citedEvidence.flatMap((id) => {
      const sha256 = hashes.get(id);
      return sha256 ? [{ id, sha256 }] : [];
    }),
    citedMessages: form.citedMessages,
    statementToBuyer: words.toBuyer,
    statementToSeller: words.toSeller,
    ...(form.internalNote ? { internalNote: form.internalNote } : {}),
    moneyVersionSeen: dispute.order.moneyVersion,
    evidenceWatermark: dispute.evidenceWatermark,
  });
}

/** Full and partial refunds move money; replacement and no action never do (cases.md §3). */
export function movesMoney(kind: RulingBody['kind'] | undefined): boolean {
  return kind === 'fullRefund' || kind === 'partialRefund';
}

function readAmount(
  form: RulingForm,
  dispute: Dispute,
  locale: string,
): Result<AmountChoice, FieldProblem[]> {
  if (form.mode === 'lines') return readLines(form, dispute);
  if (form.mode === 'percent') {
    const points = readBasisPoints(form.percent);
    if (!points.ok) return err([{ field: 'percent', code: points.error }]);
    return ok({ mode: 'percent', basisPoints: points.value });
  }
  const { currency } = dispute.order;
  const parsed = parseAmount(form.amount, currency, locale);
  if (!parsed.ok) return err([{ field: 'amount', ...parsed.error }]);
  return ok({ mode: 'amount', amountMinor: parsed.value, currency });
}

function readLines(form: RulingForm, dispute: Dispute): Result<AmountChoice, FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const lines = dispute.order.lines.flatMap((line) => {
    const text = (form.quantities[line.id] ?? '').trim();
    if (text === '' || text === '0') return [];
    if (!/^\d{1,6}$/.test(text)) {
      problems.push({ field: `quantity:${line.id}`, code: 'notWhole' });
      return [];
    }
    return [{ lineId: line.id, quantity: Number(text) }];
  });
  if (problems.length > 0) return err(problems);
  if (lines.length === 0 && !form.shipping) return err([{ field: 'amount', code: 'missing' }]);
  return ok({ mode: 'lines', lines, ...(form.shipping ? { shipping: true } : {}) });
}

function readBearer(form: RulingForm): Result<number, FieldProblem[]> {
  if (form.platformPercent.trim() === '' || !movesMoney(form.kind)) return ok(0);
  const whole = /^(100|0)$/.exec(form.platformPercent.trim());
  if (whole) return ok(whole[1] === '100' ? 10_000 : 0);
  const points = readBasisPoints(form.platformPercent);
  return points.ok ? points : err([{ field: 'platformPercent', code: points.error }]);
}

/** Percent text to basis points by digits: up to two decimals, between 0.01 and 99.99. */
function readBasisPoints(text: string): Result<number, FieldProblem['code']> {
  const trimmed = text.trim().replace(/\s*%$/, '');
  if (trimmed === '') return err('empty');
  if (/^[-−]/.test(trimmed)) return err('negative');
  const match = /^(\d{1,3})(?:[.,](\d+))?$/.exec(trimmed);
  if (!match) return err('notANumber');
  const [, whole = '0', fraction = ''] = match;
  if (fraction.length > 2) return err('tooPrecise');
  const points = Number(whole) * 100 + Number(fraction.padEnd(2, '0') || '0');
  return points >= 1 && points <= 9999 ? ok(points) : err('outOfRange');
}
