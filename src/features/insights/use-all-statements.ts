import { allPages } from '../../api/all-pages.ts';
import { call } from '../../api/client.ts';
import { useRun } from '../../api/use-run.ts';
import { useT } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';
import { saveStatements } from './save-statements.ts';

/** Fetches every statement of a period, page by page, and saves them as one file; a page that fails saves nothing. */
export function useAllStatements(query: { from?: string }) {
  const t = useT();
  const { run, busy } = useRun(toast);

  const save = () =>
    run(async () => {
      const found = await allPages((page) =>
        call('statementList', { query: { ...query, ...page } }),
      );
      saveStatements('statements.json', found);
      toast({ kind: 'done', message: t('fairness.statements.saved', { count: found.length }) });
    });

  return { save, busy };
}
