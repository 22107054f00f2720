import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call, newKey } from '../../api/client.ts';
import type { BulkRun } from '../../api/contract/bulk.ts';
import { invalidate } from '../../api/query.ts';
import { useRun } from '../../api/use-run.ts';
import { useT } from '../../locales/use-t.ts';
import { announce } from '../../stores/announcer.ts';
import { markBulk } from '../../stores/bulk-marks.ts';
import { toast } from '../../stores/toasts.ts';

type Steering = 'bulkPause' | 'bulkResume' | 'bulkCancel';

/** Pause, resume, cancel, and do what failed again. */
export function useRunActs({ id }: Pick<BulkRun, 'id'>) {
  const t = useT();
  const navigate = useNavigate();
  // One retry of one run: pressing again after a lost answer is the same wish.
  const [key] = useState(newKey);

  const { run, busy } = useRun(toast, () =>
    Promise.all([invalidate('bulkView'), invalidate('bulkList')]),
  );

  return {
    busy,
    steer: (operation: Steering) =>
      run(async () => {
        const { state } = await call(operation, { params: { bulkId: id } });
        announce(t('bulk.state.spoken', { state: t(`bulk.state.${state}`) }));
      }),
    retry: () =>
      run(async () => {
        const body = { dryRun: false, retryOf: id };
        const next = await call('bulkRun', { body, idempotencyKey: key });
        markBulk({ id: next.id, from: '' });
        announce(t('bulk.started.spoken', { count: next.counts.pending }));
        await navigate(`/bulk/${next.id}`);
      }),
  };
}
