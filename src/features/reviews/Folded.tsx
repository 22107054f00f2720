import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { ChevronDownIcon } from '../../ui/Icons.tsx';
import { focusRing } from '../../ui/tokens.ts';

const Root = styled('details')({
  '& > summary': {
    display: 'inline-flex',
    gap: 4,
    alignItems: 'center',
    minBlockSize: 24,
    borderRadius: 4,
    cursor: 'pointer',
    listStyle: 'none',
    '&::-webkit-details-marker': { display: 'none' },
    '&:focus-visible': focusRing,
    '& svg': { fontSize: 14, rotate: '-90deg' },
  },
  '&[open] > summary svg': { rotate: '0deg' },
  // What is folded away is part of a printed file.
  '@media print': { '&::details-content': { contentVisibility: 'visible' } },
});

interface FoldedProps {
  label: string;
  /** Unfolds by itself: something in it wants to be seen. */
  open?: boolean | undefined;
  children: ReactNode;
}

/** A part of a panel that is folded away and still there: its fields keep what they hold, it is printed, it is found. */
export function Folded({ label, open, children }: FoldedProps) {
  return (
    <Root open={open}>
      <summary>
        <ChevronDownIcon />
        {label}
      </summary>
      {children}
    </Root>
  );
}
