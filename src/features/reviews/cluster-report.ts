import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { CSV_START, csvLine } from '../../lib/csv.ts';
import type { useT } from '../../locales/use-t.ts';
import { saveBytes } from '../../ui/save-file.ts';

type Cluster = NonNullable<DeletionRequest['cluster']>;

/** Every request of a burst that was decided with others, as CSV: what came of it, when, and why not. */
export function clusterReport(
  { requests, results }: Pick<Cluster, 'requests' | 'results'>,
  t: ReturnType<typeof useT>,
): string {
  const lines = requests.flatMap(({ id, reference }) => {
    const fate = results.find((one) => one.id === id);
    if (fate === undefined) return [];
    const { status, at, refused } = fate;
    const result = refused ? t('review.cluster.refused') : t(`review.status.${status}`);
    return [[reference, result, at, refused?.code ?? '', refused?.detail ?? '']];
  });
  const head = [
    t('review.cluster.column.request'),
    t('review.cluster.column.result'),
    t('review.cluster.column.at'),
    t('review.cluster.column.code'),
    t('review.cluster.column.why'),
  ];
  return CSV_START + [head, ...lines].map(csvLine).join('');
}

export function saveClusterReport(cluster: Cluster, t: ReturnType<typeof useT>): void {
  saveBytes(new TextEncoder().encode(clusterReport(cluster, t)), `${cluster.id}.csv`);
}
