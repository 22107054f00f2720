import { useState } from 'react';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { confirm } from '../../stores/confirm.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ClusterList } from './ClusterList.tsx';
import type { Bench } from './use-bench.ts';
import { useCluster } from './use-cluster.ts';
import { useStops } from './use-stops.ts';

/** Decides a burst together by what was found here; each request may be left out, each gets its own statement. */
export function ClusterPanel({ request, bench }: { request: DeletionRequest; bench: Bench }) {
  const t = useT();
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const { decide, busy, problem } = useCluster(request, bench.clear);
  const words = useProblemWords(problem);
  const key = useKeyText('review.key.cluster', 'b');
  const stop = useStops(request, bench);
  const { cluster, can } = request;
  if (cluster === undefined) return null;
  const chosen = cluster.requests.filter((one) => one.together.allowed && !out.has(one.id));
  const may = can['clusterPropose'] ?? can['deletionRequestPropose'] ?? { allowed: false };
  const reason = chosen.length === 0 ? t('review.cluster.none') : stop;
  const affordance = may.allowed && reason !== undefined ? { allowed: false, reason } : may;

  function toggle(id: string): void {
    const next = new Set(out);
    if (!next.delete(id)) next.add(id);
    setOut(next);
  }
  async function together(): Promise<void> {
    const { proposal } = bench;
    if (proposal === undefined) return;
    const sure = await confirm({
      title: t('review.cluster.confirm', { count: chosen.length }),
      text: t('review.cluster.text'),
      confirmLabel: t('review.cluster.decide', { count: chosen.length }),
    });
    if (sure) await decide(cluster?.id ?? '', chosen, proposal);
  }

  return (
    <ClusterList
      cluster={cluster}
      choice={{ isIn: ({ id }) => !out.has(id), toggle: ({ id }) => toggle(id) }}
    >
      {words === null ? null : <ProblemNotice {...words} />}
      <ActionButton
        size="small"
        kbd={key}
        affordance={affordance}
        busy={busy}
        onClick={() => void together()}
      >
        {t('review.cluster.decide', { count: chosen.length })}
      </ActionButton>
    </ClusterList>
  );
}
