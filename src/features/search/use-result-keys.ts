import type { RefObject } from 'react';
import { useKeys } from '../../stores/keys.ts';
import { useLinkKeys } from '../../stores/link-keys.ts';

const ids = { down: 'search.keys.down', up: 'search.keys.up', open: 'search.keys.open' } as const;

/** j k move the focus over the main links of the results below `root`, Enter opens. */
export function useResultKeys(root: RefObject<HTMLElement | null>): void {
  const links = () => [...(root.current?.querySelectorAll<HTMLElement>('a[data-hit]') ?? [])];
  useKeys('search.keys', useLinkKeys(links, ids));
}
