import { useLocation } from 'react-router';
import { refreshQueues } from '../../api/case-cache.ts';
import { call, newKey } from '../../api/client.ts';
import type { Appeal, AppealDecision } from '../../api/contract/appeals.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { useRun } from '../../api/use-run.ts';
import { casePath } from '../../lib/case-path.ts';
import { useT } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';
import { useDeciding } from './use-deciding.ts';

/** Everything that can be sent about an appeal; a decision's refusal stays in place. */
export function useAppealActs(appeal: Appeal, restore: () => void) {
  const t = useT();
  // The way back carries the queue along.
  const { search } = useLocation();
  const { id, reference, version, status } = appeal;
  const params = { appealId: id };
  const refresh = () =>
    Promise.all([refreshCase(id), refreshCase(appeal.subject.id), refreshQueues()]);
  const { run } = useRun(toast, refresh);

  const undo = async () => {
    await run(async () => {
      await call('appealUndo', { params, body: {} });
      restore();
      const to = `${casePath({ id, reference }) ?? ''}${search}`;
      toast({ kind: 'done', message: t('appeal.undone', { reference }), to });
    });
  };

  function say(made: Appeal): void {
    const until = made.outcome?.undoUntil;
    const message = t(made.status === 'held' ? 'appeal.done.held' : 'appeal.done', { reference });
    toast({
      kind: 'done',
      message,
      ...(until !== undefined && {
        until,
        action: { label: t('ruling.undo'), run: () => void undo() },
      }),
    });
  }

  const { state, decide, dismiss } = useDeciding({
    version,
    send: (decision: AppealDecision, idempotencyKey) => {
      const args = { params, ifMatch: version, idempotencyKey };
      return status === 'held'
        ? call('appealConfirm', { ...args, body: { instead: decision } })
        : call('appealDecide', { ...args, body: decision });
    },
    onDone: say,
    refresh,
  });

  const write = () => ({ params, ifMatch: version, idempotencyKey: newKey() });
  return {
    state,
    decide,
    dismiss,
    undo,
    ask: (text: string) =>
      run(
        () => call('appealAsk', { ...write(), body: { text } }),
        t('appeal.ask.done', { reference }),
      ),
    confirm: () =>
      run(
        () => call('appealConfirm', { ...write(), body: {} }),
        t('review.confirm.done', { reference }),
      ),
    giveBack: (comment: string) =>
      run(
        () => call('appealReturn', { ...write(), body: { comment } }),
        t('review.return.done', { reference }),
      ),
  };
}
