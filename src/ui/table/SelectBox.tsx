import { useEffect, useRef, type ComponentProps } from 'react';
import { piece } from '../piece.ts';
import { focusRing, tone } from '../tokens.ts';

interface SelectBoxProps extends Omit<ComponentProps<'input'>, 'type' | 'ref'> {
  'aria-label': string;
  /** Some but not all are chosen. */
  mixed?: boolean;
}

/** 15 px to the eye, 24 px to the hand. Drawn without images: the CSP allows none inline. */
const Box = piece('input', {
  appearance: 'none',
  boxSizing: 'border-box',
  flex: 'none',
  display: 'grid',
  placeItems: 'center',
  inlineSize: 24,
  blockSize: 24,
  margin: 0,
  borderRadius: 6,
  cursor: 'pointer',
  '&:focus-visible': { ...focusRing, outlineOffset: -2 },
  '&::before': {
    content: '""',
    gridArea: '1 / 1',
    boxSizing: 'border-box',
    inlineSize: 15,
    blockSize: 15,
    borderRadius: 4,
    border: `1.5px solid ${tone.edge}`,
    backgroundColor: tone.panel,
  },
  '&:hover::before': { borderColor: tone.accent },
  '&:checked::before, &:indeterminate::before': {
    borderColor: tone.accent,
    backgroundColor: tone.accent,
  },
  '&:checked::after, &:indeterminate::after': {
    content: '""',
    gridArea: '1 / 1',
    inlineSize: 9,
    blockSize: 9,
    backgroundColor: tone.onAccent,
    clipPath: 'polygon(12% 48%, 0 62%, 40% 96%, 100% 18%, 86% 6%, 39% 68%)',
  },
  '&:indeterminate::after': { clipPath: 'inset(3.5px 0)' },
  '@media (forced-colors: active)': { appearance: 'auto', inlineSize: 16, blockSize: 16 },
});

/** The checkbox of a row, or of the whole page. */
export function SelectBox({ mixed = false, ...input }: SelectBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed;
  }, [mixed]);
  return <Box {...input} ref={box} type="checkbox" />;
}
