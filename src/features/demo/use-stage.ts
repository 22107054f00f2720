import { useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import { queryClient, useApiQuery } from '../../api/query.ts';
import { problemLine } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';

/** How often the open stage looks again, in milliseconds. */
const REFRESH_MS = 2_000;

/** The stage's state while it is open, and one way to run its acts: say what failed, then look again. */
export function useStage(open: boolean) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const stage = useApiQuery('stageView', {}, { enabled: open, refetchInterval: REFRESH_MS });

  async function run(act: () => Promise<string | void>): Promise<boolean> {
    setBusy(true);
    try {
      const said = await act();
      if (said) toast({ kind: 'info', message: said });
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      toast({ kind: 'problem', message: problemLine(error, t) });
      return false;
    } finally {
      setBusy(false);
      await queryClient.invalidateQueries();
    }
  }
  return { stage, busy, run };
}

export type Run = ReturnType<typeof useStage>['run'];
