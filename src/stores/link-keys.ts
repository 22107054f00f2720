import { useRef } from 'react';
import type { KeyBinding } from './keys.ts';

/** What walking and opening are called, with their usual keys. */
type Walk = Record<'down' | 'up' | 'open', Pick<KeyBinding, 'id'>['id']>;

/**
 * Bindings that walk over links: j k move the focus, Enter opens; a press beside them does not lose the
 * place. `links` are those on the page now, in order.
 */
export function useLinkKeys(links: () => readonly HTMLElement[], ids: Walk): KeyBinding[] {
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
    { keys: 'j', id: ids.down, run: () => move(1) },
    { keys: 'k', id: ids.up, run: () => move(-1) },
    {
      keys: 'Enter',
      id: ids.open,
      run: () => last.current?.click(),
      when: () => last.current?.isConnected === true,
    },
  ];
}
