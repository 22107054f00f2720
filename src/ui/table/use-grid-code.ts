import { startTransition, useEffect, useState } from 'react';

type GridTableComponent = (typeof import('./GridTable.tsx'))['GridTable'];

export interface GridCode {
  GridTable: GridTableComponent;
}

let loaded: GridCode | null = null;

function whenIdle(work: () => void): () => void {
  // Safari has no idle callback.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}

async function load(): Promise<GridCode> {
  const { GridTable } = await import('./GridTable.tsx');
  loaded = { GridTable };
  return loaded;
}

/**
 * The grid's code, when the browser has nothing better to do; null until then, also when it is at hand
 * already: a grid in the first frame of a page would more than double the wait for it. `isNear` tells that
 * it is at hand.
 */
export function useGridCode(wanted: boolean): { code: GridCode | null; isNear: boolean } {
  const [code, setCode] = useState<GridCode | null>(null);

  useEffect(() => {
    if (!wanted || code !== null) return;
    let gone = false;
    const show = (known: GridCode) => {
      if (!gone) startTransition(() => setCode(known));
    };
    const cancel = whenIdle(() => {
      if (loaded !== null) show(loaded);
      // Without its code (offline, new deploy) the plain table simply stays.
      else load().then(show, () => undefined);
    });
    return () => {
      gone = true;
      cancel();
    };
  }, [wanted, code]);

  return { code, isNear: wanted && loaded !== null };
}
