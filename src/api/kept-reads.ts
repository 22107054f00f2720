import { CASE_LISTS } from './case-operations.ts';
import type { Operation } from './contract/index.ts';
import { LAST_VISIT, queryClient } from './query.ts';

/** What queues show first. Cases are not kept: they are read whole, or not at all. */
const KEPT: readonly Operation[] = [...CASE_LISTS, 'queueSummary'];
/** The last results of a tab are enough; each is some 100 kB. */
const MOST = 6;
const STORE_KEY = 'recourse.reads';
/** A built file's address holds the hash of its content. */
const BUILD = import.meta.url;

interface Kept {
  /** Names the code that kept it: another build may expect other shapes. */
  build: string;
  agentId: string;
  reads: { key: readonly unknown[]; data: unknown }[];
}

function isKept(value: unknown): value is Kept {
  const { build, reads } = (value ?? {}) as Partial<Kept>;
  return build === BUILD && Array.isArray(reads);
}

/**
 * Puts the lists that this tab showed last back into the cache, so that a reload paints them at once;
 * they count as stale, and whoever shows them asks the backend. Another person's are left alone.
 */
export function restoreReads(agentId: string): void {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(STORE_KEY) ?? 'null');
    if (!isKept(kept) || kept.agentId !== agentId) return;
    for (const { key, data } of kept.reads) {
      queryClient.setQueryData(key, data, { updatedAt: LAST_VISIT });
    }
  } catch {
    // Storage is closed or damaged: the page waits for the backend, as on a first visit.
  }
}

/** Keeps the lists of this tab for its next load; call it when the page goes. */
export function keepReads(agentId: string | undefined): void {
  try {
    if (agentId === undefined) {
      sessionStorage.removeItem(STORE_KEY);
      return;
    }
    const reads = queryClient
      .getQueryCache()
      .getAll()
      .filter(({ queryKey, state }) => {
        const known: readonly unknown[] = KEPT;
        return known.includes(queryKey[0]) && state.data !== undefined;
      })
      .toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
      .slice(0, MOST)
      .map(({ queryKey, state }) => ({ key: queryKey, data: state.data }));
    sessionStorage.setItem(
      STORE_KEY,
      JSON.stringify({ build: BUILD, agentId, reads } satisfies Kept),
    );
  } catch {
    // Storage is closed or full: the next load waits for the backend.
  }
}
