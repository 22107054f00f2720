import { isProblem } from '../../api/problem.ts';
import { problemLine } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';

/** Does one thing and says what came of it; answers true when it was done. */
export function useRun(refresh: () => Promise<unknown>) {
  const t = useT();
  return async (act: () => Promise<unknown>, done: string): Promise<boolean> => {
    try {
      await act();
      toast({ kind: 'done', message: done });
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      toast({ kind: 'problem', message: problemLine(error, t) });
      return false;
    } finally {
      await refresh();
    }
  };
}
