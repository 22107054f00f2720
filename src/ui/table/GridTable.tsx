import {
  DataGrid,
  GRID_CHECKBOX_SELECTION_COL_DEF,
  useGridApiRef,
  type GridApi,
  type GridColDef,
  type GridEventListener,
  type GridRowId,
  type GridRowSelectionModel,
  type GridSortModel,
} from '@mui/x-data-grid';
import { useEffect, useMemo, type RefObject } from 'react';
import { useT } from '../../locales/use-t.ts';
import { ArrowDownIcon, ArrowUpIcon } from '../Icons.tsx';
import { useStable } from '../use-stable.ts';
import { ChosenRows, GridHeadBox, GridRowBox, RowLabels } from './GridBoxes.tsx';
import { CellBody, CurrentRow, MarkedRow, RowsData } from './GridRows.tsx';
import { gridStyle } from './grid-style.ts';
import {
  checkboxWidth,
  headerHeight,
  isOnControl,
  leastFlexWidth,
  usualRowHeight,
  type Column,
  type TableProps,
} from './types.ts';
import { useGridFocus } from './use-grid-focus.ts';
import { useGrowingRows } from './use-growing-rows.ts';
import { useRowsData, useSameIds } from './use-rows-data.ts';

export interface GridTableProps<Row extends object> extends TableProps<Row> {
  /** Called once, when rows are painted and the native table may go. */
  onReady: () => void;
  /** The native table had the focus when the grid took over. */
  takeFocus: boolean;
}

const nobody: ReadonlySet<string> = new Set();

/** All that the grid knows of a row. */
interface Known {
  id: string;
}

function gridColumn<Row extends object>(column: Column<Row>): GridColDef<Known> {
  const { id, header, align, width, flex, minWidth, sortable, render } = column;
  return {
    field: id,
    headerName: header,
    sortable: sortable ?? false,
    align: align === 'end' ? 'right' : 'left',
    headerAlign: align === 'end' ? 'right' : 'left',
    display: 'flex',
    ...(width === undefined
      ? { flex: flex ?? 1, minWidth: minWidth ?? leastFlexWidth }
      : { width, minWidth: width }),
    renderCell: ({ row, hasFocus }) => (
      <CellBody<Row> id={row.id} render={render} tabIndex={hasFocus ? 0 : -1} />
    ),
  };
}

const checkboxColumn: GridColDef = {
  ...GRID_CHECKBOX_SELECTION_COL_DEF,
  width: checkboxWidth,
  minWidth: checkboxWidth,
};

const slots = {
  row: MarkedRow,
  rowCheckbox: GridRowBox,
  baseCheckbox: GridHeadBox,
  columnSortedAscendingIcon: () => <ArrowUpIcon />,
  columnSortedDescendingIcon: () => <ArrowDownIcon />,
  columnUnsortedIcon: null,
};

const onePage = { page: 0, pageSize: 100 };
const bothWays = ['asc', 'desc'] as const;

/** On a letter the grid takes the focus back to this cell, and a quick second j is lost. */
function leaveLetters(event: Parameters<GridEventListener<'cellKeyDown'>>[1]): void {
  if (event.key.length === 1 && event.key !== ' ') event.defaultMuiPrevented = true;
}

/** What a person does in the grid. The same functions all the time: with others it would draw every cell anew. */
function useActs<Row extends object>(props: TableProps<Row>) {
  const { rows, rowId, onOpen, onSort, onSelectionChange } = props;
  const open = (id: GridRowId) => {
    const row = rows.find((one) => rowId(one) === id);
    if (row !== undefined) onOpen?.(row);
  };
  return {
    onRowSelectionModelChange: useStable((model: GridRowSelectionModel) => {
      if (model.type === 'include') onSelectionChange?.(new Set([...model.ids].map(String)));
    }),
    onSortModelChange: useStable(([first]: GridSortModel) => {
      if (first?.sort) onSort?.({ columnId: first.field, direction: first.sort });
    }),
    onRowClick: useStable<Parameters<GridEventListener<'rowClick'>>>(({ id }, event) => {
      if (!isOnControl(event.target)) open(id);
    }),
    onCellKeyDown: useStable<Parameters<GridEventListener<'cellKeyDown'>>>(({ id }, event) => {
      leaveLetters(event);
      if (event.key !== 'Enter' || isOnControl(event.target)) return;
      event.preventDefault();
      open(id);
    }),
  };
}

/** Rows appear one frame after the grid has measured itself; then the native table may go. */
function useReady(
  api: RefObject<GridApi | null>,
  onReady: () => void,
  { fed, empty }: { fed: boolean; empty: boolean },
): void {
  useEffect(() => {
    if (!fed) return;
    let frame = 0;
    function look() {
      const root = api.current?.rootElementRef?.current;
      if (empty || root?.querySelector('.MuiDataGrid-row')) onReady();
      else frame = requestAnimationFrame(look);
    }
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [api, onReady, fed, empty]);
}

/** The data grid behind the same props: one tab stop, arrow keys by cell, rows drawn on demand. */
export function GridTable<Row extends object>(props: GridTableProps<Row>) {
  const { rows, rowId, rowLabel, columns, selection = nobody, onSelectionChange } = props;
  const { onOpen, rowCount = rows.length } = props;
  const { columnId, direction } = props.sort ?? {};
  const acts = useActs(props);
  const t = useT();
  const api = useGridApiRef();
  useGridFocus(api, props);
  const { fed, all } = useGrowingRows(rows);
  useReady(api, props.onReady, { fed: all, empty: rows.length === 0 });
  const selectable = onSelectionChange !== undefined;

  const gridColumns = useMemo(
    (): GridColDef<Known>[] => [
      ...(selectable ? [checkboxColumn] : []),
      ...columns.map((column) => gridColumn(column)),
    ],
    [columns, selectable],
  );
  const labels = useMemo(
    () => new Map(rows.map((row) => [rowId(row), rowLabel(row)])),
    [rows, rowId, rowLabel],
  );
  const chosen = useMemo(
    (): GridRowSelectionModel => ({ type: 'include', ids: new Set(selection) }),
    [selection],
  );
  const sortModel = useMemo(
    () => (columnId && direction ? [{ field: columnId, sort: direction }] : []),
    [columnId, direction],
  );
  const localeText = useMemo(
    () => ({ checkboxSelectionHeaderName: t('common.table.selectColumn') }),
    [t],
  );
  const data = useRowsData(props);
  const gridRows = useSameIds(fed.map(rowId));

  return (
    <RowLabels value={labels}>
      <ChosenRows value={selection}>
        <RowsData value={data}>
          <CurrentRow value={props.focusedId ?? null}>
            <DataGrid<Known>
              apiRef={api}
              sx={gridStyle}
              className={onOpen === undefined ? '' : 'rows-open'}
              aria-label={props.label}
              aria-busy={props.busy || undefined}
              rows={gridRows}
              columns={gridColumns}
              rowHeight={props.rowHeight ?? usualRowHeight}
              columnHeaderHeight={headerHeight}
              slots={slots}
              localeText={localeText}
              checkboxSelection={selectable}
              rowSelectionModel={chosen}
              keepNonExistentRowsSelected
              sortingMode="server"
              sortingOrder={bothWays}
              sortModel={sortModel}
              paginationMode="server"
              filterMode="server"
              paginationModel={onePage}
              rowCount={rowCount}
              {...acts}
              {...(props.nonce === undefined ? {} : { nonce: props.nonce })}
              hideFooter
              disableColumnMenu
              disableColumnFilter
              disableColumnSelector
              disableColumnResize
              disableRowSelectionOnClick
              disableRowSelectionExcludeModel
            />
          </CurrentRow>
        </RowsData>
      </ChosenRows>
    </RowLabels>
  );
}
