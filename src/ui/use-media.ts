import { useCallback, useSyncExternalStore } from 'react';

/** Does the media query hold now? False where there is no screen to ask (tests). */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = globalThis.matchMedia?.(query);
      list?.addEventListener('change', changed);
      return () => list?.removeEventListener('change', changed);
    },
    [query],
  );
  const holds = useCallback(() => globalThis.matchMedia?.(query).matches ?? false, [query]);
  return useSyncExternalStore(subscribe, holds);
}

/** Too narrow for tables (< 600 px): rows become cards. */
export const narrowScreen = '(max-width: 599.98px)';
