import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * The same function as long as the component stands, which does what the latest one does: for what is drawn
 * anew whenever it is given another. Not to be called while drawing.
 */
export function useStable<Args extends unknown[]>(
  act: ((...args: Args) => void) | undefined,
): (...args: Args) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: Args) => latest.current?.(...args), []);
}
