import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Where the page stood when a form was shown last: a person who scrolled away since wants to read. */
const shownAt = new WeakMap<HTMLElement, number>();

const scrollOf = (form: HTMLElement) => form.closest('main')?.scrollTop ?? 0;

/** Brings the whole of a form into view, down to the button that sends it; a browser shows its field alone. */
export function showWhole(form: HTMLElement | null): void {
  if (form === null) return;
  form.scrollIntoView?.({ block: 'nearest' });
  shownAt.set(form, scrollOf(form));
}

/**
 * Keeps the whole of a form in view while it is written in. `text` grows within it and moves the page always;
 * `above`, what stands over it, only for a person who has not scrolled away.
 */
export function useWholeInView(
  form: RefObject<HTMLElement | null>,
  text: string,
  above: number,
): void {
  const last = useRef({ text, above });
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { text, above };
    const element = form.current;
    if (!element?.contains(document.activeElement)) return;
    const isMoved = before.above !== above && shownAt.get(element) === scrollOf(element);
    if (before.text !== text || isMoved) showWhole(element);
  }, [form, text, above]);
}
