import type { ReactNode } from 'react';

export interface CellContext {
  /** For links and buttons in the cell: −1 where the grid itself is the one tab stop. */
  tabIndex: 0 | -1;
}

export interface Column<Row> {
  id: string;
  /** In words; also the label of the value on a card. */
  header: string;
  align?: 'start' | 'end';
  /** Fixed width in px. Give either this or `flex`. */
  width?: number;
  /** Share of what is left over. */
  flex?: number;
  /** Least width in px of a flex column (160 when absent). */
  minWidth?: number;
  sortable?: boolean;
  render: (row: Row, cell: CellContext) => ReactNode;
  /** Place on a card (< 600 px): on top, top at the end, below in a flowing line, or not at all. */
  card?: 'title' | 'corner' | 'line' | 'none';
}

export interface TableSort {
  columnId: string;
  direction: 'asc' | 'desc';
}

export type RowLook = 'normal' | 'muted';

export interface TableProps<Row extends object> {
  /** Accessible name: "Disputes that need a ruling". */
  label: string;
  columns: readonly Column<Row>[];
  /** At most 100: one page. */
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Names the row's checkbox: "DSP-2026-000042, Ines Duarte". */
  rowLabel: (row: Row) => string;
  /** Ids of chosen rows; no checkboxes without `onSelectionChange`. */
  selection?: ReadonlySet<string>;
  onSelectionChange?: (selection: ReadonlySet<string>) => void;
  sort?: TableSort | null;
  onSort?: (sort: TableSort) => void;
  /** The current row, which keys act on. */
  focusedId?: string | null;
  /** Counts moves by key: each may take the focus from a link or button beside the table. */
  moves?: number;
  onFocusRow?: (id: string) => void;
  /** Enter, or a press on the row beside its links and buttons. */
  onOpen?: (row: Row) => void;
  /** px; 36 compact, 48 comfortable, 60 relaxed. */
  rowHeight?: number;
  /** `muted` greys a row that someone else took. */
  rowLook?: (row: Row) => RowLook;
  /** Rows over all pages, for screen readers. */
  rowCount?: number;
  /** A newer page is on its way; what is shown stays. */
  busy?: boolean;
  /** Takes all height of a flex parent and scrolls inside; else as tall as its rows. */
  fill?: boolean;
  /** In place of rows when there are none. */
  empty?: ReactNode;
  nonce?: string;
}

export const headerHeight = 32;
export const usualRowHeight = 48;
export const checkboxWidth = 42;
export const leastFlexWidth = 160;

/** Row heights of the three densities (px). */
export const rowHeights = { compact: 36, comfortable: 48, relaxed: 60 } as const;

/** The sort a press on this header asks for: ascending first, then turned round. */
export function nextSort(sort: TableSort | null | undefined, columnId: string): TableSort {
  const turned = sort?.columnId === columnId && sort.direction === 'asc';
  return { columnId, direction: turned ? 'desc' : 'asc' };
}

/** True for a press on a control inside a row, which must not open the row as well. */
export function isOnControl(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('a, button, input, label, select, textarea, [role=button]') !== null;
}
