import { useEffect, useRef, type MouseEvent, type RefObject } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { useKeys } from '../../stores/keys.ts';

/** The hit that was opened last, by the entry of the tab's history that shows its list. */
const opened = new Map<string, string>();

/** Back from a hit: the focus returns to it. */
function useReturn(
  root: RefObject<HTMLElement | null>,
  isThere: boolean,
): (link: HTMLElement) => void {
  const location = useLocation();
  const key = `${location.key} ${location.search}`;
  const isBack = useNavigationType() === NavigationType.Pop;
  useEffect(() => {
    const path = isBack && isThere ? opened.get(key) : undefined;
    const links = [...(root.current?.querySelectorAll<HTMLElement>('a[data-hit]') ?? [])];
    const link = links.find((one) => path !== undefined && one.getAttribute('href') === path);
    link?.focus();
    link?.scrollIntoView?.({ block: 'nearest' });
  }, [root, isThere, isBack, key]);
  return (link) => void opened.set(key, link.getAttribute('href') ?? '');
}

/**
 * j k move the focus over the main links of the results below `root`, Enter opens; a press beside them
 * does not lose the place.
 */
export function useResultKeys(root: RefObject<HTMLElement | null>, isThere: boolean) {
  const remember = useReturn(root, isThere);
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
  /** Hears of the hit that is opened, however that is done. */
  return (event: MouseEvent<HTMLElement>) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-hit]') : null;
    if (link instanceof HTMLElement) remember(link);
  };
}
