import { useCallback, useEffect, useRef, type RefObject } from 'react';

const FIELD = 'input:not([type=checkbox]), textarea, select, [contenteditable=true]';
const OVERLAY = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

/**
 * Focus may move to the current row from inside the table, from nowhere, or from the heading where a
 * page begins. A move by key also takes it from a link or button beside the table, which would answer
 * the next Enter; never out of a field, and never from under a dialog.
 */
export function mayTakeFocus(root: HTMLElement | null, isMove: boolean): boolean {
  const { activeElement } = document;
  if (root === null) return false;
  if (activeElement === null || activeElement === document.body) return true;
  if (activeElement.tagName === 'H1' || root.contains(activeElement)) return true;
  return isMove && !activeElement.matches(FIELD) && activeElement.closest(OVERLAY) === null;
}

/** True for the one effect in which a count has grown since the last; false for the first. */
export function useGrown(): (count: number) => boolean {
  const seen = useRef<number | null>(null);
  return useCallback((count) => {
    const grown = seen.current !== null && count > seen.current;
    seen.current = count;
    return grown;
  }, []);
}

/** Keeps keyboard focus on the current row of a native table or card list (`data-row-id`). */
export function useRowFocus(
  root: RefObject<HTMLElement | null>,
  focusedId: string | null | undefined,
  moves = 0,
): void {
  const hasGrown = useGrown();
  useEffect(() => {
    const table = root.current;
    const isMove = hasGrown(moves);
    if (!focusedId || table === null || !mayTakeFocus(table, isMove)) return;
    const row = [...table.querySelectorAll<HTMLElement>('[data-row-id]')].find(
      (candidate) => candidate.dataset['rowId'] === focusedId,
    );
    if (row === undefined || row.contains(document.activeElement)) return;
    // A row becomes current by a key or a click, never by itself: the focus goes with it.
    row.focus({ preventScroll: true });
    // Not there without layout (tests).
    row.scrollIntoView?.({ block: 'nearest' });
  }, [root, focusedId, moves, hasGrown]);
}
