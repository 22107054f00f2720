import { useNavigate } from 'react-router';
import type { Affordance } from '../../api/contract/common.ts';
import type { BulkRun } from '../../api/contract/bulk.ts';
import { useKeys } from '../../stores/keys.ts';
import { toast } from '../../stores/toasts.ts';
import { isOver } from './bulk-words.ts';

interface RunKeys {
  run: BulkRun;
  /** Where its cases are. */
  queue: string | undefined;
  acts: {
    busy: boolean;
    steer: (operation: 'bulkPause' | 'bulkResume' | 'bulkCancel') => Promise<unknown>;
    retry: () => Promise<unknown>;
  };
  report: { busy: boolean; copy: () => Promise<void>; download: () => Promise<void> };
}

/** The keys of a bulk run; what is not allowed says why instead. */
export function useRunKeys({ run, queue, acts, report }: RunKeys): void {
  const navigate = useNavigate();
  const over = isOver(run);
  const hold = run.state === 'paused' ? 'bulkResume' : 'bulkPause';

  function act(may: Affordance | undefined, go: () => Promise<unknown>): void {
    if (acts.busy) return;
    if (may?.allowed === true) void go();
    else if (may?.reason !== undefined) toast({ kind: 'warning', message: may.reason });
  }
  const tell = (go: () => Promise<void>) => (report.busy ? undefined : void go());

  useKeys('bulk.run.keys', [
    {
      keys: 'p',
      id: 'bulk.run.hold',
      when: () => !over,
      run: () => act(run.can[hold], () => acts.steer(hold)),
    },
    {
      keys: 'Shift+x',
      id: 'bulk.run.cancel',
      when: () => !over,
      run: () => act(run.can['bulkCancel'], () => acts.steer('bulkCancel')),
    },
    {
      keys: 'r',
      id: 'bulk.run.retry',
      when: () => over && run.counts.failed > 0,
      run: () => act(run.can['bulkRun'], acts.retry),
    },
    { keys: 'y', id: 'bulk.run.copy', run: () => tell(report.copy) },
    { keys: 'd', id: 'bulk.run.download', run: () => tell(report.download) },
    {
      keys: 'b',
      id: 'bulk.run.back',
      when: () => queue !== undefined,
      run: () => void navigate(`/${queue}`),
    },
  ]);
}
