import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { CheckIcon, DownloadIcon, WarningIcon } from '../../ui/Icons.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { cut, tone } from '../../ui/tokens.ts';
import { BurstStrip } from './BurstStrip.tsx';
import { saveClusterReport } from './cluster-report.ts';
import { useSpanWords } from './use-span-words.ts';

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
  '& small svg': { fontSize: 12, verticalAlign: -2 },
  '& [data-refused]': { color: tone.late },
  '& [data-done]': { color: tone.ok },
});

const Acts = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 });

/** Where a key finds the requests of a cluster, and the one way to decide them together. */
export const CLUSTER = 'review-cluster';

type Cluster = NonNullable<DeletionRequest['cluster']>;

/** What came of one when they were decided together; a refusal is told until it was decided otherwise. */
function Fate({ fate, isOpen }: { fate: Cluster['results'][number]; isOpen: boolean }) {
  const t = useT();
  const { refused, status, at } = fate;
  if (refused !== undefined && !isOpen) return null;
  return (
    <small data-refused={refused && ''} data-done={refused ? undefined : ''}>
      {refused === undefined ? (
        <>
          <CheckIcon /> {t('review.cluster.fate', { status: t(`review.status.${status}`) })}
        </>
      ) : (
        <>
          <WarningIcon /> {refused.detail}
        </>
      )}{' '}
      · <Instant at={at} />
    </small>
  );
}

type Request = Cluster['requests'][number];

interface ClusterListProps {
  cluster: Cluster;
  /** Before each request: the choice to leave it out. */
  choice?: { isIn: (request: Request) => boolean; toggle: (request: Request) => void };
  /** The way to decide, and what speaks against it. */
  children?: ReactNode;
}

/** A burst: when its reviews were posted, how each request on it stands, and what deciding them together came to. */
export function ClusterList({ cluster, choice, children }: ClusterListProps) {
  const t = useT();
  const span = useSpanWords();
  const { requests, results, spanMs } = cluster;
  return (
    <Panel
      id={CLUSTER}
      title={t('review.panel.cluster')}
      aside={t('review.near.burst', { count: requests.length, span: span(spanMs) })}
    >
      <BurstStrip times={requests.map(({ postedAt }) => postedAt)} />
      <List aria-label={t('review.panel.cluster')}>
        {requests.map((request) => {
          const { id, reference, status, excerpt, postedAt, decided, together } = request;
          const fate = results.find((one) => one.id === id);
          return (
            <li key={id}>
              {choice === undefined ? (
                <span />
              ) : (
                <input
                  type="checkbox"
                  aria-label={t('review.cluster.in', { reference })}
                  disabled={!together.allowed}
                  title={together.reason}
                  checked={together.allowed && choice.isIn(request)}
                  onChange={() => choice.toggle(request)}
                  style={{ inlineSize: 18, blockSize: 18, margin: 3 }}
                />
              )}
              <div>
                <Link to={`/review-deletions/${id}`}>{reference}</Link>{' '}
                <small>
                  {t(`review.status.${status}`)} · <Instant at={postedAt} />
                </small>
                <bdi>{excerpt}</bdi>
                {fate === undefined ? null : <Fate fate={fate} isOpen={!decided} />}
              </div>
            </li>
          );
        })}
      </List>
      <Acts>
        {children}
        {results.length === 0 ? null : (
          <ActionButton
            size="small"
            variant="quiet"
            icon={<DownloadIcon />}
            onClick={() => saveClusterReport(cluster, t)}
          >
            {t('review.cluster.report')}
          </ActionButton>
        )}
      </Acts>
    </Panel>
  );
}
