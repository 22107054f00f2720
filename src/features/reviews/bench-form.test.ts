import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import type { Pin } from '../../api/contract/reviews.ts';
import {
  emptyBench,
  isFixed,
  noTexts,
  openElements,
  redacted,
  togglePin,
  toProposal,
  type BenchForm,
} from './bench-form.ts';
import { chosenWords } from './use-pin-words.ts';

const text = 'Stone is fine but seller refused to send me a second pair for free.';
const words = { start: 18, end: 66 };
const quote = text.slice(words.start, words.end);
const span: Pin = { kind: 'span', id: 'rev_1', quote };
const chat: Pin = { kind: 'message', id: 'chm_1', quote: 'Add a second pair' };

const at = ({ kind }: Pin) => (kind === 'span' ? words : undefined);

const put = (form: BenchForm, [code, pin]: [string, Pin]) => togglePin(form, code, pin, at(pin));

type Given = Pick<DeletionRequest, 'clauses' | 'elements' | 'finding' | 'review'>;
/** As much of a request as the form looks at. */
function requestOf(given: Partial<Given> = {}): DeletionRequest {
  const bare = {
    clauses: [{ id: 'R-4.2', version: 7, title: 'Extortion', text: 'A demand.' }],
    elements: [{ code: 'demand' }, { code: 'followed' }],
    review: { id: 'rev_1', text },
    ...given,
  };
  // The rest of a request is not read here.
  return bare as DeletionRequest;
}
const fixedBy = (form: BenchForm): DeletionRequest['finding'] => ({
  by: { id: 'agt_tomas', name: 'Tomás' },
  at: '2026-03-10T15:00:00Z',
  clauseId: form.clauseId,
  clauseVersion: 7,
  changedAfterSeeing: false,
  elements: ['demand', 'followed'].map((element) => ({
    element,
    finding: form.findings[element] ?? 'unclear',
    pins: form.pins[element] ?? [],
  })),
});

describe('the bench as a form', () => {
  it('begins with nothing found; every element is open', () => {
    const request = requestOf();
    expect(openElements(request, emptyBench(request))).toEqual(['demand', 'followed']);
    expect(toProposal(request, emptyBench(request), noTexts)).toBeUndefined();
  });

  it('begins with the own fixed finding, its words marked where they stand', () => {
    const form = {
      ...emptyBench(requestOf()),
      findings: { demand: 'met' as const },
      pins: { demand: [span] },
    };
    const request = requestOf({ finding: fixedBy(form) });
    const again = emptyBench(request);
    expect(again).toMatchObject({ findings: { demand: 'met' }, marks: [words] });
    expect(isFixed(request, again)).toBe(true);
    expect(isFixed(request, togglePin(again, 'followed', chat))).toBe(false);
    expect(isFixed(request, { ...again, clauseId: 'R-1' })).toBe(false);
  });

  it('words that nothing rests on any more are no longer marked', () => {
    const once = togglePin(emptyBench(requestOf()), 'demand', span, words);
    const twice = togglePin(once, 'followed', span, words);
    const one = togglePin(twice, 'demand', span, words);
    expect(one.marks).toEqual([words]);
    expect(togglePin(one, 'followed', span, words).marks).toEqual([]);
  });

  it('pinning and taking off any order of things leaves nothing behind', () => {
    const element = fc.constantFrom('demand', 'followed');
    const act = fc.tuple(element, fc.constantFrom(span, chat));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        const empty = emptyBench(requestOf());
        const back = [...acts, ...acts].reduce(put, empty);
        expect(Object.values(back.pins).flat()).toEqual([]);
        expect(back.marks).toEqual([]);
      }),
    );
  });

  it('a redaction hides the marked words but those that are spared', () => {
    const request = requestOf();
    const form = {
      ...togglePin(emptyBench(request), 'demand', span, words),
      remedy: 'redact' as const,
    };
    expect(toProposal(request, form, noTexts)).toMatchObject({ remedy: 'redact', redact: [words] });
    expect(redacted({ ...form, spared: ['18-66'] })).toEqual([]);
  });

  it('sends edited words, and composed ones where nobody edited', () => {
    const request = requestOf();
    const form: BenchForm = { ...emptyBench(request), remedy: 'keep', notices: { facts: 'Mine.' } };
    expect(
      toProposal(request, form, { ...noTexts, facts: 'C', noticeToAuthor: 'D' }),
    ).toMatchObject({
      facts: 'Mine.',
      noticeToAuthor: 'D',
    });
  });
});

describe('chosen words', () => {
  it.each([
    [0, 5, { start: 0, end: 5 }],
    [5, 9, { start: 6, end: 8 }],
    [5, 6, undefined],
    [3, 3, undefined],
  ])('from %i to %i', (start, end, found) => {
    expect(chosenWords(text, start, end)).toEqual(found);
  });
});
