import { useEffect, useRef } from 'react';
import { startLive, useLive } from '../api/live.ts';
import { refreshQueues } from '../api/case-cache.ts';
import { refreshRow } from '../api/case-row.ts';
import { hearPresence } from '../api/presence-cache.ts';
import { invalidate, queryClient } from '../api/query.ts';
import { refreshCase } from '../api/refresh-case.ts';
import type { LiveEvent } from '../api/contract/events.ts';
import { setConnection } from '../stores/connection.ts';
import { useSession } from '../stores/session.ts';
import { setClockOffset } from '../ui/use-now.ts';
import { catchUpWhenQuiet } from './catch-up.ts';
import { signInAgain } from './sign-in-again.ts';

/** Lists are asked for at most this often, however many cases change. */
const LIST_PAUSE_MS = 400;
/** The row that changed comes first, and alone. */
const ROW_FIRST_MS = 150;

/** Follows the clock of the world: the demo stage may run days ahead of this machine. */
function followClock(now: string | undefined): void {
  if (now === undefined) return;
  const offset = Date.parse(now) - Date.now();
  // Network and rounding are no time travel.
  const offsetMs = Math.abs(offset) < 5_000 ? 0 : offset;
  setClockOffset(offsetMs);
  setConnection({ offsetMs });
}

function refreshLists(): void {
  void refreshQueues();
  for (const list of ['rulingList', 'auditList'] as const) {
    void invalidate(list);
  }
  for (const money of ['rulingView', 'orderView', 'sellerView', 'sellerLedger'] as const) {
    void invalidate(money);
  }
}

/**
 * Keeps the cache true to the server: a live event says that something changed, and what shows it is
 * fetched again. Mounted once, while somebody is signed in.
 */
export function useLiveCache(): void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const more = useRef(false);
  const callOff = useRef<(() => void) | null>(null);

  function listsNow(): void {
    refreshLists();
    timer.current = setTimeout(() => {
      timer.current = null;
      if (!more.current) return;
      more.current = false;
      listsNow();
    }, LIST_PAUSE_MS);
  }

  function soon(caseId: string): void {
    // The first change is asked for at once, those that follow on its heels together.
    if (timer.current !== null) more.current = true;
    else if (refreshRow(caseId)) timer.current = setTimeout(listsNow, ROW_FIRST_MS);
    else listsNow();
  }

  function onEvent(event: LiveEvent): void {
    followClock(event.now);
    if (event.type === 'hello' && event.cause !== 'resumed') {
      // Once: a stream that comes back tells what was missed.
      callOff.current ??= catchUpWhenQuiet(queryClient);
      return;
    }
    if (event.type === 'caseChanged' && event.caseId !== undefined) {
      void refreshCase(event.caseId);
      soon(event.caseId);
      return;
    }
    if (event.type === 'presence') {
      hearPresence(event);
      return;
    }
    if (event.type === 'bulk') {
      // Whoever shows bulk runs listens for them; a world that became whole has more to count.
      if (event.cause === 'whole') void invalidate('queueSummary');
      return;
    }
    if (event.type === 'notification') {
      const me = useSession.getState().session?.agent.id;
      if (event.recipientId === me) void invalidate('notificationList');
      return;
    }
    // The clock moved, the world was reset, or events were missed: everything on screen may differ.
    void queryClient.invalidateQueries();
  }

  useLive(onEvent);
  useEffect(() => {
    const stop = startLive((phase) => setConnection({ phase }), signInAgain);
    return () => {
      stop();
      callOff.current?.();
      callOff.current = null;
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    };
  }, []);
}

/** True to the browser's own word about the network, for the banner. */
export function useOnline(): void {
  useEffect(() => {
    const tell = () => setConnection({ online: navigator.onLine });
    tell();
    window.addEventListener('online', tell);
    window.addEventListener('offline', tell);
    return () => {
      window.removeEventListener('online', tell);
      window.removeEventListener('offline', tell);
    };
  }, []);
}
