import { type FocusEvent, useEffect, useRef, useState } from 'react';

/** A pointer that only passes by asks for nothing. */
const SHOW_AFTER_MS = 350;
/** Time to get from the button to its hint. */
const HIDE_AFTER_MS = 100;

export type HintState = ReturnType<typeof useHint>;

/** When a hint shows: the pointer rests on its anchor, or the keyboard brought the focus there. */
export function useHint() {
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function change(to: boolean, afterMs = 0) {
    clearTimeout(timer.current);
    if (afterMs === 0) setOpen(to);
    else timer.current = setTimeout(() => setOpen(to), afterMs);
  }
  const show = () => change(true);
  const hide = () => change(false);
  const leave = () => change(false, HIDE_AFTER_MS);
  const anchor = {
    onMouseEnter: () => change(true, SHOW_AFTER_MS),
    onMouseLeave: leave,
    onFocus: ({ currentTarget }: FocusEvent<HTMLElement>) => {
      if (currentTarget.matches(':focus-visible')) show();
    },
    onBlur: hide,
  };
  return { open, show, leave, anchor };
}
