import type { DeletionRequest } from '../../../src/api/contract/deletion-requests.ts';
import type { Context } from '../context.ts';
import type { Reader, Tx } from '../tx.ts';
import type { ClusterOutcome } from './cluster.ts';

type Cluster = NonNullable<DeletionRequest['cluster']>;

/** What came of a burst for one person who decided it together; the id is the burst's and the person's. */
export interface ClusterRunRecord {
  id: string;
  results: Cluster['results'];
}

const runId = (clusterId: string, agentId: string) => `${clusterId}/${agentId}`;

/** What the acting person's deciding a burst together came to, the last for each of its requests. */
export function clusterResultsOf(
  reader: Reader,
  clusterId: string,
  { actor }: Pick<Context, 'actor'>,
): Cluster['results'] {
  return reader.get('clusterRuns', runId(clusterId, actor.id))?.results ?? [];
}

/** Keeps what came of each request, so that it is still told when the page was left (reviews.md §5). */
export function keepClusterResults(
  tx: Tx,
  clusterId: string,
  outcomes: readonly ClusterOutcome[],
  ctx: Context,
): void {
  const made = outcomes.map(({ reference: _, ...outcome }) =>
    Object.assign(outcome, { at: ctx.now }),
  );
  const others = clusterResultsOf(tx, clusterId, ctx).filter(
    ({ id }) => !made.some((one) => one.id === id),
  );
  tx.put('clusterRuns', { id: runId(clusterId, ctx.actor.id), results: [...others, ...made] });
}
