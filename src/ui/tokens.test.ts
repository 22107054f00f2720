import { describe, expect, it } from 'vitest';
import { darkTokens, lightTokens, type TokenName } from './tokens.ts';

function channel(value: number): number {
  const part = value / 255;
  return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(hex.slice(at, at + 2), 16)),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const grounds: TokenName[] = ['panel', 'bg', 'sunk', 'accentBg'];
const words: TokenName[] = ['ink', 'ink2', 'ink3', 'accent', 'buyer', 'seller', 'late', 'pause'];
const pairs: [TokenName, TokenName][] = [
  ...words.flatMap((word) => grounds.map((ground): [TokenName, TokenName] => [word, ground])),
  ['onAccent', 'accent'],
  ['buyer', 'buyerBg'],
  ['seller', 'sellerBg'],
  ['staff', 'staffBg'],
  ['staff', 'panel'],
  ['ok', 'okBg'],
  ['ok', 'panel'],
  ['soon', 'soonBg'],
  ['soon', 'panel'],
  ['late', 'lateBg'],
  ['ink', 'staffBg'],
  ['ink3', 'staffBg'],
  ['ink', 'lateBg'],
  ['ink2', 'lateBg'],
  ['ink', 'soonBg'],
  ['ink2', 'soonBg'],
];

describe.each([
  ['light', lightTokens],
  ['dark', darkTokens],
])('%s scheme', (_name, tokens) => {
  it.each(pairs)('%s on %s can be read (4.5 : 1)', (word, ground) => {
    expect(contrast(tokens[word], tokens[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['panel', 'bg'] as const)('edges of controls stand out on %s (3 : 1)', (ground) => {
    expect(contrast(tokens.edge, tokens[ground])).toBeGreaterThanOrEqual(3);
  });
});
