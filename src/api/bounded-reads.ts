import type { QueryClient } from '@tanstack/react-query';

/** Reads that are kept: those of the last fifty cases or so that somebody may go back to. */
const KEPT = 400;
/** So many more before the oldest go. */
const ROOM = 50;

/**
 * Lets go of the reads that nobody shows any more, oldest answer first: through a shift of a thousand cases a
 * tab holds no more than in its first hour.
 * @returns what ends it
 */
export function boundReads(client: QueryClient): () => void {
  const cache = client.getQueryCache();
  return cache.subscribe(({ type }) => {
    if (type !== 'added') return;
    const all = cache.getAll();
    if (all.length <= KEPT + ROOM) return;
    const idle = all.filter(
      (query) => query.getObserversCount() === 0 && query.state.fetchStatus === 'idle',
    );
    idle.sort((a, b) => a.state.dataUpdatedAt - b.state.dataUpdatedAt);
    // The one that was just added has no answer yet, and somebody is about to ask for it.
    const answered = idle.filter(({ state }) => state.status !== 'pending');
    for (const query of answered.slice(0, all.length - KEPT)) cache.remove(query);
  });
}
