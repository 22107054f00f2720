import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff.ts';

const long = (word: string) => `Begin ${`${word} `.repeat(6_000)}end`;
const without = (before: string, after: string, kind: 'gone' | 'new') =>
  wordDiff(before, after)
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('wordDiff', () => {
  it('names the word that was replaced, and only that', () => {
    expect(wordDiff('It is 36 mm wide.', 'It is 38 mm wide.')).toEqual([
      { kind: 'same', text: 'It is ' },
      { kind: 'gone', text: '36' },
      { kind: 'new', text: '38' },
      { kind: 'same', text: ' mm wide.' },
    ]);
  });

  it('a text and nothing: all new, all gone, nothing at all', () => {
    expect(wordDiff('', 'New words')).toEqual([{ kind: 'new', text: 'New words' }]);
    expect(wordDiff('Old words', '')).toEqual([{ kind: 'gone', text: 'Old words' }]);
    expect(wordDiff('', '')).toEqual([]);
  });

  it('holds both texts whole, whatever they are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(fc.constantFrom('a ', 'b ', 'c', ' ', '糸替え', '👩‍👧')).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(without(before, after, 'new')).toBe(before);
        expect(without(before, after, 'gone')).toBe(after);
        expect(wordDiff(before, before).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  it('two very long texts are told apart at once', () => {
    const parts = wordDiff(long('one'), long('two'));
    expect(parts.map(({ kind }) => kind)).toEqual(['same', 'gone', 'new', 'same']);
  });
});
