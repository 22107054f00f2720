import { useEffect, type RefObject } from 'react';

/** Focus may move to the current row from inside the table, or from nowhere; never out of a field. */
export function mayTakeFocus(root: HTMLElement | null): boolean {
  const { activeElement } = document;
  return root !== null && (activeElement === document.body || root.contains(activeElement));
}

/** Keeps keyboard focus on the current row of a native table or card list (`data-row-id`). */
export function useRowFocus(
  root: RefObject<HTMLElement | null>,
  focusedId: string | null | undefined,
): void {
  useEffect(() => {
    const table = root.current;
    if (!focusedId || table === null || !mayTakeFocus(table)) return;
    const row = [...table.querySelectorAll<HTMLElement>('[data-row-id]')].find(
      (candidate) => candidate.dataset['rowId'] === focusedId,
    );
    if (row === undefined || row.contains(document.activeElement)) return;
    // With nothing focused yet the row is only marked: taking focus on load would scroll the page.
    if (table.contains(document.activeElement)) row.focus({ preventScroll: true });
    // Not there without layout (tests).
    row.scrollIntoView?.({ block: 'nearest' });
  }, [root, focusedId]);
}
