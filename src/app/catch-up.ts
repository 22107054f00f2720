import type { QueryClient } from '@tanstack/react-query';

/** Well after the first rows: nobody's first look waits for a second read. */
const WAIT_MS = 3000;
/** Pages that still load are not disturbed. */
const AGAIN_MS = 500;

/**
 * A page reads while the event stream is still being opened, and what changes in between is told to
 * nobody. So what was read, or asked for, before this call is read once more when the page is quiet;
 * what was read again meanwhile is not. Returns how to call it off.
 */
export function catchUpWhenQuiet(client: QueryClient): () => void {
  const before = new Map<string, number>();
  for (const { queryHash, state } of client.getQueryCache().getAll()) {
    const underWay = state.fetchStatus === 'fetching' ? 1 : 0;
    before.set(queryHash, state.dataUpdateCount + underWay);
  }
  let timer = setTimeout(look, WAIT_MS);
  function look(): void {
    if (client.isFetching() > 0) {
      timer = setTimeout(look, AGAIN_MS);
      return;
    }
    void client.invalidateQueries({
      predicate: ({ queryHash, state }) => state.dataUpdateCount <= (before.get(queryHash) ?? -1),
    });
  }
  return () => clearTimeout(timer);
}
