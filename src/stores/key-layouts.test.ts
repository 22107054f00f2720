import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matches, spellings, type Stroke, typesCharacter } from './key-match.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const stroke = (key: string, code: string, held: Partial<Stroke> = {}): Stroke => ({
  ...plain,
  isComposing: false,
  altGraph: false,
  key,
  code,
  ...held,
});
const shift = { shiftKey: true };
const ctrl = { ctrlKey: true };
const does = (event: Stroke, combo: string) =>
  spellings(event).some((spelling) => matches(event, combo, spelling));

describe('one map of keys on every layout (decision 0011)', () => {
  it.each<[layout: string, key: string, code: string, held: Partial<Stroke>, combo: string]>([
    ['QWERTY', 'j', 'KeyJ', {}, 'j'],
    ['QWERTY', 'J', 'KeyJ', {}, 'j'], // Caps Lock
    ['QWERTY', 'X', 'KeyX', shift, 'Shift+x'],
    ['QWERTY', '?', 'Slash', shift, '?'],
    ['QWERTY', '1', 'Digit1', {}, '1'],
    ['QWERTY', '1', 'Numpad1', {}, '1'],
    ['QWERTY', 'k', 'KeyK', ctrl, 'Mod+k'],
    // The letter that is printed, wherever it sits.
    ['AZERTY', 'a', 'KeyQ', {}, 'a'],
    ['AZERTY', 'z', 'KeyW', {}, 'z'],
    ['AZERTY', 'm', 'Semicolon', {}, 'm'],
    ['AZERTY', '/', 'Period', shift, '/'],
    ['AZERTY', '?', 'KeyM', shift, '?'],
    // Digits need Shift there: the row counts as well.
    ['AZERTY', '&', 'Digit1', {}, '1'],
    ['AZERTY', 'é', 'Digit2', {}, '2'],
    ['AZERTY', '1', 'Digit1', shift, '1'],
    // Brackets are behind AltGr: their place counts.
    ['AZERTY', '$', 'BracketRight', {}, ']'],
    ['QWERTZ', 'z', 'KeyY', {}, 'z'],
    ['QWERTZ', 'ü', 'BracketLeft', {}, '['],
    ['QWERTZ', '+', 'BracketRight', {}, ']'],
    ['Dvorak', 'j', 'KeyC', {}, 'j'],
    // No Latin letters: the place on a US keyboard.
    ['Greek', 'ξ', 'KeyJ', {}, 'j'],
    ['Greek', 'Χ', 'KeyX', shift, 'Shift+x'],
    ['Greek', 'κ', 'KeyK', ctrl, 'Mod+k'],
    ['Cyrillic', 'о', 'KeyJ', {}, 'j'],
    ['Cyrillic', 'х', 'BracketLeft', {}, '['],
    ['Cyrillic', 'л', 'KeyK', ctrl, 'Mod+k'],
    ['Arabic', 'ت', 'KeyJ', {}, 'j'],
    ['Thai', '่', 'KeyJ', {}, 'j'],
    ['Hebrew', 'ח', 'KeyJ', {}, 'j'],
  ])('%s: %s at %s with %o does %s', (_layout, key, code, held, combo) => {
    expect(does(stroke(key, code, held), combo)).toBe(true);
  });

  it.each<[layout: string, key: string, code: string, held: Partial<Stroke>, combo: string]>([
    // The place of a Latin letter never counts.
    ['AZERTY', 'a', 'KeyQ', {}, 'q'],
    ['AZERTY', ',', 'KeyM', {}, 'm'],
    ['QWERTZ', 'z', 'KeyY', {}, 'y'],
    ['Dvorak', '.', 'KeyE', {}, 'e'],
    ['Spanish', 'ñ', 'Semicolon', {}, ';'],
    // Unasked Shift, Ctrl, ⌘ with Ctrl.
    ['QWERTY', 'J', 'KeyJ', shift, 'j'],
    ['QWERTY', '!', 'Digit1', shift, '1'],
    ['QWERTY', '{', 'BracketLeft', shift, '['],
    ['Cyrillic', 'О', 'KeyJ', shift, 'j'],
    ['QWERTY', 'j', 'KeyJ', ctrl, 'j'],
    ['QWERTY', 'k', 'KeyK', { ctrlKey: true, metaKey: true }, 'Mod+k'],
    // A dead key has begun a character; an input method has the key.
    ['AZERTY', 'Dead', 'BracketLeft', {}, '['],
    ['any', 'Process', 'KeyJ', {}, 'j'],
    ['any', 'Unidentified', 'KeyJ', {}, 'j'],
  ])('%s: %s at %s with %o does not do %s', (_layout, key, code, held, combo) => {
    expect(does(stroke(key, code, held), combo)).toBe(false);
  });

  it('the character that is typed comes before the place', () => {
    expect(spellings(stroke('/', 'BracketLeft'))).toEqual(['/', '[']);
    expect(spellings(stroke('j', 'KeyJ'))).toEqual(['j']);
  });
});

const anyKey = fc.oneof(
  fc.constantFrom('j', 'X', '?', '/', '[', '1', 'Enter', 'ξ', 'о', 'é', '&', '@', 'Dead', 'k'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }),
);
const anyCode = fc.constantFrom('KeyJ', 'KeyX', 'Digit1', 'BracketLeft', 'Slash', 'Enter', '');
const anyCombo = fc.constantFrom('j', 'Shift+x', '?', '/', '[', '1', 'Enter', 'Mod+k', 'Mod+Enter');

it('nothing matches with Alt, AltGr, composing, or Ctrl and ⌘ at once', () => {
  const kept = fc.constantFrom<Partial<Stroke>>(
    { altGraph: true },
    { altKey: true },
    { isComposing: true },
    { ctrlKey: true, metaKey: true },
    { altGraph: true, ctrlKey: true, altKey: true },
  );
  fc.assert(
    fc.property(anyKey, anyCode, kept, fc.boolean(), anyCombo, (key, code, held, up, combo) => {
      expect(does(stroke(key, code, { shiftKey: up, ...held }), combo)).toBe(false);
    }),
  );
});

it('a stroke does at most what one of its spellings writes', () => {
  fc.assert(
    fc.property(anyKey, anyCode, fc.boolean(), (key, code, up) => {
      const written = spellings(stroke(key, code, { shiftKey: up }));
      expect(written.length).toBeLessThanOrEqual(2);
      expect(written[0]).toBe(key);
    }),
  );
});

it.each([
  ['j', true],
  ['Shift+x', true],
  ['?', true],
  ['+', true],
  ['Enter', false],
  ['Mod+k', false],
  ['Mod+Shift+Enter', false],
])('the master switch: %s types a character: %s', (combo, types) => {
  expect(typesCharacter(combo)).toBe(types);
});
