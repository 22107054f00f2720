import { focusPage } from './focus-page.ts';

const CONTROLS = 'button, a[href], input, select, textarea, [role=combobox]';
const OVERLAY = '.MuiModal-root, [role=menu]';

/** Those that Tab leads to: the field that a list of choices hides takes letters, and no keys. */
const controlsOf = (root: Element) =>
  [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => control.tabIndex >= 0 && control.closest('[hidden]') === null,
  );

/** Where a control stood: what it stood in, the innermost first, and what came after and before it. */
interface Place {
  control: HTMLElement;
  parents: readonly Element[];
  near: readonly HTMLElement[];
}

function placeOf(control: HTMLElement, root: HTMLElement): Place {
  const parents: Element[] = [];
  for (let at = control.parentElement; at !== null && root.contains(at); at = at.parentElement)
    parents.push(at);
  const all = controlsOf(root);
  const at = all.indexOf(control);
  return { control, parents, near: [...all.slice(at + 1), ...all.slice(0, at).toReversed()] };
}

/** The nearest control in what is left of the place. */
function nearest({ parents, near }: Place): HTMLElement | undefined {
  const left = near.filter(({ isConnected }) => isConnected);
  for (const parent of parents.filter(({ isConnected }) => isConnected)) {
    const found = left.find((one) => parent.contains(one)) ?? controlsOf(parent)[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * As the `ref` of a part of the page: a control that goes while it has the focus (a chip that is
 * removed, a row that is deleted, the button of a dialog) hands it to its neighbour, never to nobody.
 */
export function keepFocus(root: HTMLElement | null): (() => void) | undefined {
  if (root === null) return undefined;
  let place: Place | null = null;
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    if (root.contains(target)) place = placeOf(target, root);
    // A dialog gives the focus back to what opened it.
    else if (target.closest(OVERLAY) === null) place = null;
  };
  const observer = new MutationObserver(() => {
    if (place === null || place.control.isConnected || !root.isConnected) return;
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const next = nearest(place);
    if (next === undefined) focusPage();
    else next.focus();
  });
  document.addEventListener('focusin', onFocus);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', onFocus);
    observer.disconnect();
  };
}
