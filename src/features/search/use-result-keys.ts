import { useEffect, type MouseEvent, type RefObject } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { useKeys } from '../../stores/keys.ts';
import { useLinkKeys } from '../../stores/link-keys.ts';

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

const walk = {
  down: { keys: 'j', id: 'search.keys.down' },
  up: { keys: 'k', id: 'search.keys.up' },
  open: { keys: 'Enter', id: 'search.keys.open' },
} as const;

/** j k move the focus over the main links of the results below `root`, Enter opens. */
export function useResultKeys(root: RefObject<HTMLElement | null>, isThere: boolean) {
  const remember = useReturn(root, isThere);
  const links = () => [...(root.current?.querySelectorAll<HTMLElement>('a[data-hit]') ?? [])];
  useKeys('search.keys', useLinkKeys(links, walk));
  /** Hears of the hit that is opened, however that is done. */
  return (event: MouseEvent<HTMLElement>) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-hit]') : null;
    if (link instanceof HTMLElement) remember(link);
  };
}
