import { styled } from '@mui/material/styles';
import { tone } from '../tokens.ts';

const Line = styled('div')({
  position: 'absolute',
  insetInline: 0,
  insetBlockStart: 0,
  zIndex: 3,
  blockSize: 2,
  overflow: 'hidden',
  '&::before': {
    content: '""',
    position: 'absolute',
    insetBlock: 0,
    inlineSize: '40%',
    backgroundColor: tone.accent,
    animation: 'busy-line 1.4s ease-in-out infinite',
  },
  '@keyframes busy-line': { from: { insetInlineStart: '-40%' }, to: { insetInlineStart: '100%' } },
  '@media (prefers-reduced-motion: reduce)': {
    '&::before': { inlineSize: '100%', animation: 'none', opacity: 0.6 },
  },
});

/** A line along the upper edge of a table whose rows are being asked for again. */
export function BusyLine() {
  return <Line className="busy" aria-hidden />;
}
