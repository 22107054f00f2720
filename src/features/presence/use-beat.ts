import { useEffect, useRef } from 'react';
import { call } from '../../api/client.ts';
import { showPresence } from '../../api/presence-cache.ts';
import { isProblem } from '../../api/problem.ts';
import { offlineNow } from '../../stores/connection.ts';
import { useSession } from '../../stores/session.ts';
import { useIsLookedAt } from '../../ui/use-is-looked-at.ts';
import { useWriting } from './use-writing.ts';

/** How often a page says that somebody is there (cases.md §7, presence), in milliseconds. */
const BEAT_MS = 10_000;
/** Whoever only passes by on the way to another case is not there. */
const STAY_MS = 1_000;

async function beat(caseId: string, mode: 'viewing' | 'writing'): Promise<void> {
  // Who has to sign in again is asked once, and not by this.
  const { session, expired } = useSession.getState();
  if (session === null || expired) return;
  try {
    const { presence } = await call('presenceBeat', { params: { caseId }, body: { mode } });
    showPresence(caseId, presence);
  } catch (error) {
    // Not told, others see one person less for a while; the next one tells.
    if (!isProblem(error)) throw error;
  }
}

/** Says that this person went away, if it was told that they are here. What can't be told is forgotten soon. */
async function leave(caseId: string): Promise<void> {
  const { session, expired } = useSession.getState();
  if (session === null || expired || offlineNow()) return;
  await call('presenceBeat', { params: { caseId }, body: { mode: 'left' } }).catch(
    (error: unknown) => {
      if (!isProblem(error)) throw error;
    },
  );
}

/**
 * Tells the others that this person looks at a case, or writes on it, as long as its page is open and
 * looked at. Who goes on to another case, or closes the tab, is gone at once; who only looks elsewhere is forgotten
 * after a while (cases.md §7, presence).
 */
export function useBeat(caseId: string): void {
  const isWriting = useWriting(caseId);
  const isLookedAt = useIsLookedAt();
  const isTold = useRef(false);
  useEffect(() => {
    const go = () => {
      if (isTold.current) void leave(caseId);
      isTold.current = false;
    };
    window.addEventListener('pagehide', go);
    return () => {
      window.removeEventListener('pagehide', go);
      go();
    };
  }, [caseId]);
  useEffect(() => {
    if (!isLookedAt) return;
    const tell = () => {
      isTold.current = true;
      void beat(caseId, isWriting ? 'writing' : 'viewing');
    };
    const first = setTimeout(tell, isWriting ? 0 : STAY_MS);
    const timer = setInterval(tell, BEAT_MS);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [caseId, isWriting, isLookedAt]);
}
