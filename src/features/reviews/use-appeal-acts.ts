import { useRef, useState } from 'react';
import { refreshQueues } from '../../api/case-cache.ts';
import { call, newKey } from '../../api/client.ts';
import type { Appeal, AppealDecision } from '../../api/contract/appeals.ts';
import { type ApiProblem, isProblem } from '../../api/problem.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { problemLine } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';
import type { Deciding } from './use-deciding.ts';

/** Everything that can be sent about an appeal; a decision's refusal stays in place. */
export function useAppealActs(appeal: Appeal, restore: () => void) {
  const t = useT();
  const { id, reference, version, status } = appeal;
  const params = { appealId: id };
  const [state, setState] = useState<Deciding>({ is: 'idle' });
  const last = useRef({ key: '', body: '' });
  const refresh = () =>
    Promise.all([refreshCase(id), refreshCase(appeal.subject.id), refreshQueues()]);

  async function run(act: () => Promise<unknown>, done: string): Promise<boolean> {
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
  }

  function say(made: Appeal): void {
    const until = made.outcome?.undoUntil;
    const message = t(made.status === 'held' ? 'appeal.done.held' : 'appeal.done', { reference });
    const undo = async () => {
      const done = await run(
        () => call('appealUndo', { params, body: {} }),
        t('appeal.undone', { reference }),
      );
      if (done) restore();
    };
    toast({
      kind: 'done',
      message,
      ...(until !== undefined && {
        until,
        action: { label: t('ruling.undo'), run: () => void undo() },
      }),
    });
  }

  /** True when it was decided. */
  async function decide(decision: AppealDecision): Promise<boolean> {
    const text = JSON.stringify([version, decision]);
    if (last.current.body !== text) last.current = { key: newKey(), body: text };
    const args = { params, ifMatch: version, idempotencyKey: last.current.key };
    setState({ is: 'sending' });
    try {
      const made = await (status === 'held'
        ? call('appealConfirm', { ...args, body: { instead: decision } })
        : call('appealDecide', { ...args, body: decision }));
      setState({ is: 'idle' });
      say(made);
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      setState(stateOf(error));
      return false;
    } finally {
      await refresh();
    }
  }

  const write = () => ({ params, ifMatch: version, idempotencyKey: newKey() });
  return {
    state,
    decide,
    dismiss: () => setState({ is: 'idle' }),
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

/** No answer leaves open whether it arrived; anything else is a refusal. */
function stateOf(problem: ApiProblem): Deciding {
  return problem.kind !== 'problem' || problem.status >= 500
    ? { is: 'unknown' }
    : { is: 'refused', problem };
}
