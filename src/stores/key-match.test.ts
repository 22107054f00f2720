import { describe, expect, it } from 'vitest';
import { matches, type Stroke } from './key-match.ts';

const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  altGraph: false,
  ...held,
});

describe('keys', () => {
  it.each([
    ['j', stroke('j'), true],
    ['j', stroke('J', { shiftKey: true }), false],
    ['j', stroke('j', { ctrlKey: true }), false],
    ['j', stroke('j', { altKey: true }), false],
    ['j', stroke('j', { isComposing: true }), false],
    ['@', stroke('@', { altGraph: true }), false],
    ['Shift+x', stroke('X', { shiftKey: true }), true],
    ['Shift+x', stroke('x'), false],
    ['?', stroke('?', { shiftKey: true }), true],
    ['/', stroke('/'), true],
    ['/', stroke('/', { shiftKey: true }), true],
    ['Enter', stroke('Enter'), true],
    ['Enter', stroke('Enter', { metaKey: true }), false],
    ['Mod+Enter', stroke('Enter', { metaKey: true }), true],
    ['Mod+Enter', stroke('Enter', { ctrlKey: true, shiftKey: true }), false],
    ['Mod+Shift+Enter', stroke('Enter', { ctrlKey: true, shiftKey: true }), true],
  ])('%s against %o: %s', (combo, event, expected) => {
    expect(matches(event, combo)).toBe(expected);
  });
});
