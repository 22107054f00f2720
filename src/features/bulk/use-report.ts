import { useState } from 'react';
import { allPages } from '../../api/all-pages.ts';
import { call } from '../../api/client.ts';
import type { BulkRow } from '../../api/contract/bulk.ts';
import { isProblem } from '../../api/problem.ts';
import { problemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';
import { saveCsv } from '../../ui/save-file.ts';
import { reportText } from './report-text.ts';

const allRows = (bulkId: string): Promise<BulkRow[]> =>
  allPages(async (query) => (await call('bulkView', { params: { bulkId }, query })).rows);

/** The report of a run with each of its rows, to paste or to keep. */
export function useReport(bulkId: string) {
  const t = useT();
  const [busy, setBusy] = useState(false);

  async function run(give: (text: string) => Promise<void> | void, done: string): Promise<void> {
    setBusy(true);
    try {
      const head = [
        t('bulk.row.case'),
        t('bulk.row.result'),
        t('bulk.row.code'),
        t('bulk.row.why'),
      ];
      await give(reportText(await allRows(bulkId), head, (result) => t(`bulk.result.${result}`)));
      toast({ kind: 'done', message: done });
    } catch (error) {
      const title = isProblem(error) ? problemWords(error, t).title : t('bulk.report.closed');
      toast({ kind: 'problem', message: title });
    } finally {
      setBusy(false);
    }
  }

  return {
    busy,
    copy: () => run((text) => navigator.clipboard.writeText(text), t('bulk.report.copied')),
    download: () => run((text) => saveCsv([text], `${bulkId}.csv`), t('bulk.report.saved')),
  };
}
