import { useEffect, useState } from 'react';
import { queryClient } from './query.ts';

/** Pages that still load go first. */
const AGAIN_MS = 500;

/** True from the first quiet moment after the first page: nobody's first look waits for what comes then. */
export function useIsQuiet(waitMs: number): boolean {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    let timer = setTimeout(look, waitMs);
    function look(): void {
      if (queryClient.isFetching() === 0) setQuiet(true);
      else timer = setTimeout(look, AGAIN_MS);
    }
    return () => clearTimeout(timer);
  }, [waitMs]);
  return isQuiet;
}
