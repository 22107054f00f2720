import { styled } from '@mui/material/styles';
import { monoFamily, tone } from './tokens.ts';

/** A key as it is printed on the button it presses. Decorative: the keys overlay says it aloud. */
export const Kbd = styled('kbd')({
  fontFamily: monoFamily,
  fontSize: 11,
  lineHeight: '15px',
  minInlineSize: 16,
  boxSizing: 'border-box',
  textAlign: 'center',
  display: 'inline-block',
  border: `1px solid ${tone.line2}`,
  borderBlockEndWidth: 2,
  borderRadius: 4,
  paddingInline: 4,
  color: tone.ink2,
  backgroundColor: tone.panel,
  fontWeight: 400,
  whiteSpace: 'nowrap',
  // A thumb has no keys; where keys are told (their overlay, their settings) they stay.
  '@media (pointer: coarse), (max-width: 599.98px)': {
    '.MuiButtonBase-root &': { display: 'none' },
  },
});
