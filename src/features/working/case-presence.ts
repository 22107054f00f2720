import { useEffect } from 'react';
import { call } from '../../api/client.ts';
import { knownCase } from '../../api/case-reads.ts';
import { isProblem } from '../../api/problem.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { hasDraft } from '../../stores/drafts.ts';
import { beforeSignOut } from '../../stores/leaving.ts';
import { useSession } from '../../stores/session.ts';
import { clockNow } from '../../ui/use-now.ts';
import { markTab, type TabMark } from './tab-mark.ts';

interface Presence {
  /** Pages of this tab that show the case: for a moment two, when one takes over from the other. */
  pages: number;
  mark: TabMark;
}

const present = new Map<string, Presence>();
const me = () => useSession.getState().session?.agent.id;

function isMine(caseId: string): boolean {
  const lease = knownCase(caseId)?.lease;
  if (lease === undefined || lease.holder.id !== me()) return false;
  return Date.parse(lease.expiresAt) > clockNow();
}

async function leave(caseId: string, mark: TabMark): Promise<void> {
  try {
    if (!isMine(caseId) || hasDraft(caseId) || (await mark.isElsewhere())) return;
    // Signed out meanwhile: nobody is there to let go.
    if (me() === undefined) return;
    await call('caseRelease', { params: { caseId } });
    await refreshCase(caseId);
  } catch (error) {
    // Not let go, it ends by itself soon (cases.md §7).
    if (!isProblem(error)) throw error;
  } finally {
    mark.give();
  }
}

function enter(caseId: string): void {
  const here = present.get(caseId);
  if (here !== undefined) here.pages += 1;
  else present.set(caseId, { pages: 1, mark: markTab(`recourse.case:${me()}:${caseId}`) });
}

function step(caseId: string): void {
  const here = present.get(caseId);
  if (here === undefined) return;
  here.pages -= 1;
  // From the case to its evidence is no leaving: the page that comes next has entered by then.
  setTimeout(() => {
    if (here.pages > 0 || present.get(caseId) !== here) return;
    present.delete(caseId);
    void leave(caseId, here.mark);
  });
}

/**
 * Somebody works on this case as long as a page about it is open. Who leaves lets go of what they hold,
 * unless a draft is open on it or another tab of theirs has it (cases.md §7, lease).
 */
export function useCasePresence(caseId: string): void {
  useEffect(() => {
    enter(caseId);
    return () => step(caseId);
  }, [caseId]);
}

/** Longest that signing out waits for it, in milliseconds. */
const LONGEST = 1_000;

/** Leaves all cases of this tab, while its session still counts. */
async function leaveCases(): Promise<void> {
  const left = [...present].map(([caseId, { mark }]) => leave(caseId, mark));
  if (left.length === 0) return;
  present.clear();
  const enough = new Promise((resolve) => {
    setTimeout(resolve, LONGEST);
  });
  await Promise.race([Promise.all(left), enough]);
}

beforeSignOut(leaveCases);
