import {
  DataGrid,
  GRID_CHECKBOX_SELECTION_COL_DEF,
  useGridApiRef,
  type GridApi,
  type GridColDef,
  type GridRowSelectionModel,
} from '@mui/x-data-grid';
import { useEffect, useMemo, type RefObject } from 'react';
import { useT } from '../../locales/use-t.ts';
import { ArrowDownIcon, ArrowUpIcon } from '../Icons.tsx';
import { GridHeadBox, GridRowBox, RowLabels } from './GridBoxes.tsx';
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

export interface GridTableProps<Row extends object> extends TableProps<Row> {
  /** Called once, when rows are painted and the native table may go. */
  onReady: () => void;
  /** The native table had the focus when the grid took over. */
  takeFocus: boolean;
}

const nobody: ReadonlySet<string> = new Set();

function gridColumn<Row extends object>(column: Column<Row>): GridColDef<Row> {
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
      <div className="cell">{render(row, { tabIndex: hasFocus ? 0 : -1 })}</div>
    ),
  };
}

const checkboxColumn: GridColDef = {
  ...GRID_CHECKBOX_SELECTION_COL_DEF,
  width: checkboxWidth,
  minWidth: checkboxWidth,
};

const slots = {
  rowCheckbox: GridRowBox,
  baseCheckbox: GridHeadBox,
  columnSortedAscendingIcon: () => <ArrowUpIcon />,
  columnSortedDescendingIcon: () => <ArrowDownIcon />,
  columnUnsortedIcon: null,
};

const onePage = { page: 0, pageSize: 100 };

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
  const { sort, onSort, onOpen, focusedId, rowLook, rowCount = rows.length } = props;
  const t = useT();
  const api = useGridApiRef();
  useGridFocus(api, props);
  const { fed, all } = useGrowingRows(rows);
  useReady(api, props.onReady, { fed: all, empty: rows.length === 0 });
  const selectable = onSelectionChange !== undefined;

  const gridColumns = useMemo(
    (): GridColDef<Row>[] => [
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
    () => (sort ? [{ field: sort.columnId, sort: sort.direction }] : []),
    [sort],
  );

  return (
    <RowLabels value={labels}>
      <DataGrid<Row>
        apiRef={api}
        sx={gridStyle}
        className={onOpen === undefined ? '' : 'rows-open'}
        aria-label={props.label}
        aria-busy={props.busy || undefined}
        rows={fed}
        columns={gridColumns}
        getRowId={rowId}
        rowHeight={props.rowHeight ?? usualRowHeight}
        columnHeaderHeight={headerHeight}
        slots={slots}
        localeText={{ checkboxSelectionHeaderName: t('common.table.selectColumn') }}
        checkboxSelection={selectable}
        rowSelectionModel={chosen}
        onRowSelectionModelChange={(model) => {
          if (model.type === 'include') onSelectionChange?.(new Set([...model.ids].map(String)));
        }}
        keepNonExistentRowsSelected
        sortingMode="server"
        sortingOrder={['asc', 'desc']}
        sortModel={sortModel}
        onSortModelChange={([first]) => {
          if (first?.sort) onSort?.({ columnId: first.field, direction: first.sort });
        }}
        paginationMode="server"
        filterMode="server"
        paginationModel={onePage}
        rowCount={rowCount}
        getRowClassName={({ id, row }) =>
          `${id === focusedId ? 'row-current' : ''} ${rowLook?.(row) === 'muted' ? 'row-muted' : ''}`
        }
        onRowClick={({ row }, event) => {
          if (!isOnControl(event.target)) onOpen?.(row);
        }}
        onCellKeyDown={({ row }, event) => {
          // On a letter the grid takes the focus back to this cell, and a quick second j is lost.
          if (event.key.length === 1 && event.key !== ' ') event.defaultMuiPrevented = true;
          if (event.key !== 'Enter' || isOnControl(event.target)) return;
          event.preventDefault();
          onOpen?.(row);
        }}
        {...(props.nonce === undefined ? {} : { nonce: props.nonce })}
        hideFooter
        disableColumnMenu
        disableColumnFilter
        disableColumnSelector
        disableColumnResize
        disableRowSelectionOnClick
        disableRowSelectionExcludeModel
      />
    </RowLabels>
  );
}
