import { useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { useT } from '../../locales/use-t.ts';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import { Cell, HeadCell, HeadRow, Row as RowBox, Scroller, templateOf } from './native-parts.ts';
import { SelectBox } from './SelectBox.tsx';
import { selectionState, withPage, withRow } from './selection.ts';
import { SortHeader } from './SortHeader.tsx';
import { isOnControl, usualRowHeight, type TableProps } from './types.ts';
import { useFirstRows } from './use-first-rows.ts';
import { useRowFocus } from './use-row-focus.ts';

const nobody: ReadonlySet<string> = new Set();

interface NativeTableProps<Row extends object> extends TableProps<Row> {
  /** The grid is about to take over: only the rows on screen are drawn. */
  isBrief?: boolean;
}

/** A plain table: paints first, prints, and serves who prefers it to the grid. */
export function NativeTable<Row extends object>(props: NativeTableProps<Row>) {
  const { label, columns, rows, rowId, selection = nobody, onSelectionChange, focusedId } = props;
  const t = useT();
  const root = useRef<HTMLDivElement>(null);
  const ids = rows.map(rowId);
  const current = ids.indexOf(focusedId ?? '');
  const rowHeight = props.rowHeight ?? usualRowHeight;
  const shown = useFirstRows(rowHeight, props.isBrief ?? false, current);
  // A row that is drawn only now gets the focus now.
  useRowFocus(root, current < shown ? focusedId : null, props.moves);
  const state = selectionState(ids, selection);
  const selectable = onSelectionChange !== undefined;
  const template = templateOf(columns, selectable);
  // One row is in the tab order: the current one, else the first.
  const tabStop = current >= 0 ? focusedId : ids[0];

  return (
    <Scroller ref={root} data-fill={props.fill || undefined}>
      <table aria-label={label} aria-rowcount={props.rowCount} aria-busy={props.busy || undefined}>
        <thead>
          <HeadRow style={{ gridTemplateColumns: template }}>
            {selectable ? (
              <HeadCell scope="col" data-select>
                <SelectBox
                  aria-label={t('common.table.header.select')}
                  checked={state === 'all'}
                  mixed={state === 'some'}
                  onChange={(event) =>
                    onSelectionChange(withPage(selection, ids, event.target.checked))
                  }
                />
                <VisuallyHidden>{t('common.table.selectColumn')}</VisuallyHidden>
              </HeadCell>
            ) : null}
            {columns.map((column) => (
              <SortHeader
                key={column.id}
                column={column}
                sort={props.sort ?? null}
                onSort={props.onSort}
              />
            ))}
          </HeadRow>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <NativeRow
              key={rowId(row)}
              table={props}
              row={row}
              template={template}
              tabbable={rowId(row) === tabStop}
            />
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

interface NativeRowProps<Row extends object> {
  table: TableProps<Row>;
  row: Row;
  template: string;
  tabbable: boolean;
}

function NativeRow<Row extends object>({ table, row, template, tabbable }: NativeRowProps<Row>) {
  const { columns, selection = nobody, onSelectionChange, onFocusRow, onOpen } = table;
  const t = useT();
  const id = table.rowId(row);
  const chosen = selection.has(id);

  function press(event: MouseEvent) {
    onFocusRow?.(id);
    if (!isOnControl(event.target)) onOpen?.(row);
  }

  function key(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter') onOpen?.(row);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const neighbour = table.rows[table.rows.indexOf(row) + step];
    if (step === 0 || neighbour === undefined) return;
    event.preventDefault();
    onFocusRow?.(table.rowId(neighbour));
  }

  return (
    <RowBox
      style={{ gridTemplateColumns: template, blockSize: table.rowHeight ?? usualRowHeight }}
      data-row-id={id}
      data-current={table.focusedId === id || undefined}
      data-chosen={chosen || undefined}
      data-look={table.rowLook?.(row)}
      data-openable={onOpen === undefined ? undefined : true}
      tabIndex={tabbable ? 0 : -1}
      onClick={press}
      onKeyDown={key}
      onFocus={() => {
        if (table.focusedId !== id) onFocusRow?.(id);
      }}
    >
      {onSelectionChange === undefined ? null : (
        <Cell data-select>
          <SelectBox
            aria-label={t('common.table.row.select', { label: table.rowLabel(row) })}
            tabIndex={tabbable ? 0 : -1}
            checked={chosen}
            onChange={(event) => onSelectionChange(withRow(selection, id, event.target.checked))}
          />
        </Cell>
      )}
      {columns.map((column) => (
        <Cell key={column.id} data-align={column.align}>
          {column.render(row, { tabIndex: tabbable ? 0 : -1 })}
        </Cell>
      ))}
    </RowBox>
  );
}
