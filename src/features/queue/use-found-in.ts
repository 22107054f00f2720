import { useLocation } from 'react-router';

/** The search that a case was opened from: its address, which also names its trail, and its words. */
export interface FoundIn {
  path: string;
  words: string;
}

/** Where the case of this page was found; undefined when it comes from a queue or a link. */
export function useFoundIn(): FoundIn | undefined {
  const { state } = useLocation();
  const search: unknown = (state as { search?: unknown } | null)?.search;
  if (typeof search !== 'string') return undefined;
  const words = new URLSearchParams(search).get('q') ?? '';
  return words === '' ? undefined : { path: `/search${search}`, words };
}
