import { piece } from '../piece.ts';
import { focusRing, muted, tone } from '../tokens.ts';
import { checkboxWidth, headerHeight, leastFlexWidth, type Column } from './types.ts';

/** The same widths the grid computes: fixed ones in px, the rest shared out by `flex`. */
export function templateOf<Row>(columns: readonly Column<Row>[], selectable: boolean): string {
  const widths = columns.map(({ width, flex, minWidth }) =>
    width === undefined ? `minmax(${minWidth ?? leastFlexWidth}px, ${flex ?? 1}fr)` : `${width}px`,
  );
  return [...(selectable ? [`${checkboxWidth}px`] : []), ...widths].join(' ');
}

export const Scroller = piece('div', {
  overflow: 'auto',
  '&[data-fill]': { flex: '1 1 0', minBlockSize: 0 },
  '&[data-fill] tbody tr:last-of-type': { borderBlockEnd: `1px solid ${tone.line}` },
  '& table, & tbody, & thead': { display: 'block' },
  '& table': { minInlineSize: 'fit-content' },
  '& thead': { position: 'sticky', insetBlockStart: 0, zIndex: 2 },
  '@media print': { overflow: 'visible', '& thead': { position: 'static' } },
});

export const HeadRow = piece('tr', {
  display: 'grid',
  boxSizing: 'border-box',
  blockSize: headerHeight,
  backgroundColor: tone.sunk,
  color: tone.ink3,
  fontSize: 11.5,
});

export const HeadCell = piece('th', {
  display: 'flex',
  alignItems: 'center',
  minWidth: 0,
  padding: '0 6px',
  fontWeight: 450,
  textAlign: 'start',
  '&[data-select]': { justifyContent: 'center', padding: 0 },
  '&[data-align=end]': { justifyContent: 'flex-end' },
  '&:first-of-type:not([data-select])': { paddingInlineStart: 14 },
});

export const Row = piece('tr', {
  display: 'grid',
  boxSizing: 'border-box',
  borderBlockStart: `1px solid ${tone.line}`,
  // What a sticky head covers must not be where focus lands.
  scrollMarginBlockStart: headerHeight,
  '&[data-openable]': { cursor: 'pointer' },
  '&:hover': { backgroundColor: `color-mix(in srgb, ${tone.sunk} 60%, ${tone.panel})` },
  '&[data-chosen]': { backgroundColor: `color-mix(in srgb, ${tone.accentBg} 55%, ${tone.panel})` },
  '&[data-current]': {
    backgroundColor: tone.accentBg,
    boxShadow: `inset 2px 0 0 ${tone.accent}`,
  },
  '[dir=rtl] &[data-current]': { boxShadow: `inset -2px 0 0 ${tone.accent}` },
  '&[data-look=muted]': { backgroundColor: tone.sunk },
  '&[data-look=muted] > :not([data-select]), &[data-look=muted] > :not([data-select]) *': muted,
  '&:focus-visible': { ...focusRing, outlineOffset: -2 },
  '@media print': { blockSize: 'auto !important', breakInside: 'avoid' },
});

export const Cell = piece('td', {
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'center',
  minWidth: 0,
  padding: '0 6px',
  overflow: 'hidden',
  lineHeight: 1.4,
  '&[data-select]': { alignItems: 'center', padding: 0 },
  '&[data-align=end]': { alignItems: 'flex-end', textAlign: 'end' },
  '&:first-of-type:not([data-select])': { paddingInlineStart: 14 },
});
