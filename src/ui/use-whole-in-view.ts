import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Brings the whole of a form into view, down to the button that sends it; a browser shows its field alone. */
export function showWhole(form: HTMLElement | null): void {
  form?.scrollIntoView?.({ block: 'nearest' });
}

/** Keeps the whole of a form in view while the words that are written in it grow. */
export function useWholeInView(form: RefObject<HTMLElement | null>, text: string): void {
  const shown = useRef(text);
  useLayoutEffect(() => {
    if (shown.current === text) return;
    shown.current = text;
    if (form.current?.contains(document.activeElement)) showWhole(form.current);
  }, [form, text]);
}
