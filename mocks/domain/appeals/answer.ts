import type { AppealPreview } from '../../../src/api/contract/appeals.ts';
import { isBlank } from '../../../src/lib/text.ts';
import type { Context } from '../context.ts';
import type { AppealRecord } from '../review-records.ts';
import type { Named } from '../reviews/check.ts';
import {
  findPersonalData,
  maskPersonalData,
  type Unnameable,
} from '../reviews/statements/personal-data.ts';
import type { AppealSubject, OwnFinding, Weighed } from './port.ts';
import { ERROR_WORDS, OUTCOME_WORDS } from './words.ts';

export type AnswerFinding = AppealPreview['findings'][number];

/** An outcome before its answer is written. */
export interface Draft extends Weighed {
  reasons: string;
}

/** Characters of an answer, by the contract. */
const ANSWER_MAX = 5000;

/** What is still open to whoever reads an answer (reviews.md §4): the appeal itself was the first way. */
function furtherRedress({ terms }: Pick<AppealSubject, 'terms'>): string {
  const { outOfCourt, court } = terms.redress;
  return `If you disagree you can turn to ${outOfCourt.name}: ${outOfCourt.url}. ${court}`;
}

/** Staff who had a hand in an appeal so far. */
export function staffOf({ findings, outcome, replaced, asked }: AppealRecord): readonly Named[] {
  return [...findings, outcome, outcome?.second, replaced, asked].filter(
    (one) => one !== undefined,
  );
}

/** Staff of the first decision, of the appeal, and whoever writes. */
export function unnameableIn(
  appeal: AppealRecord,
  { unnameable }: AppealSubject,
  { actor }: Context,
): Unnameable {
  const own = actor.party === 'staff' ? [actor.name] : [];
  const names = new Set([...own, ...staffOf(appeal).map(({ byName }) => byName)]);
  const more = Array.from(names, (name) => ({ name, isPerson: true }));
  return { ...unnameable, names: [...unnameable.names, ...more] };
}

/** The reasoned answer, composed from the reviewer's own finding and reasons. */
export function composeAnswer(
  appeal: AppealRecord,
  subject: AppealSubject,
  draft: Draft,
  finding: OwnFinding | undefined,
  ctx: Context,
): string {
  const parts = [
    `You appealed against the decision on ${subject.reference} (${appeal.reference}). ${OUTCOME_WORDS[draft.outcome]}`,
    draft.errorClass === undefined ? '' : ERROR_WORDS[draft.errorClass],
    finding ? `What we found:\n${subject.findingWords(finding)}` : '',
    maskPersonalData(draft.reasons.trim(), unnameableIn(appeal, subject, ctx)),
    furtherRedress(subject),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** What of an answer may not be sent as it is: staff named, a contact, too long, redress missing. */
export function lintAnswer(
  answer: string,
  appeal: AppealRecord,
  subject: AppealSubject,
  ctx: Context,
): AnswerFinding[] {
  if (isBlank(answer)) return [{ code: 'empty', detail: 'This text is empty.' }];
  const found = findPersonalData(answer, unnameableIn(appeal, subject, ctx)).map(
    ({ start, end }): AnswerFinding => ({
      code: 'personalData',
      span: { start, end },
      detail: 'This names somebody of the desk, or how to reach somebody.',
    }),
  );
  if (answer.length > ANSWER_MAX) {
    const span = { start: ANSWER_MAX, end: answer.length };
    found.push({ code: 'tooLong', span, detail: `At most ${ANSWER_MAX} characters.` });
  }
  const { outOfCourt } = subject.terms.redress;
  const lacking = [
    answer.includes(outOfCourt.url) ? undefined : `${outOfCourt.name} (${outOfCourt.url})`,
    /\bcourts?\b/iu.test(answer.replaceAll(/out-of-court/giu, ''))
      ? undefined
      : 'the way to a court',
  ].filter((part) => part !== undefined);
  if (lacking.length > 0)
    found.push({ code: 'missingRedress', detail: `Name ${lacking.join(' and ')}.` });
  return found;
}
