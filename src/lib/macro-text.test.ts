import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  MACRO_VARIABLES,
  type MacroVariable,
  parseMacro,
  renderMacro,
  unresolvedIn,
} from './macro-text.ts';

const WORDS = { locale: 'en-GB', timeZone: 'UTC' };
const NAMES = Object.keys(MACRO_VARIABLES) as MacroVariable[];

describe('a macro is read', () => {
  it('with text, variables and fallbacks where they stand', () => {
    const { nodes, problems } = parseMacro('Dear {{buyer.firstName|there}}, {{case.reference}}.');
    expect(problems).toEqual([]);
    expect(nodes).toEqual([
      { kind: 'text', text: 'Dear ', start: 0, end: 5 },
      { kind: 'variable', name: 'buyer.firstName', fallback: 'there', start: 5, end: 30 },
      { kind: 'text', text: ', ', start: 30, end: 32 },
      { kind: 'variable', name: 'case.reference', start: 32, end: 50 },
      { kind: 'text', text: '.', start: 50, end: 51 },
    ]);
  });

  it.each([
    ['{{buyer.shoeSize}}', 'unknownVariable', 0, 18],
    ['to {{toString}}', 'unknownVariable', 3, 15],
    ['{{}}', 'unknownVariable', 0, 4],
    ['{{buyer.name|}}', 'emptyFallback', 0, 15],
    ['a {{buyer.name\nb', 'notClosed', 2, 14],
  ])('%s: %s', (text, code, start, end) => {
    expect(parseMacro(text).problems).toEqual([{ code, start, end, text: text.slice(start, end) }]);
  });

  it('and nothing that was written gets lost, whatever it is', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('{{', '}}', '|', '\n', ...NAMES));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const source = pieces.join('');
        const { nodes } = parseMacro(source);
        expect(nodes.map(({ start, end }) => source.slice(start, end)).join('')).toBe(source);
      }),
    );
  });
});

describe('a macro is filled in', () => {
  it('by type: text, amounts and dates as the reader writes them', () => {
    const macro = parseMacro('{{buyer.name}}: {{order.total}} on {{order.placedAt}}');
    const values = {
      'buyer.name': 'Ines',
      'order.total': { amountMinor: 486_000, currency: 'JPY' },
      'order.placedAt': '2026-03-10T23:30:00Z',
    };
    const { text, unresolved } = renderMacro(macro, values, { ...WORDS, timeZone: 'Asia/Tokyo' });
    expect(text).toMatch(/^Ines: .*486,000.* on 11 March 2026$/);
    expect(unresolved).toEqual([]);
  });

  it('with the fallback where there is nothing to say, and a report where there is none', () => {
    const macro = parseMacro('Hi {{buyer.firstName|there}}, {{ruling.amount}} is yours');
    const { text, places, unresolved } = renderMacro(macro, { 'buyer.firstName': '' }, WORDS);
    expect(text).toBe('Hi there, {{ruling.amount}} is yours');
    expect(places.map(({ state }) => state)).toEqual(['fallback', 'unresolved']);
    const [left] = unresolved;
    expect(text.slice(left?.start, left?.end)).toBe('{{ruling.amount}}');
    expect(unresolvedIn(text)).toEqual([{ text: '{{ruling.amount}}', start: 10, end: 27 }]);
  });

  it('a value is never read again as a variable', () => {
    const macro = parseMacro('{{buyer.name}}');
    const { text, unresolved } = renderMacro(macro, { 'buyer.name': '{{case.reference}}' }, WORDS);
    expect([text, unresolved]).toEqual(['{{case.reference}}', []]);
  });

  it('what stays unresolved is what is found before sending', () => {
    const some = fc.subarray(NAMES, { minLength: 1 });
    fc.assert(
      fc.property(some, fc.subarray(NAMES), (used, known) => {
        const macro = parseMacro(used.map((name) => `{{${name}}}`).join(' and '));
        const values = Object.fromEntries(
          known.map((name) => [
            name,
            MACRO_VARIABLES[name] === 'money'
              ? { amountMinor: 5, currency: 'USD' }
              : '2026-03-10T00:00:00Z',
          ]),
        );
        const { text, unresolved } = renderMacro(macro, values, WORDS);
        expect(unresolvedIn(text).map(({ start, end }) => ({ start, end }))).toEqual(
          unresolved.map(({ start, end }) => ({ start, end })),
        );
        expect(unresolved.map(({ name }) => name)).toEqual(
          used.filter((name) => !known.includes(name)),
        );
      }),
    );
  });
});

it('ordinary braces are not variables', () => {
  expect(unresolvedIn('{{hello}} {amount} {{ mustache.js }} {{x|y}}')).toEqual([]);
  expect(unresolvedIn('{{ seller.name }} {{order.item|it}}')).toHaveLength(2);
});
