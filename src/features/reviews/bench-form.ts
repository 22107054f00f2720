import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import type { DeletionProposal } from '../../api/contract/deletion-proposal.ts';
import type { Remedy } from '../../api/contract/review-words.ts';
import type { ElementFinding, Pin, Span } from '../../api/contract/reviews.ts';

export type Finding = ElementFinding['finding'];
export const NOTICES = ['noticeToAuthor', 'noticeToRequester', 'facts', 'publicFacts'] as const;
export type NoticeField = (typeof NOTICES)[number];
export type NoticeTexts = Record<NoticeField, string>;

/**
 * The bench of one request as a person fills it; plain JSON, kept as a draft. A notice that is not there
 * still follows the pins, one that is there was edited by hand.
 */
export interface BenchForm {
  clauseId: string;
  findings: Record<string, Finding>;
  pins: Record<string, Pin[]>;
  /** Where the pinned words of the review stand in it. */
  marks: Span[];
  /** Marks that `redact` leaves readable, as `start-end`. */
  spared: string[];
  remedy?: Remedy;
  moveToOrderId?: string;
  /** A date, as its field gives it: 2026-03-24. */
  hideUntil?: string;
  notices: Partial<NoticeTexts>;
  internalNote: string;
  detected: boolean;
}

/** The bench before anybody has worked at it: the reader's own fixed finding, or nothing. */
export function emptyBench(request: DeletionRequest): BenchForm {
  const { finding, clauses, review } = request;
  const elements = finding?.elements ?? [];
  const spans = elements.flatMap(({ pins }) => pins.filter(({ kind }) => kind === 'span'));
  return {
    clauseId: finding?.clauseId ?? clauses.at(-1)?.id ?? '',
    findings: Object.fromEntries(elements.map(({ element, finding: found }) => [element, found])),
    pins: Object.fromEntries(elements.map(({ element, pins }) => [element, pins])),
    marks: spans.flatMap(({ quote = '' }) => placeOf(review.text, quote)),
    spared: [],
    notices: {},
    internalNote: '',
    detected: false,
  };
}

/** Where words stand in a text; nothing when they are not there any more. */
export function placeOf(text: string, quote: string): Span[] {
  const start = quote === '' ? -1 : text.indexOf(quote);
  return start < 0 ? [] : [{ start, end: start + quote.length }];
}

/** Words of the review are told apart by what they say, everything else by what it is. */
export const pinKey = ({ kind, id, quote = '' }: Pin): string =>
  kind === 'span' ? `${kind} ${id} ${quote}` : `${kind} ${id}`;
export const spanKey = ({ start, end }: Span): string => `${start}-${end}`;

/** What is found of each element, in the order of the reason; what is still open counts as unclear. */
export function elementsOf(request: DeletionRequest, form: BenchForm): ElementFinding[] {
  return request.elements.map(({ code }) => ({
    element: code,
    finding: form.findings[code] ?? 'unclear',
    pins: form.pins[code] ?? [],
  }));
}

/** Elements on which nothing was said yet. */
export function openElements(request: DeletionRequest, form: BenchForm): string[] {
  return request.elements
    .map(({ code }) => code)
    .filter((code) => form.findings[code] === undefined);
}

/** True while clause and elements are exactly what this reader has fixed. */
export function isFixed(request: DeletionRequest, form: BenchForm): boolean {
  const { finding } = request;
  if (finding === undefined || finding.clauseId !== form.clauseId) return false;
  const now = elementsOf(request, form);
  return now.every(({ element, finding: found, pins }) => {
    const fixed = finding.elements.find((one) => one.element === element);
    if (fixed?.finding !== found || fixed.pins.length !== pins.length) return false;
    const keys = new Set(fixed.pins.map(pinKey));
    return pins.every((pin) => keys.has(pinKey(pin)));
  });
}

/** With a pin put on an element, or taken off it where it is already. */
export function togglePin(form: BenchForm, element: string, pin: Pin, at?: Span): BenchForm {
  const before = form.pins[element] ?? [];
  const key = pinKey(pin);
  const isOn = before.some((one) => pinKey(one) === key);
  const after = isOn ? before.filter((one) => pinKey(one) !== key) : [...before, pin];
  const pins = { ...form.pins, [element]: after };
  const quotes = new Set(
    Object.values(pins).flatMap((some) =>
      some.filter(({ kind }) => kind === 'span').map((p) => p.quote),
    ),
  );
  const isNew = at !== undefined && !form.marks.some((mark) => spanKey(mark) === spanKey(at));
  const marks = isNew && !isOn ? [...form.marks, at] : form.marks;
  // Words that nothing rests on any more are no longer marked.
  const kept = pin.kind === 'span' && isOn && !quotes.has(pin.quote);
  return {
    ...form,
    pins,
    marks: kept
      ? marks.filter(
          ({ start, end }) =>
            end - start !== (pin.quote ?? '').length || !sameAt(at, { start, end }),
        )
      : marks.toSorted((a, b) => a.start - b.start),
  };
}

const sameAt = (at: Span | undefined, mark: Span) =>
  at === undefined || spanKey(at) === spanKey(mark);

/** Spans that a redaction would hide. */
export function redacted(form: BenchForm): Span[] {
  return form.marks.filter((mark) => !form.spared.includes(spanKey(mark)));
}

/** The last moment of a day, in UTC: hidden through that day. */
const endOf = (date: string) => `${date}T23:59:59.000Z`;

/** What the API is asked about; undefined while no remedy is chosen. */
export function toProposal(
  request: DeletionRequest,
  form: BenchForm,
  composed: NoticeTexts,
): DeletionProposal | undefined {
  const { remedy, clauseId, notices, internalNote } = form;
  if (remedy === undefined) return undefined;
  const text = (field: NoticeField) => notices[field] ?? composed[field];
  return {
    remedy,
    clauseId,
    elements: elementsOf(request, form),
    facts: text('facts'),
    noticeToAuthor: text('noticeToAuthor'),
    noticeToRequester: text('noticeToRequester'),
    publicFacts: text('publicFacts'),
    ...(internalNote.trim() === '' ? {} : { internalNote }),
    ...(remedy === 'redact' && { redact: redacted(form) }),
    ...(remedy === 'move' && form.moveToOrderId ? { moveToOrderId: form.moveToOrderId } : {}),
    ...(remedy === 'hideTemporarily' && form.hideUntil ? { hideUntil: endOf(form.hideUntil) } : {}),
    automation: { detected: form.detected, decided: false },
  };
}

/** Nothing composed yet. */
export const noTexts: NoticeTexts = {
  facts: '',
  noticeToAuthor: '',
  noticeToRequester: '',
  publicFacts: '',
};
