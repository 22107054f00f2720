import { queryClient, useApiQuery } from '../../api/query.ts';
import { useRun } from '../../api/use-run.ts';
import { toast } from '../../stores/toasts.ts';

/** How often the open stage looks again, in milliseconds. */
const REFRESH_MS = 2_000;

/** The stage's state while it is open, and one way to run its acts: say what failed, then look again. */
export function useStage(open: boolean) {
  const stage = useApiQuery('stageView', {}, { enabled: open, refetchInterval: REFRESH_MS });
  const { run, busy } = useRun(toast, () => queryClient.invalidateQueries());
  return {
    stage,
    busy,
    run: (act: () => Promise<string | void>) =>
      run(async () => {
        const said = await act();
        if (said) toast({ kind: 'info', message: said });
      }),
  };
}

export type Run = ReturnType<typeof useStage>['run'];
