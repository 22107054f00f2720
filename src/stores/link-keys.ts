import { useRef } from 'react';
import type { KeyBinding } from './keys.ts';

/** The keys that walk and open, and what that is called on this page. */
type Walk = Record<'down' | 'up' | 'open', Pick<KeyBinding, 'keys' | 'id'>>;

/**
 * Bindings that walk over links: j k move the focus, Enter opens; a press beside them does not lose the
 * place. `links` are those on the page now, in order.
 */
export function useLinkKeys(links: () => readonly HTMLElement[], keys: Walk): KeyBinding[] {
  const last = useRef<HTMLElement | null>(null);

  function move(step: 1 | -1): void {
    const all = links();
    const focused = all.findIndex((link) => link === document.activeElement);
    const place = focused >= 0 || last.current === null ? focused : all.indexOf(last.current);
    const next = all[Math.min(Math.max(place + step, 0), all.length - 1)];
    if (next === undefined) return;
    last.current = next;
    next.focus();
    next.scrollIntoView?.({ block: 'nearest' });
  }

  return [
    { ...keys.down, run: () => move(1) },
    { ...keys.up, run: () => move(-1) },
    {
      ...keys.open,
      run: () => last.current?.click(),
      when: () => last.current?.isConnected === true,
    },
  ];
}
