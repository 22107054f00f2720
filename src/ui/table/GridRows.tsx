import { GridRow, type GridSlotProps } from '@mui/x-data-grid';
import { createContext, memo, use, type ReactNode } from 'react';
import type { Column } from './types.ts';

/** The row that keys act on. Told beside the grid: its props would have every cell drawn anew. */
export const CurrentRow = createContext<string | null>(null);

/** The grid's row, marked while it is the current one. */
export function MarkedRow(props: GridSlotProps['row']) {
  const isCurrent = use(CurrentRow) === props.rowId;
  return <GridRow {...props} {...(isCurrent && { className: 'row-current' })} />;
}

interface CellBodyProps<Row> {
  row: Row;
  render: Column<Row>['render'];
  tabIndex: 0 | -1;
}

function Body<Row>({ row, render, tabIndex }: CellBodyProps<Row>): ReactNode {
  return <div className="cell">{render(row, { tabIndex })}</div>;
}

/** What stands in a cell, drawn anew only when its row says something else. */
export const CellBody = memo(Body) as typeof Body;
