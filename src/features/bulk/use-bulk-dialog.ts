import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { call, newKey } from '../../api/client.ts';
import type { BulkAction, BulkRun, BulkSelection } from '../../api/contract/bulk.ts';
import type { Body } from '../../api/contract/index.ts';
import { isProblem, type ApiProblem } from '../../api/problem.ts';
import { invalidate } from '../../api/query.ts';
import { useT } from '../../locales/use-t.ts';
import { announce } from '../../stores/announcer.ts';
import { markBulk } from '../../stores/bulk-marks.ts';

/**
 * The way of one bulk act: choose, check, start. The same intent keeps its key, so that an answer that
 * was lost is asked for again and nothing begins twice.
 *
 * @param from address of the queue in which the cases were chosen
 */
export function useBulkDialog(selection: BulkSelection, from: string) {
  const t = useT();
  const intl = useIntl();
  const [action, setAction] = useState<BulkAction | null>(null);
  const [checked, setChecked] = useState<BulkRun | null>(null);
  const [error, setError] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const intent = useRef({ text: '', key: '' });

  async function ask(body: Body<'bulkRun'>): Promise<BulkRun | null> {
    const text = JSON.stringify(body);
    if (intent.current.text !== text) intent.current = { text, key: newKey() };
    setBusy(true);
    setError(null);
    try {
      return await call('bulkRun', { body, idempotencyKey: intent.current.key });
    } catch (problem) {
      if (!isProblem(problem)) throw problem;
      setError(problem);
      return null;
    } finally {
      setBusy(false);
    }
  }

  return {
    action,
    checked,
    error,
    busy,
    setAction(next: BulkAction | null): void {
      setAction(next);
      setError(null);
    },
    /** Back to the choice; what was checked is forgotten. */
    again(): void {
      intent.current = { text: '', key: '' };
      setChecked(null);
      setError(null);
    },
    async check(): Promise<void> {
      if (action === null) return;
      const { locale, timeZone = 'UTC' } = intl;
      const run = await ask({ dryRun: true, action, selection, locale, timeZone });
      if (run === null) return;
      setChecked(run);
      const others = run.total - run.counts.pending;
      announce(t('bulk.checked.spoken', { count: run.counts.pending, others }));
    },
    /** The run that was started; null when it was not. */
    async start(): Promise<BulkRun | null> {
      if (checked === null) return null;
      const run = await ask({ dryRun: false, checked: checked.id });
      if (run === null) return null;
      markBulk({ id: run.id, from });
      void invalidate('bulkList');
      announce(t('bulk.started.spoken', { count: run.counts.pending }));
      return run;
    },
  };
}
