import { styled } from '@mui/material/styles';
import { monoFamily, tone } from './tokens.ts';

/** Other cases, a line each: the reference, and what ties it to this one in a `span`. */
export const RelatedList = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& li': {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '0 8px',
    minBlockSize: 24,
  },
  '& a, & code': { fontFamily: monoFamily, fontSize: 12 },
  '& span': { color: tone.ink2 },
});
