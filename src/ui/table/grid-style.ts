import { focusRing, muted, tone } from '../tokens.ts';

/** Makes the grid look, to the pixel, like the native table it takes over from. */
export const gridStyle = {
  border: 0,
  borderRadius: 0,
  fontSize: 13,
  lineHeight: 1.4,
  color: tone.ink,
  backgroundColor: tone.panel,
  '--DataGrid-rowBorderColor': tone.line,
  '--DataGrid-t-header-background-base': tone.sunk,
  '--DataGrid-overlayHeight': '0px',
  '& .MuiDataGrid-columnHeaders': { color: tone.ink3, fontSize: 11.5 },
  '& .MuiDataGrid-columnHeader': {
    padding: '0 6px',
    backgroundColor: tone.sunk,
    borderBottom: '0 !important',
  },
  '& .MuiDataGrid-columnHeader[aria-sort=ascending], & .MuiDataGrid-columnHeader[aria-sort=descending]':
    { color: tone.ink },
  '& .MuiDataGrid-columnHeader:hover .MuiDataGrid-columnHeaderTitle': { color: tone.ink },
  '& .MuiDataGrid-columnHeaderTitle': { fontWeight: 450, lineHeight: 1.4 },
  '& .MuiDataGrid-columnSeparator': { display: 'none' },
  '& .MuiDataGrid-iconButtonContainer': { width: 'auto', visibility: 'visible' },
  '& .MuiDataGrid-iconButtonContainer button': {
    minWidth: 0,
    minHeight: 0,
    padding: '0 4px',
    color: 'inherit',
    backgroundColor: 'transparent !important',
  },
  '& .MuiDataGrid-iconButtonContainer svg': { fontSize: 12 },
  '& .MuiDataGrid-columnHeaderTitleContainer': { gap: 0 },
  '& .MuiDataGrid-columnHeaderCheckbox, & .MuiDataGrid-cellCheckbox': {
    padding: 0,
    justifyContent: 'center',
  },
  '& .MuiDataGrid-columnHeaderCheckbox .MuiDataGrid-columnHeaderTitleContainer': {
    justifyContent: 'center',
  },
  '& .MuiDataGrid-cell': {
    padding: '0 6px',
    borderTop: `1px solid ${tone.line}`,
    lineHeight: 1.4,
  },
  '& .MuiDataGrid-cell > .cell': {
    flex: '1 1 auto',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    whiteSpace: 'normal',
  },
  '& .MuiDataGrid-cell--textRight > .cell': { alignItems: 'flex-end', textAlign: 'end' },
  '& .MuiDataGrid-cell[data-colindex="0"]:not(.MuiDataGrid-cellCheckbox), & .MuiDataGrid-columnHeader[aria-colindex="1"]:not(.MuiDataGrid-columnHeaderCheckbox)':
    { paddingInlineStart: '14px' },
  '& .MuiDataGrid-cell:focus-within': { outline: 'none' },
  '& .MuiDataGrid-cell:focus-visible, & .MuiDataGrid-columnHeader:focus-visible': {
    ...focusRing,
    outlineOffset: -2,
  },
  // The link of a row takes its focus: the ring is the cell's, not a box through its two lines.
  '& .MuiDataGrid-cell:has(a:focus-visible)': { ...focusRing, outlineOffset: -2 },
  '& .MuiDataGrid-cell a:focus-visible': { outline: 'none' },
  '& .MuiDataGrid-columnHeader:focus-within': { outline: 'none' },
  '& .MuiDataGrid-row:hover': {
    backgroundColor: `color-mix(in srgb, ${tone.sunk} 60%, ${tone.panel})`,
  },
  '& .MuiDataGrid-row.Mui-selected, & .MuiDataGrid-row.Mui-selected:hover': {
    backgroundColor: `color-mix(in srgb, ${tone.accentBg} 55%, ${tone.panel})`,
  },
  '& .MuiDataGrid-row.row-current, & .MuiDataGrid-row.row-current:hover': {
    backgroundColor: tone.accentBg,
    boxShadow: `inset 2px 0 0 ${tone.accent}`,
  },
  '[dir=rtl] & .MuiDataGrid-row.row-current': { boxShadow: `inset -2px 0 0 ${tone.accent}` },
  '& .MuiDataGrid-row.row-muted': { backgroundColor: tone.sunk },
  '& .MuiDataGrid-row.row-muted .cell, & .MuiDataGrid-row.row-muted .cell *': muted,
  '&.rows-open .MuiDataGrid-row': { cursor: 'pointer' },
} as const;
