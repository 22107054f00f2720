import type { Dispute } from '../../api/contract/disputes.ts';
import type { Policy } from '../../api/contract/policy.ts';
import type { RulingBody, RulingView } from '../../api/contract/rulings.ts';
import { canonicalAmount } from '../../lib/money.ts';

export type RulingKind = RulingBody['kind'];
export type RulingBasis = RulingBody['basis'];
export type AmountMode = 'lines' | 'percent' | 'amount';

/**
 * The form as a person fills it: texts stay texts until `toRulingDraft` reads them, so that nothing
 * typed is ever coerced or lost. It is plain JSON and is kept as a draft.
 */
export interface RulingForm {
  kind?: RulingKind;
  mode: AmountMode;
  /** Units per line, as typed. */
  quantities: Record<string, string>;
  shipping: boolean;
  percent: string;
  amount: string;
  platformPercent: string;
  basis: RulingBasis;
  reasonCodes: string[];
  citedEvidence: string[];
  citedMessages: string[];
  /** Undefined while the words still follow the reason codes. */
  toBuyer?: string;
  toSeller?: string;
  internalNote: string;
}

/** A fresh form for a dispute: the policy decides whether shipping is ticked (money.md, modes). */
export function emptyRulingForm(dispute: Dispute, policy: Policy): RulingForm {
  return {
    mode: 'percent',
    quantities: {},
    shipping: policy.shippingDefaultOn.includes(dispute.reason),
    percent: '',
    amount: '',
    platformPercent: '',
    basis: 'evidence',
    reasonCodes: [],
    citedEvidence: [],
    citedMessages: [],
    internalNote: '',
  };
}

/** An amount as this person types it: no grouping, and the decimal mark of their locale. */
function typedAmount(minor: number, currency: string, locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  const mark = parts.find((part) => part.type === 'decimal')?.value ?? '.';
  return canonicalAmount(minor, currency).replace('.', mark);
}

/**
 * The form of a ruling that came back (returned, undone, refused at execution), to go on from there.
 *
 * @param locale in which the form will be read again: `312.750` is another amount in German
 */
export function formFromRuling(ruling: RulingView, base: RulingForm, locale: string): RulingForm {
  const { body } = ruling;
  const choice = body.amount;
  const platform = body.bearer?.platformBasisPoints ?? 0;
  return {
    ...base,
    kind: body.kind,
    mode: choice?.mode ?? base.mode,
    quantities:
      choice?.mode === 'lines'
        ? Object.fromEntries(choice.lines.map((line) => [line.lineId, String(line.quantity)]))
        : {},
    shipping: choice?.mode === 'lines' ? choice.shipping === true : base.shipping,
    percent: choice?.mode === 'percent' ? percentText(choice.basisPoints) : '',
    amount:
      choice?.mode === 'amount'
        ? typedAmount(choice.amountMinor, ruling.amount.currency, locale)
        : '',
    platformPercent: platform > 0 ? percentText(platform) : '',
    basis: body.basis,
    reasonCodes: body.reasonCodes,
    citedEvidence: body.citedEvidence.map((item) => item.id),
    citedMessages: body.citedMessages ?? [],
    toBuyer: body.statementToBuyer,
    toSeller: body.statementToSeller,
    internalNote: body.internalNote ?? '',
  };
}

/** Basis points as a person writes percent: 3333 → `33.33`, 3500 → `35`. */
export function percentText(basisPoints: number): string {
  const whole = Math.trunc(basisPoints / 100);
  const rest = basisPoints % 100;
  if (rest === 0) return String(whole);
  return `${whole}.${String(rest).padStart(2, '0').replace(/0$/, '')}`;
}
