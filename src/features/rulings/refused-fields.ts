import type { Receipt, RulingBody } from '../../api/contract/rulings.ts';
import { isMessageId } from '../../locales/messages.ts';
import type { Translate } from '../../locales/use-t.ts';
import type { FieldProblem } from './to-ruling-draft.ts';

export type Refusal = Receipt['refusals'][number];

/** Refusals that speak of how much, whatever field of the body they point to. */
const HOW_MUCH = new Set([
  'amountZero',
  'exceedsRemaining',
  'mustBeFullRefund',
  'percentNotAllowed',
  'quantityExceeded',
]);

/** The field of the form that a refusal belongs to; undefined when it is about the ruling as a whole. */
function fieldOf(refusal: Refusal, body: RulingBody): FieldProblem['field'] | undefined {
  const { code, pointer = '' } = refusal;
  const choice = body.amount;
  if (!choice || !(HOW_MUCH.has(code) || pointer.startsWith('/amount'))) return undefined;
  if (choice.mode !== 'lines') return choice.mode;
  const at = /^\/amount\/lines\/(\d+)/.exec(pointer)?.[1];
  const line = at === undefined ? undefined : choice.lines[Number(at)];
  return line ? `quantity:${line.lineId}` : 'amount';
}

/** The words of a refusal: by its code, and the API's own where there are none. */
export function refusalTitle({ code, detail }: Refusal, t: Translate): string {
  const id = `problem.${code}.title`;
  return code !== 'invalidField' && isMessageId(id) ? t(id) : detail;
}

/**
 * What the API has against the amount, by field of the form, and what it has against the rest. An amount
 * is refused where it was typed and nowhere else (one place shows an error).
 *
 * @param body the body that was asked about: a pointer into its lines is told by their order
 */
export function splitRefusals(refusals: readonly Refusal[], body: RulingBody, t: Translate) {
  const errors: Record<string, string> = {};
  const rest: Refusal[] = [];
  for (const refusal of refusals) {
    const field = fieldOf(refusal, body);
    if (field === undefined) rest.push(refusal);
    else errors[field] ??= refusalTitle(refusal, t);
  }
  return { errors, rest };
}
