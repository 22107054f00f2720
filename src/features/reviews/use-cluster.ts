import { useRef, useState } from 'react';
import { refreshQueues } from '../../api/case-cache.ts';
import { call, newKey } from '../../api/client.ts';
import type { DeletionProposal } from '../../api/contract/deletion-proposal.ts';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { type ApiProblem, isProblem } from '../../api/problem.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { useT } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';

type Chosen = readonly { id: string; version: number }[];

/** Sends one decision for many requests of a cluster; what was refused is told with its reason, and when this one waits for a second person. */
export function useCluster(request: DeletionRequest, onHeld: () => void) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  // The same decision on the same requests is the same intent, also when the first answer got lost.
  const last = useRef({ key: '', body: '' });

  async function decide(clusterId: string, chosen: Chosen, proposal: DeletionProposal) {
    const requests = chosen.map(({ id, version }) => ({ id, version }));
    const body = { requests, proposal };
    const text = JSON.stringify(body);
    if (last.current.body !== text) last.current = { key: newKey(), body: text };
    setBusy(true);
    setProblem(null);
    try {
      const made = await call('clusterPropose', {
        params: { clusterId },
        body,
        idempotencyKey: last.current.key,
      });
      const refused = made.results.filter((one) => one.refused !== undefined).length;
      const done = made.results.length - refused;
      const waiting = made.results.filter(({ status }) => status === 'held');
      toast({
        kind: refused === 0 ? 'done' : 'warning',
        message: t('review.cluster.done', { done, refused, held: waiting.length }),
      });
      // Nothing is taken back of it here; of what is decided the draft stays for an undo.
      if (waiting.some(({ id }) => id === request.id)) onHeld();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
      await Promise.all([refreshCase(request.id), refreshQueues()]);
    }
  }

  return { decide, busy, problem };
}
