import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { useT } from '../../locales/use-t.ts';
import { focusRing, muted, tone } from '../tokens.ts';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import { SelectBox } from './SelectBox.tsx';
import { withRow } from './selection.ts';
import { isOnControl, type Column, type TableProps } from './types.ts';
import { useRowFocus } from './use-row-focus.ts';

const nobody: ReadonlySet<string> = new Set();

const List = styled('ul')({ listStyle: 'none', padding: 0, margin: 0, overflow: 'auto' });

const Card = styled('li')({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  gap: '6px 8px',
  padding: '10px 12px 10px 8px',
  scrollMarginBlock: 8,
  '& + &': { borderBlockStart: `1px solid ${tone.line}` },
  '&[data-current]': { backgroundColor: tone.accentBg },
  '&[data-look=muted]': { backgroundColor: tone.sunk },
  '&[data-look=muted] .part, &[data-look=muted] .part *': muted,
  '&:focus-visible': { ...focusRing, outlineOffset: -2 },
  '& .part': { display: 'flex', flexDirection: 'column', minWidth: 0, lineHeight: 1.4 },
  '& .corner': { alignItems: 'flex-end' },
});

const Lines = styled('div')({
  gridColumn: '2 / -1',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '5px 10px',
  '& > *': { minWidth: 0, maxWidth: '100%' },
  // What only a column has room for.
  '& [data-roomy]': { display: 'none' },
});

function placeOf<Row>(column: Column<Row>): NonNullable<Column<Row>['card']> {
  if (column.card !== undefined) return column.card;
  if (column.flex !== undefined) return 'title';
  return column.align === 'end' ? 'corner' : 'line';
}

/** Rows as cards, for screens a table does not fit on (< 600 px). Same rows, same keys. */
export function CardList<Row extends object>(props: TableProps<Row>) {
  const { columns, rows, rowId, selection = nobody, onSelectionChange, focusedId, onOpen } = props;
  const t = useT();
  const root = useRef<HTMLUListElement>(null);
  useRowFocus(root, focusedId, props.moves);
  const part = (row: Row, place: Column<Row>['card']) =>
    columns
      .filter((column) => placeOf(column) === place)
      .map((column) => (
        <div key={column.id} className={`part ${place}`}>
          <VisuallyHidden>{column.header}: </VisuallyHidden>
          {column.render(row, { tabIndex: 0 })}
        </div>
      ));

  return (
    <List ref={root} aria-label={props.label} aria-busy={props.busy || undefined}>
      {rows.map((row) => {
        const id = rowId(row);
        return (
          <Card
            key={id}
            tabIndex={-1}
            data-row-id={id}
            data-current={focusedId === id || undefined}
            data-look={props.rowLook?.(row)}
            onFocus={() => props.onFocusRow?.(id)}
            onClick={(event) => {
              if (!isOnControl(event.target)) onOpen?.(row);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && event.target === event.currentTarget) onOpen?.(row);
            }}
          >
            {onSelectionChange === undefined ? (
              <span />
            ) : (
              <SelectBox
                aria-label={t('common.table.row.select', { label: props.rowLabel(row) })}
                checked={selection.has(id)}
                onChange={(event) =>
                  onSelectionChange(withRow(selection, id, event.target.checked))
                }
              />
            )}
            <div style={{ minWidth: 0 }}>{part(row, 'title')}</div>
            <div>{part(row, 'corner')}</div>
            <Lines>{part(row, 'line')}</Lines>
          </Card>
        );
      })}
    </List>
  );
}
