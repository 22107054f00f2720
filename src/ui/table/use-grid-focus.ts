import type { GridApi } from '@mui/x-data-grid';
import { useEffect, useRef, type RefObject } from 'react';
import { mayTakeFocus } from './use-row-focus.ts';

type Api = RefObject<GridApi | null>;

interface FocusProps {
  focusedId?: string | null | undefined;
  onFocusRow?: ((id: string) => void) | undefined;
  columns: readonly { id: string }[];
  takeFocus: boolean;
}

function rootOf(api: Api): HTMLElement | null {
  return api.current?.rootElementRef?.current ?? null;
}

/**
 * Two ways: the focused cell's row becomes the current row, and a current row changed from outside
 * (j, k, take next) gets the focus in the column it was in. Never takes it out of a field.
 */
export function useGridFocus(api: Api, props: FocusProps): void {
  const { focusedId, onFocusRow, columns, takeFocus } = props;
  const firstColumn = columns[0]?.id ?? '';

  // Rows that the focus was given to: the grid reports them later, when a key may have gone further.
  const given = useRef<string[]>([]);

  useEffect(
    () =>
      api.current?.subscribeEvent('cellFocusIn', ({ id }) => {
        const row = String(id);
        const isEcho = given.current.includes(row);
        if (!isEcho || given.current.at(-1) === row) given.current = [];
        if (!isEcho) onFocusRow?.(row);
      }),
    [api, onFocusRow],
  );

  useEffect(() => {
    const grid = api.current;
    const root = rootOf(api);
    if (!focusedId || grid === null || !mayTakeFocus(root)) return;
    const rowIndex = grid.getRowIndexRelativeToVisibleRows(focusedId);
    if (rowIndex === undefined || rowIndex < 0) return;
    grid.scrollToIndexes({ rowIndex });
    const cell = grid.state.focus.cell;
    // Behind the native table it waits for its turn.
    if (cell?.id === focusedId || root?.closest('[aria-hidden=true]')) return;
    given.current.push(focusedId);
    grid.setCellFocus(focusedId, cell?.field ?? firstColumn);
  }, [api, focusedId, firstColumn, takeFocus]);
}
