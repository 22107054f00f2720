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

/** The grid's code, fetched when the browser has nothing better to do; null until then. */
export function useGridCode(wanted: boolean): GridCode | null {
  const [code, setCode] = useState(loaded);

  useEffect(() => {
    if (!wanted || code !== null) return;
    let gone = false;
    const cancel = whenIdle(() => {
      import('./GridTable.tsx').then(
        ({ GridTable }) => {
          loaded = { GridTable };
          if (!gone) startTransition(() => setCode(loaded));
        },
        // Without its code (offline, new deploy) the plain table simply stays.
        () => undefined,
      );
    });
    return () => {
      gone = true;
      cancel();
    };
  }, [wanted, code]);

  return code;
}
