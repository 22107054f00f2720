import { useMemo, useState } from 'react';
import { call, newKey } from '../../api/client.ts';
import type { RulingReply, RulingView } from '../../api/contract/rulings.ts';
import { type ApiProblem, isProblem } from '../../api/problem.ts';
import { invalidate } from '../../api/query.ts';
import { useT } from '../../locales/use-t.ts';
import { useSession } from '../../stores/session.ts';
import { toast } from '../../stores/toasts.ts';

export type Decision = 'approve' | 'return' | 'reject' | 'withdraw';

function refresh(ruling: RulingView): void {
  void invalidate('rulingList');
  void invalidate('rulingView', { params: { rulingId: ruling.id } });
  void invalidate('disputeView', { params: { disputeId: ruling.disputeId } });
  void invalidate('queueSummary');
}

function send(ruling: RulingView, decision: Decision, comment: string, key: string) {
  const at = { params: { rulingId: ruling.id }, ifMatch: ruling.version };
  if (decision === 'approve') {
    const body = { digest: ruling.digest };
    return call('rulingApprove', { ...at, body, idempotencyKey: key });
  }
  if (decision === 'return') return call('rulingReturn', { ...at, body: { comment } });
  if (decision === 'reject') return call('rulingReject', { ...at, body: { comment } });
  return call('rulingWithdraw', { ...at, body: { comment } });
}

/** An answer that leaves open whether the decision was made. */
const isOpen = ({ kind, status }: ApiProblem) => kind !== 'problem' || status >= 500;

/** Whether a ruling stands as the decision would have left it. */
function isMade(decision: Decision, now: RulingView, me: string | undefined): boolean {
  if (decision === 'approve') return now.approvals.some(({ by }) => by.id === me);
  return decision === 'return' ? now.state === 'draft' : now.state === 'void';
}

/** The answer was lost: the ruling itself says whether the decision was made. Undefined when it was not. */
async function becameOf(ruling: RulingView, decision: Decision): Promise<RulingView | undefined> {
  const me = useSession.getState().session?.agent.id;
  try {
    const now = await call('rulingView', { params: { rulingId: ruling.id } });
    return now.version !== ruling.version && isMade(decision, now, me) ? now : undefined;
  } catch (error) {
    if (!isProblem(error)) throw error;
    // Sent back, it is a draft, and those are their author's own.
    return decision === 'return' && isProblem(error, 'notFound') ? ruling : undefined;
  }
}

/** The second person's decision: bound to the version and the digest that were on screen. */
export function useDecide(ruling: RulingView, onDone: () => void) {
  const t = useT();
  const [busy, setBusy] = useState<Decision | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  // The same approval of the same text, however often it is pressed or retried.
  const about = `${ruling.id}:${ruling.digest}`;
  const { key } = useMemo(() => ({ about, key: newKey() }), [about]);

  async function undo(made: RulingReply | RulingView) {
    const about = { reference: made.disputeReference, name: made.proposer.name };
    try {
      await call('rulingUndo', { params: { rulingId: made.id } });
      toast({ kind: 'done', message: t('approvals.undone', about) });
    } catch (error) {
      if (!isProblem(error)) throw error;
      const message = t('ruling.undoFailed', { reference: made.disputeReference });
      toast({ kind: 'problem', message });
    }
    refresh(made);
  }

  function say(decision: Decision, made: RulingReply | RulingView) {
    const reference = made.disputeReference;
    const kind = t(`ruling.kindLong.${made.kind}`);
    if (decision === 'approve' && made.state === 'approved' && made.undoUntil) {
      const message = t('approvals.done.approved', { kind, reference });
      const action = { label: t('approvals.undo'), run: () => void undo(made) };
      return toast({ kind: 'done', message, until: made.undoUntil, action });
    }
    const words = {
      approve: t('approvals.done.more', { reference }),
      return: t('approvals.done.returned', { reference, name: made.proposer.name }),
      reject: t('approvals.done.rejected', { reference }),
      withdraw: t('approvals.done.withdrawn', { reference }),
    };
    return toast({ kind: 'done', message: words[decision] });
  }

  async function decide(decision: Decision, comment: string) {
    setBusy(decision);
    setProblem(null);
    try {
      const made = await send(ruling, decision, comment, key);
      say(decision, made);
      refresh(made);
      onDone();
    } catch (error) {
      if (!isProblem(error)) throw error;
      const made = isOpen(error) ? await becameOf(ruling, decision) : undefined;
      refresh(ruling);
      if (made === undefined) return setProblem(error);
      say(decision, made);
      onDone();
    } finally {
      setBusy(null);
    }
  }
  return { decide, busy, problem };
}
