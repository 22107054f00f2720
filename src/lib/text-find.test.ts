import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { excerpt, findFolded } from './text-find.ts';
import { foldForSearch } from './text.ts';

it.each([
  ['Tomás Kovářík', 'kovarik', 'Kovářík'],
  ['Zsófi 💍✨ Kovács', 'kovacs', 'Kovács'],
  ['Weiß', 'ss', 'ß'],
  ['cafe\u0301 noir', 'cafe', 'cafe\u0301'],
  ['渡辺 健二', '健', '健'],
])('finds %s by %s', (text, folded, expected) => {
  const found = findFolded(text, folded);
  expect(text.slice(found?.start, found?.end)).toBe(expected);
});

it('finds nothing where there is nothing', () => {
  expect(findFolded('Emerald', 'ruby')).toBeUndefined();
  expect(findFolded('Emerald', '')).toBeUndefined();
});

it('shows some words around a match and where it is', () => {
  const text = `${'before '.repeat(30)}the Emerald\nring${' after'.repeat(30)}`;
  const found = excerpt(text, 'emerald ring');
  expect(found?.text).toMatch(/^…before .*the Emerald ring after.* after…$/);
  expect(found?.text.slice(found.start, found.end)).toBe('Emerald ring');
  expect(found?.text.length).toBeLessThan(160);
});

it('what is cut out of a text is found in it again', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 300 });
  fc.assert(
    fc.property(texts, fc.string({ unit: 'grapheme', minLength: 1 }), texts, (a, b, c) => {
      const folded = foldForSearch(b.replaceAll(/\s/gu, ' '));
      fc.pre(folded.trim() !== '' && foldForSearch(a + b + c).includes(folded));
      const found = excerpt(a + b + c, folded);
      if (!found) return;
      expect(foldForSearch(found.text.slice(found.start, found.end))).toContain(folded);
    }),
  );
});
