import type { GridApi } from '@mui/x-data-grid';
import { useEffect, useRef, type RefObject } from 'react';
import { mayTakeFocus, useGrown } from './use-row-focus.ts';

type Api = RefObject<GridApi | null>;

interface FocusProps {
  focusedId?: string | null | undefined;
  moves?: number | undefined;
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
  const { focusedId, moves = 0, onFocusRow, columns, takeFocus } = props;
  const hasGrown = useGrown();
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
    const isMove = hasGrown(moves);
    if (!focusedId || grid === null || !mayTakeFocus(root, isMove)) return;
    const rowIndex = grid.getRowIndexRelativeToVisibleRows(focusedId);
    if (rowIndex === undefined || rowIndex < 0) return;
    grid.scrollToIndexes({ rowIndex });
    const cell = grid.state.focus.cell;
    // Behind the native table it waits for its turn.
    const isThere = cell?.id === focusedId && root?.contains(document.activeElement);
    if (isThere || root?.closest('[aria-hidden=true]')) return;
    const field = cell?.field ?? firstColumn;
    given.current.push(focusedId);
    // The grid may still call a cell focused that the Tab key has left; then it would do nothing.
    if (cell?.id === focusedId) grid.getCellElement(focusedId, field)?.focus();
    else grid.setCellFocus(focusedId, field);
  }, [api, focusedId, firstColumn, takeFocus, moves, hasGrown]);
}
