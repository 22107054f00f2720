import { GridRow, type GridSlotProps } from '@mui/x-data-grid';
import { createContext, memo, use, type ReactNode } from 'react';
import type { Column } from './types.ts';
import type { RowsById } from './use-rows-data.ts';

/** The row that keys act on. Told beside the grid: its props would have every cell drawn anew. */
export const CurrentRow = createContext<string | null>(null);

/**
 * What the rows say. The grid itself knows their ids alone, so that a row which says something else is that
 * row's own matter.
 */
export const RowsData = createContext<RowsById>({ row: () => undefined, look: () => 'normal' });

/** The grid's row, marked while it is the current one and muted while somebody else has it. */
export function MarkedRow(props: GridSlotProps['row']) {
  const id = String(props.rowId);
  const isCurrent = use(CurrentRow) === id;
  const isMuted = use(RowsData).look(id) === 'muted';
  const marks = [isCurrent ? 'row-current' : '', isMuted ? 'row-muted' : ''].join(' ').trim();
  return <GridRow {...props} {...(marks !== '' && { className: marks })} />;
}

interface CellProps<Row> {
  render: Column<Row>['render'];
  tabIndex: 0 | -1;
}

function Body<Row>({ row, render, tabIndex }: CellProps<Row> & { row: Row }): ReactNode {
  return <div className="cell">{render(row, { tabIndex })}</div>;
}

const SameBody = memo(Body) as typeof Body;

/** What stands in a cell, drawn anew only when its row says something else. */
export function CellBody<Row>({ id, render, tabIndex }: CellProps<Row> & { id: string }) {
  const row = use(RowsData).row(id);
  if (row === undefined) return null;
  // The table that gives the rows is the one that gives what draws them.
  return <SameBody row={row as Row} render={render} tabIndex={tabIndex} />;
}
