import { styled } from '@mui/material/styles';
import { useCallback, useRef, useState } from 'react';
import { tone } from '../tokens.ts';
import { narrowScreen, useMedia } from '../use-media.ts';
import { BusyLine } from './BusyLine.tsx';
import { CardList } from './CardList.tsx';
import { NativeTable } from './NativeTable.tsx';
import type { GridTableProps } from './GridTable.tsx';
import type { TableProps } from './types.ts';
import { useGridCode, type GridCode } from './use-grid-code.ts';

interface DataTableProps<Row extends object> extends TableProps<Row> {
  /** `auto` lets the data grid take over once it is loaded; `native` keeps the plain table. */
  view?: 'auto' | 'native';
}

const Frame = styled('div')({
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  minInlineSize: 0,
  overflow: 'hidden',
  backgroundColor: tone.panel,
  border: `1px solid ${tone.line}`,
  borderRadius: 8,
  '&[data-fill]': { flex: '1 1 0', minBlockSize: 0 },
  '& > .grid': { display: 'flex', flexDirection: 'column', minBlockSize: 0 },
  '&[data-fill] > .grid': { flex: '1 1 0' },
  // Measured and filled behind the native table, then shown in its place.
  '& > .grid-behind': { position: 'absolute', inset: 0, visibility: 'hidden' },
});

/** The code arrives later than the page; its component is a prop here. */
function GridSlot<Row extends object>(props: GridTableProps<Row> & { code: GridCode }) {
  const { code, ...grid } = props;
  return <code.GridTable<Row> {...grid} />;
}

/**
 * Rows of one page. The plain table paints first; the grid is loaded when the browser is idle and
 * takes over in place, with focus, current row and selection. Narrow screens get cards, paper gets
 * the plain table.
 */
export function DataTable<Row extends object>({ view = 'auto', ...table }: DataTableProps<Row>) {
  const narrow = useMedia(narrowScreen);
  const print = useMedia('print');
  const wantsGrid = view === 'auto' && !narrow && !print;
  const { code: grid, isNear } = useGridCode(wantsGrid);
  const frame = useRef<HTMLDivElement>(null);
  const [ready, setReady] = useState(false);
  const [takeFocus, setTakeFocus] = useState(false);
  const showsGrid = wantsGrid && grid !== null;

  const onReady = useCallback(() => {
    setTakeFocus(frame.current?.contains(document.activeElement) ?? false);
    setReady(true);
  }, []);

  const isEmpty = table.rows.length === 0 && table.empty !== undefined;
  return (
    <Frame ref={frame} data-fill={table.fill || undefined} data-view={viewName()}>
      {table.busy ? <BusyLine /> : null}
      {showsGrid && !isEmpty ? (
        <div className={ready ? 'grid' : 'grid grid-behind'} aria-hidden={ready ? undefined : true}>
          <GridSlot code={grid} {...table} onReady={onReady} takeFocus={takeFocus} />
        </div>
      ) : null}
      {showsGrid && ready && !isEmpty ? null : narrow ? (
        <CardList {...table} />
      ) : (
        <NativeTable {...table} isBrief={isNear} />
      )}
      {isEmpty ? table.empty : null}
    </Frame>
  );

  function viewName(): 'grid' | 'cards' | 'native' {
    if (showsGrid && ready && !isEmpty) return 'grid';
    return narrow ? 'cards' : 'native';
  }
}
