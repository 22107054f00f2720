import { useRef, type RefObject } from 'react';
import { useKeys } from '../../stores/keys.ts';

/**
 * j k move the focus over the main links of the results below `root`, Enter opens; a press beside them
 * does not lose the place.
 */
export function useResultKeys(root: RefObject<HTMLElement | null>): void {
  const last = useRef<HTMLElement | null>(null);

  function place(links: readonly HTMLElement[]): number {
    const focused = links.findIndex((link) => link === document.activeElement);
    return focused >= 0 || last.current === null ? focused : links.indexOf(last.current);
  }

  function move(step: 1 | -1): void {
    const links = [...(root.current?.querySelectorAll<HTMLElement>('a[data-hit]') ?? [])];
    const next = links[Math.min(Math.max(place(links) + step, 0), links.length - 1)];
    if (next === undefined) return;
    last.current = next;
    next.focus();
    next.scrollIntoView?.({ block: 'nearest' });
  }

  useKeys('search.keys', [
    { keys: 'j', id: 'search.keys.down', run: () => move(1) },
    { keys: 'k', id: 'search.keys.up', run: () => move(-1) },
    {
      keys: 'Enter',
      id: 'search.keys.open',
      run: () => last.current?.click(),
      when: () => last.current?.isConnected === true,
    },
  ]);
}
