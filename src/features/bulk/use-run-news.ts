import { useEffect, useRef } from 'react';
import { useLive } from '../../api/live.ts';
import { invalidate } from '../../api/query.ts';

/** Runs are asked for at most this often, however fast they go on. */
const PAUSE_MS = 250;
/** Asked for this often where no live event comes through. */
export const POLL_MS = 5_000;

/** Keeps what is shown of bulk runs true while they go on. */
export function useRunNews(): void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useLive(({ type }) => {
    if (type !== 'bulk') return;
    timer.current ??= setTimeout(() => {
      timer.current = null;
      void invalidate('bulkList');
      void invalidate('bulkView');
    }, PAUSE_MS);
  });
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
}
