import { useSyncExternalStore } from 'react';

function listen(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}

/** True while this page is the one looked at: its tab is not behind another, its window not put away. */
export function useIsLookedAt(): boolean {
  return useSyncExternalStore(listen, () => document.visibilityState === 'visible');
}
