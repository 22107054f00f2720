import { useIntl } from 'react-intl';
import type { BulkRun } from '../../api/contract/bulk.ts';
import { useApiQuery } from '../../api/query.ts';
import { WRITTEN } from '../../lib/time-formats.ts';
import { useT } from '../../locales/use-t.ts';
import { actionWords } from './bulk-words.ts';

/** What a run does, with the names of people and the viewer's own clock. */
export function useRunWords(run: Pick<BulkRun, 'action' | 'macroName'>): string {
  const t = useT();
  const { formatDate } = useIntl();
  const { data } = useApiQuery('agentList', {}, { enabled: run.action.kind === 'assign' });
  return actionWords(run, t, {
    agent: (id) => data?.items.find((one) => one.id === id)?.name ?? id,
    when: (instant) => formatDate(instant, WRITTEN),
  });
}
