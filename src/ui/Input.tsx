import { styled } from '@mui/material/styles';
import { figures, focusRing, tone } from './tokens.ts';

/** The plain input all fields share: hairline box, accent ring, red edge when invalid. */
export const Input = styled('input')({
  ...figures,
  font: 'inherit',
  fontVariantNumeric: 'tabular-nums slashed-zero',
  color: tone.ink,
  backgroundColor: tone.panel,
  border: `1px solid ${tone.edge}`,
  borderRadius: 6,
  padding: '5px 9px',
  minHeight: 32,
  minWidth: 0,
  inlineSize: '100%',
  '&::placeholder': { color: tone.ink3, opacity: 1 },
  '&:hover': { borderColor: tone.ink3 },
  '&:focus-visible': { ...focusRing, outlineOffset: -1, borderColor: tone.accent },
  '&[aria-invalid=true]': { borderColor: tone.late, boxShadow: `inset 0 0 0 1px ${tone.late}` },
  '&[readonly], &:disabled': { backgroundColor: tone.sunk, color: tone.ink2 },
  '&[data-end]': { textAlign: 'end' },
});
