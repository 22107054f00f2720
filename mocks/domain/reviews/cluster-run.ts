import type { ClusterRunRecord } from '../cluster-record.ts';
import type { Context } from '../context.ts';
import type { Reader, Tx } from '../tx.ts';

type Fate = ClusterRunRecord['results'][number];

const runId = (clusterId: string, agentId: string) => `${clusterId}/${agentId}`;

/** What the acting person's deciding a burst together came to, the last for each of its requests. */
export function clusterResultsOf(
  reader: Reader,
  clusterId: string,
  { actor }: Pick<Context, 'actor'>,
): ClusterRunRecord['results'] {
  return reader.get('clusterRuns', runId(clusterId, actor.id))?.results ?? [];
}

/** Keeps what came of each request, so that it is still told when the page was left (reviews.md §5). */
export function keepClusterResults(
  tx: Tx,
  clusterId: string,
  outcomes: readonly Omit<Fate, 'at'>[],
  ctx: Context,
): void {
  const made = outcomes.map(({ id, status, refused }): Fate => {
    const fate = { id, at: ctx.now, status };
    return refused ? { ...fate, refused } : fate;
  });
  const others = clusterResultsOf(tx, clusterId, ctx).filter(
    ({ id }) => !made.some((one) => one.id === id),
  );
  tx.put('clusterRuns', { id: runId(clusterId, ctx.actor.id), results: [...others, ...made] });
}
