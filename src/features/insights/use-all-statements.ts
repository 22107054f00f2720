import { call } from '../../api/client.ts';
import type { Statement } from '../../api/contract/statements.ts';
import { useRun } from '../../api/use-run.ts';
import { useT } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';
import { saveStatements } from './save-statements.ts';

const PAGE = '100';

/** Fetches every statement of a period, page by page, and saves them as one file; a page that fails saves nothing. */
export function useAllStatements(query: { from?: string }) {
  const t = useT();
  const { run, busy } = useRun(toast);

  const save = () =>
    run(async () => {
      const found: Statement[] = [];
      let cursor: string | undefined;
      do {
        const page = await call('statementList', {
          query: { ...query, limit: PAGE, ...(cursor !== undefined && { cursor }) },
        });
        found.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      saveStatements('statements.json', found);
      toast({ kind: 'done', message: t('fairness.statements.saved', { count: found.length }) });
    });

  return { save, busy };
}
