import { type RefObject, useEffect } from 'react';

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]):not([type=hidden]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])';

/** What can take the focus inside, in order. */
function stops(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => !element.hidden && element.tabIndex >= 0,
  );
}

/**
 * Keeps the focus in a part of the page when what had it goes away, e.g. a pressed *Claim* that gives way
 * to *Let go*, or a chip that was taken off: what stands in its place gets it. The browser would drop it
 * on the body, and a keyboard would be lost. One who went elsewhere is not called back.
 */
export function useKeptFocus(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = part.current;
    if (root === null) return;
    let last: { element: Element; at: number } | null = null;
    const enter = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement)
        last = { element: target, at: Math.max(0, stops(root).indexOf(target)) };
    };
    const leave = ({ relatedTarget }: FocusEvent) => {
      // To nowhere, of one's own will: what had the focus is still there a moment later.
      if (relatedTarget === null)
        queueMicrotask(() => {
          if (last?.element.isConnected && document.activeElement !== last.element) last = null;
        });
    };
    const observer = new MutationObserver(() => {
      if (last === null || last.element.isConnected || document.activeElement !== document.body)
        return;
      const left = stops(root);
      left[Math.min(last.at, left.length - 1)]?.focus();
    });
    root.addEventListener('focusin', enter);
    root.addEventListener('focusout', leave);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', enter);
      root.removeEventListener('focusout', leave);
    };
  }, [part]);
}
