import { piece } from '../../ui/piece.ts';
import { cut, monoFamily, tone } from '../../ui/tokens.ts';

/** A table cell of two lines: what decides on top, what explains below. Fits the compact row too. */
export const TwoLines = piece('span', {
  display: 'block',
  minWidth: 0,
  maxWidth: '100%',
  lineHeight: 1.32,
  '& > *': { ...cut, display: 'block' },
  '& > small': { color: tone.ink3, fontSize: 11.5 },
  '& > .mono': { fontFamily: monoFamily, fontSize: 12, fontWeight: 600, color: tone.ink },
  '& > a': { textDecoration: 'none', minHeight: 'auto' },
  '& > a:hover': { textDecoration: 'underline' },
});
