import { styled } from '@mui/material/styles';
import { tone } from './tokens.ts';

/** What a field offers while it is written in, below it; the field keeps the focus. Holds `role=option`. */
export const OptionList = styled('div')({
  position: 'absolute',
  insetInlineStart: 0,
  insetBlockStart: 0,
  zIndex: 5,
  minInlineSize: 200,
  maxInlineSize: '100%',
  padding: 4,
  border: `1px solid ${tone.line2}`,
  borderRadius: 8,
  backgroundColor: tone.panel,
  '& [role=option]': {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    minHeight: 28,
    padding: '2px 8px',
    borderRadius: 6,
    cursor: 'pointer',
  },
  '& [aria-selected=true]': {
    backgroundColor: tone.accentBg,
    color: tone.accent,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
});
