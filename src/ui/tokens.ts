/**
 * The colours of the console, once per scheme. Every pair of text on ground that the pieces use
 * reaches 4.5 : 1 (`tokens.test.ts`); dark is its own design, not the light one inverted.
 */
export const lightTokens = {
  bg: '#f6f6f4',
  panel: '#ffffff',
  sunk: '#f1f1ee',
  line: '#e3e2dd',
  line2: '#d3d1ca',
  /** Edges of inputs and boxes: 3 : 1 against the panel, as a control's outline must be. */
  edge: '#8d8b84',
  ink: '#1c1e21',
  ink2: '#5b5f66',
  ink3: '#686d74',
  accent: '#3451d1',
  accentBg: '#eef1fd',
  onAccent: '#ffffff',
  buyer: '#176bb8',
  buyerBg: '#e7f1fa',
  seller: '#8435f7',
  sellerBg: '#f4edff',
  staff: '#9a5c00',
  staffBg: '#fff8e8',
  ok: '#2b7a3e',
  okBg: '#e6f2e8',
  soon: '#a85600',
  soonBg: '#fff3e0',
  late: '#c22525',
  lateBg: '#fdecec',
  pause: '#686d74',
} as const;

export type TokenName = keyof typeof lightTokens;

export const darkTokens: Record<TokenName, string> = {
  bg: '#121316',
  panel: '#1a1c20',
  sunk: '#15171a',
  line: '#2a2d33',
  line2: '#3a3e46',
  edge: '#6b717c',
  ink: '#e9eaec',
  ink2: '#a7abb3',
  ink3: '#9095a0',
  accent: '#8ea2ff',
  accentBg: '#20263f',
  onAccent: '#10131f',
  buyer: '#74b4f5',
  buyerBg: '#17283a',
  seller: '#c3a2ff',
  sellerBg: '#291f3d',
  staff: '#f0b556',
  staffBg: '#2a2416',
  ok: '#7cc98d',
  okBg: '#1b2c20',
  soon: '#f2a65a',
  soonBg: '#33261a',
  late: '#ff8585',
  lateBg: '#371d1f',
  pause: '#9095a0',
};

/** Prefix of all CSS variables of the theme. */
export const cssVarPrefix = 'r';

const tokenNames = Object.keys(darkTokens) as TokenName[];

/** `tone.buyer` → `var(--r-palette-buyer)`: for static styles, right in both schemes. */
export const tone = Object.fromEntries(
  tokenNames.map((name) => [name, `var(--${cssVarPrefix}-palette-${name})`]),
) as Record<TokenName, string>;

export const fontFamily =
  '"Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';
export const monoFamily = 'ui-monospace, "JetBrains Mono", SFMono-Regular, Menlo, monospace';

/** Figures that stand under each other: same width, zero told from O. */
export const figures = { fontVariantNumeric: 'tabular-nums slashed-zero' } as const;

/** One line, cut with an ellipsis. */
export const cut = {
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  minWidth: 0,
} as const;

/** A row out of reach (someone took it): grey all through, yet readable, unlike a fade. */
export const muted = {
  color: `${tone.ink3} !important`,
  backgroundColor: 'transparent !important',
} as const;

/** The focus ring: two pixels of accent, outside the edge, kept by forced colours. */
export const focusRing = {
  outline: `2px solid ${tone.accent}`,
  outlineOffset: 2,
} as const;
