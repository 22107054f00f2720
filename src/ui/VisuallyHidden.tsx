import { piece } from './piece.ts';

/** For screen readers only: in the page and in the tree, but not on the screen. */
export const VisuallyHidden = piece('span', {
  position: 'absolute',
  inlineSize: 1,
  blockSize: 1,
  margin: -1,
  padding: 0,
  border: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
});
