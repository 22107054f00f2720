const DIALOG = '[role="dialog"][aria-modal="true"]';
const LIST = '[role="menu"],[role="listbox"]';

/** One that closes is still on the page for a moment, but has left what can be heard: it holds no key back. */
function isOpen(selector: string): boolean {
  return [...document.querySelectorAll(selector)].some(
    (overlay) => overlay.closest('[aria-hidden="true"]') === null,
  );
}

/** True while a modal dialog waits for its answer. */
export function hasDialog(): boolean {
  return isOpen(DIALOG);
}

/** True while a dialog, a menu or a list of choices has the keys. */
export function hasOverlay(): boolean {
  return isOpen(`${DIALOG},${LIST}`);
}
