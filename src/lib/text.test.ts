import { describe, expect, it } from 'vitest';
import {
  foldForSearch,
  graphemeCount,
  showBidiControls,
  truncateGraphemes,
  isBlank,
} from './text.ts';
import { initialsOf } from './initials.ts';

const FAMILY = '👨‍👩‍👧‍👦';

describe('graphemes', () => {
  it.each([
    ['', 0],
    ['plain', 5],
    ['a\nb', 3],
    ['a\r\nb', 3],
    ['e\u0301té', 3],
    [FAMILY, 1],
    ['🇩🇪🇫🇷', 2],
    ['नमस्ते', 3],
  ])('%j has %i', (text, count) => {
    expect(graphemeCount(text)).toBe(count);
  });

  it('are never cut in half', () => {
    expect(truncateGraphemes('abcdef', 4)).toBe('abc…');
    expect(truncateGraphemes('abcd', 4)).toBe('abcd');
    expect(truncateGraphemes(FAMILY.repeat(3), 2)).toBe(`${FAMILY}…`);
    expect(truncateGraphemes(FAMILY.repeat(3), 3)).toBe(FAMILY.repeat(3));
    expect(truncateGraphemes('abc', 1)).toBe('…');
  });
});

describe('showBidiControls', () => {
  it.each([
    ['photo\u202egpj.exe', 'photo[U+202E]gpj.exe'],
    ['\u2066a\u2069.pdf', '[U+2066]a[U+2069].pdf'],
    ['a\u200eb\u200fc\u061cd', 'a[U+200E]b[U+200F]c[U+061C]d'],
    ['in\u200bvoice\ufeff.pdf', 'in[U+200B]voice[U+FEFF].pdf'],
    ['pay\u200dpal', 'pay[U+200D]pal'],
    ['a\u0000b\nc', 'a[U+0000]b[U+000A]c'],
    ['\u3164\u2800.png', '[U+3164][U+2800].png'],
    ['a\u{e0041}b', 'a[U+E0041]b'],
    ['\ud800x', '[U+D800]x'],
  ])('%j is shown as %s', (name, shown) => {
    expect(showBidiControls(name)).toBe(shown);
  });

  it.each([
    'Rechnung März.pdf',
    'صورة.jpg',
    'می‌خواهم.pdf',
    `${FAMILY}.png`,
    '❤️ 1️⃣.jpg',
    '写真 1.jpg',
    'क्‍ष.doc',
  ])('leaves the honest name %s alone', (name) => {
    expect(showBidiControls(name)).toBe(name);
  });
});

describe('foldForSearch', () => {
  it.each([
    ['Müller', 'muller'],
    ['STRAẞE', 'strasse'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['İstanbul', 'istanbul'],
    ['ﬁx Ⅳ', 'fix iv'],
    ['Ångström', 'angstrom'],
    ['ＡＢＣ', 'abc'],
    ['Žižek', 'zizek'],
    ['DSP-2026-000123', 'dsp-2026-000123'],
  ])('%s becomes %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
    expect(foldForSearch(folded)).toBe(folded);
  });
});

describe('initialsOf', () => {
  it.each([
    ['Ada Lovelace', 'AL'],
    ['  maria  del carmen Ruiz ', 'MR'],
    ['Cher', 'C'],
    ['“Bob” (Ross)', 'BR'],
    ['山田太郎', '山'],
    ['e\u0301mile zola', 'E\u0301Z'],
    ['', '?'],
    ['…', '?'],
  ])('%j has %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('isBlank', () => {
  it.each(['', ' \n\t', '\u200b', '\u0000', ' \u200b\u2060\ufeff ', '\u3164', '\u2800', '\u202e'])(
    'sees nothing in %j',
    (text) => expect(isBlank(text)).toBe(true),
  );
  it.each(['.', ' a ', '\u200bx', '👍', '字', '0'])('sees %j', (text) =>
    expect(isBlank(text)).toBe(false),
  );
});
