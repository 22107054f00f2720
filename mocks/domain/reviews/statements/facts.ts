import type { DeletionProposal } from '../../../../src/api/contract/deletion-proposal.ts';
import {
  type DeletionReason,
  ELEMENTS,
  type ReviewElement,
} from '../../../../src/api/contract/review-words.ts';
import type { ElementFinding, Pin } from '../../../../src/api/contract/reviews.ts';
import { maskPersonalData, type Unnameable } from './personal-data.ts';
import { ELEMENT_WORDS } from './words.ts';

/** Quotes of one element that a notice repeats; the rest is counted. */
const QUOTED = 3;
/** UTF-16 units of one quote. */
const QUOTE_LENGTH = 240;

const PIN_WORDS: Readonly<Record<Pin['kind'], readonly [one: string, many: string]>> = {
  span: ['passage of the review', 'passages of the review'],
  message: ['message on the platform', 'messages on the platform'],
  file: ['file', 'files'],
  event: ['event of the order', 'events of the order'],
};

/** At most so many units, never half a letter. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const letter of text) {
    if (kept.length + letter.length >= max) break;
    kept += letter;
  }
  return `${kept}…`;
}

function isOf(reason: DeletionReason, element: string): element is ReviewElement {
  return ELEMENTS[reason].some((one) => one === element);
}

/** What was found of each element of the reason, in the order of the policy. */
export function foundOf(reason: DeletionReason, proposal: Pick<DeletionProposal, 'elements'>) {
  return ELEMENTS[reason].flatMap((code) => {
    const found = proposal.elements.find(({ element }) => element === code);
    return found && isOf(reason, found.element) ? [{ ...found, element: found.element }] : [];
  });
}

export function sentenceOf(found: Pick<ElementFinding, 'finding'> & { element: ReviewElement }) {
  return ELEMENT_WORDS[found.element][found.finding];
}

/** The quoted pins of an element, without what gives somebody away (contacts, names of staff). */
function quotesOf(pins: readonly Pin[], hidden: Unnameable): string {
  const quoted = pins.flatMap(({ kind, quote = '' }) => {
    const line = quote.replaceAll(/\s+/gu, ' ').trim();
    return line === ''
      ? []
      : [`${PIN_WORDS[kind][0]}: “${cut(maskPersonalData(line, hidden), QUOTE_LENGTH)}”`];
  });
  const shown = quoted.slice(0, QUOTED);
  const more = pins.length - shown.length;
  const rest = more > 0 ? [shown.length > 0 ? `and ${more} more` : countsOf(pins)] : [];
  return [...shown, ...rest].join('; ');
}

/** What kinds of evidence an element rests on, by number: `2 messages on the platform and 1 file`. */
function countsOf(pins: readonly Pin[]): string {
  const counts = Object.entries(PIN_WORDS).flatMap(([kind, [one, many]]) => {
    const count = pins.filter((pin) => pin.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  const last = counts.pop() ?? '';
  return counts.length > 0 ? `${counts.join(', ')} and ${last}` : last;
}

/** The facts as the parties may read them: each element with the words that it rests on. */
export function factsOf(
  reason: DeletionReason,
  proposal: Pick<DeletionProposal, 'elements'>,
  hidden: Unnameable,
): string {
  const lines = foundOf(reason, proposal).map((found) => {
    const quotes = quotesOf(found.pins, hidden);
    return quotes === '' ? sentenceOf(found) : `${sentenceOf(found)} (${quotes})`;
  });
  return lines.join('\n');
}

/**
 * The facts as everybody may read them: what was found and how many pieces of evidence show it. It quotes
 * nobody, because no rule knows every name that a quote may hold (reviews.md §3).
 */
export function publicFactsOf(
  reason: DeletionReason,
  proposal: Pick<DeletionProposal, 'elements'>,
): string {
  const sentences = foundOf(reason, proposal).map((found) => {
    const counts = countsOf(found.pins);
    return counts === '' ? sentenceOf(found) : `${sentenceOf(found)} Shown by ${counts}.`;
  });
  return sentences.join(' ');
}
