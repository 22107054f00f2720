import { useState } from 'react';
import { useT } from '../locales/use-t.ts';
import { isProblem } from './problem.ts';
import { problemLine } from './use-problem-words.ts';

/** Tells the person what came of an act, as a toast does. */
type Say = (said: { kind: 'done' | 'problem'; message: string }) => unknown;

/**
 * One way to do what a button stands for: `run` answers true when it was done, says a refusal in one line
 * and looks again at what the act may have changed, whatever came of it. A defect of the code stays one.
 */
export function useRun(say: Say, refresh: () => unknown = () => undefined) {
  const t = useT();
  const [busy, setBusy] = useState(false);

  /** `done` is said when it was done; without it the act says so itself. */
  async function run(act: () => Promise<unknown>, done?: string): Promise<boolean> {
    setBusy(true);
    try {
      await act();
      if (done !== undefined) say({ kind: 'done', message: done });
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      say({ kind: 'problem', message: problemLine(error, t) });
      return false;
    } finally {
      setBusy(false);
      await refresh();
    }
  }

  return { run, busy };
}
