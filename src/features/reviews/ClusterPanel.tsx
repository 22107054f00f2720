import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { confirm } from '../../stores/confirm.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { cut, tone } from '../../ui/tokens.ts';
import { BurstStrip } from './BurstStrip.tsx';
import type { Bench } from './use-bench.ts';
import { useCluster } from './use-cluster.ts';
import { useSpanWords } from './use-span-words.ts';
import { useStops } from './use-stops.ts';

const List = styled('ul')({
  listStyle: 'none',
  margin: '0 0 8px',
  padding: 0,
  maxBlockSize: 300,
  overflow: 'auto',
  '& li': {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '0 8px',
    padding: '4px 0',
    borderBlockStart: `1px solid ${tone.line}`,
  },
  '& li > div': { minInlineSize: 0 },
  '& li bdi': { ...cut, display: 'block', color: tone.ink2 },
  '& small': { color: tone.ink3, fontSize: 11.5 },
  '& [data-refused]': { color: tone.late },
  '& [data-done]': { color: tone.ok },
});

/** Where a key finds the requests of a cluster, and the one way to decide them together. */
export const CLUSTER = 'review-cluster';

const OPEN = new Set<DeletionRequest['status']>(['queued', 'inReview', 'escalated']);

/** Decides a burst together by what was found here; each request may be left out, each gets its own statement. */
export function ClusterPanel({ request, bench }: { request: DeletionRequest; bench: Bench }) {
  const t = useT();
  const span = useSpanWords();
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const { decide, busy, results, problem } = useCluster(request);
  const words = useProblemWords(problem);
  const key = useKeyText('review.key.cluster', 'b');
  const stop = useStops(request, bench);
  const { cluster, can } = request;
  if (cluster === undefined) return null;
  const open = cluster.requests.filter(({ status }) => OPEN.has(status));
  const chosen = open.filter(({ id }) => !out.has(id));
  const may = can['clusterPropose'] ?? can['deletionRequestPropose'] ?? { allowed: false };
  const reason = chosen.length === 0 ? t('review.cluster.none') : stop;
  const affordance = may.allowed && reason !== undefined ? { allowed: false, reason } : may;
  const fateOf = (id: string) => results?.find((one) => one.id === id);

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
    <Panel
      id={CLUSTER}
      title={t('review.panel.cluster')}
      aside={t('review.near.burst', { count: cluster.requests.length, span: span(cluster.spanMs) })}
    >
      <BurstStrip times={cluster.requests.map(({ postedAt }) => postedAt)} />
      <List aria-label={t('review.panel.cluster')}>
        {cluster.requests.map(({ id, reference, status, excerpt, postedAt }) => {
          const fate = fateOf(id);
          return (
            <li key={id}>
              <input
                type="checkbox"
                aria-label={t('review.cluster.in', { reference })}
                disabled={!OPEN.has(status)}
                checked={OPEN.has(status) && !out.has(id)}
                onChange={() => toggle(id)}
                style={{ inlineSize: 18, blockSize: 18, margin: 3 }}
              />
              <div>
                <Link to={`/review-deletions/${id}`}>{reference}</Link>{' '}
                <small>
                  {t(`review.status.${status}`)} · <Instant at={postedAt} />
                </small>
                <bdi>{excerpt}</bdi>
                {fate === undefined ? null : fate.refused === undefined ? (
                  <small data-done>{t(`review.status.${fate.status}`)}</small>
                ) : (
                  <small data-refused>{fate.refused.detail}</small>
                )}
              </div>
            </li>
          );
        })}
      </List>
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
    </Panel>
  );
}
