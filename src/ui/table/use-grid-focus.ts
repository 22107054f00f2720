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

  // What the grid reports of a focus that was given to it; by then a key may have gone further.
  const given = useRef<string | null>(null);

  useEffect(
    () =>
      api.current?.subscribeEvent('cellFocusIn', ({ id }) => {
        const isEcho = String(id) === given.current;
        given.current = null;
        if (!isEcho) onFocusRow?.(String(id));
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
    given.current = focusedId;
    grid.setCellFocus(focusedId, cell?.field ?? firstColumn);
    // `takeFocus` is a trigger: the grid has just taken over from the native table.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [api, focusedId, firstColumn, takeFocus]);
}
