import { useEffect, useState } from 'react';
import { call } from '../../api/client.ts';
import type { Dispute } from '../../api/contract/disputes.ts';
import { isProblem } from '../../api/problem.ts';
import { invalidate } from '../../api/query.ts';
import { problemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { useKeys } from '../../stores/keys.ts';
import { useSession } from '../../stores/session.ts';
import { toast } from '../../stores/toasts.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { useNow } from '../../ui/use-now.ts';
import { TakeOver } from './TakeOver.tsx';

const SECOND = 1_000;
/** Renewed when less than this is left and the case is looked at, in milliseconds. */
const RENEW_BELOW = 5 * 60_000;

function remaining(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / SECOND));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Who holds the case, for how long, and the way to take or leave it (cases.md §7, lease). */
export function LeaseChip({ dispute }: { dispute: Dispute }) {
  const t = useT();
  const now = useNow(SECOND);
  const me = useSession((state) => state.session?.agent.id);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const { id, lease, can } = dispute;
  const left = lease ? Date.parse(lease.expiresAt) - now : 0;
  const live = lease !== undefined && left > 0;
  const mine = live && lease.holder.id === me;

  async function run(act: () => Promise<unknown>) {
    setBusy(true);
    try {
      await act();
    } catch (error) {
      if (!isProblem(error)) throw error;
      const words = problemWords(error, t);
      toast({ kind: 'problem', message: [words.title, words.detail].filter(Boolean).join('. ') });
    } finally {
      setBusy(false);
      await invalidate('disputeView', { params: { disputeId: id } });
    }
  }
  const params = { caseId: id };
  const claim = (reason?: string) =>
    run(() => call('caseClaim', { params, body: reason ? { takeOverReason: reason } : {} }));
  const due = mine && left < RENEW_BELOW && left > 0;
  useEffect(() => {
    if (!due || document.visibilityState !== 'visible') return;
    void call('caseRenew', { params: { caseId: id } })
      .then(() => invalidate('disputeView', { params: { disputeId: id } }))
      .catch(() => invalidate('disputeView', { params: { disputeId: id } }));
  }, [due, id]);
  useKeys('case.keys', [
    { keys: 'c', id: 'case.claim', when: () => !live, run: () => void claim() },
  ]);

  if (mine) {
    return (
      <ActionButton
        size="small"
        busy={busy}
        affordance={can['caseRelease']}
        hint={t('case.release')}
        onClick={() => void run(() => call('caseRelease', { params }))}
      >
        {t('case.lease.mine', { left: remaining(left) })}
      </ActionButton>
    );
  }
  if (live) {
    return (
      <>
        <ActionButton size="small" busy={busy} onClick={() => setAsking(true)}>
          {t('case.lease.other', { name: lease.holder.name, left: remaining(left) })}
        </ActionButton>
        <TakeOver
          open={asking}
          name={lease.holder.name}
          onClose={() => setAsking(false)}
          onTake={(reason) => {
            setAsking(false);
            void claim(reason);
          }}
        />
      </>
    );
  }
  return (
    <ActionButton
      size="small"
      busy={busy}
      kbd="c"
      affordance={can['caseClaim']}
      onClick={() => void claim()}
    >
      {t('case.claim')}
    </ActionButton>
  );
}
