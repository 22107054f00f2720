import { useEffect, type RefObject } from 'react';

/**
 * Focus may move to the current row from inside the table, from nowhere, or from the heading where a
 * page begins; never out of a field.
 */
export function mayTakeFocus(root: HTMLElement | null): boolean {
  const { activeElement } = document;
  const isAtStart = activeElement === document.body || activeElement?.tagName === 'H1';
  return root !== null && (isAtStart || root.contains(activeElement));
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
    // A row becomes current by a key or a click, never by itself: the focus goes with it.
    row.focus({ preventScroll: true });
    // Not there without layout (tests).
    row.scrollIntoView?.({ block: 'nearest' });
  }, [root, focusedId]);
}
