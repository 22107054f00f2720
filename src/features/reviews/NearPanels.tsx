import { styled } from '@mui/material/styles';
import { memo } from 'react';
import { Link } from 'react-router';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useT } from '../../locales/use-t.ts';
import { Instant } from '../../ui/Instant.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { cut, tone } from '../../ui/tokens.ts';
import { AnswerFiles } from './AnswerFiles.tsx';
import { useSpanWords } from './use-span-words.ts';

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 6,
  maxBlockSize: 260,
  overflow: 'auto',
  '& li': { display: 'grid', minInlineSize: 0 },
  '& li > div': { display: 'flex', gap: 8, minInlineSize: 0 },
  '& li > div > bdi, & li > div > a': cut,
  '& small': { color: tone.ink3, fontSize: 11.5 },
});

/** Reviews like this one, and those of the same burst. */
export const NearPanel = memo(function NearPanel({ request }: { request: DeletionRequest }) {
  const t = useT();
  const span = useSpanWords();
  const { near, cluster } = request;
  if (near.length === 0 && cluster === undefined) return null;
  return (
    <Panel
      title={t('review.panel.near')}
      aside={
        cluster === undefined
          ? t('review.near.count', { count: near.length })
          : t('review.near.burst', { count: cluster.requests.length, span: span(cluster.spanMs) })
      }
      collapsible
    >
      <List>
        {near.map((one) => (
          <li key={one.reviewId}>
            <div>
              <bdi>{one.excerpt}</bdi>
            </div>
            <small>
              {t('review.near.line', { author: one.author, percent: one.likenessPercent })} ·{' '}
              <Instant at={one.postedAt} format="moment" />
              {one.sameBurst ? ` · ${t('review.near.sameBurst')}` : ''}
              {one.requestId === undefined ? null : (
                <>
                  {' · '}
                  <Link to={`/review-deletions/${one.requestId}`}>{t('review.near.request')}</Link>
                </>
              )}
            </small>
          </li>
        ))}
      </List>
    </Panel>
  );
});

/** What else the author ordered: the review may belong to another order. */
export const OrdersPanel = memo(function OrdersPanel({ request }: { request: DeletionRequest }) {
  const t = useT();
  const { authorOrders } = request;
  if (authorOrders.length === 0) return null;
  return (
    <Panel title={t('review.panel.orders')} aside={authorOrders.length} collapsible>
      <List>
        {authorOrders.map(({ id, reference, title, sellerName, placedAt }) => (
          <li key={id}>
            <div>
              <bdi>{title}</bdi>
            </div>
            <small>
              {reference} · <bdi>{sellerName}</bdi> · <Instant at={placedAt} format="date" />
            </small>
          </li>
        ))}
      </List>
    </Panel>
  );
});

/** How the same reason was decided before. */
export const PrecedentPanel = memo(function PrecedentPanel({
  request,
}: {
  request: DeletionRequest;
}) {
  const t = useT();
  const { precedents } = request;
  if (precedents.length === 0) return null;
  return (
    <Panel title={t('review.panel.precedents')} aside={precedents.length} collapsible>
      <List>
        {precedents.map(({ requestId, reference, remedy, overturned, at }) => (
          <li key={requestId}>
            <div>
              <Link to={`/review-deletions/${requestId}`}>{reference}</Link>
              <span>{t(`review.remedy.${remedy}`)}</span>
            </div>
            <small>
              <Instant at={at} format="date" />
              {overturned ? ` · ${t('review.precedent.overturned')}` : ''}
            </small>
          </li>
        ))}
      </List>
    </Panel>
  );
});

/** What the author and the seller were asked, and what came of it. */
export const AskedPanel = memo(function AskedPanel({ request }: { request: DeletionRequest }) {
  const t = useT();
  const { asked } = request;
  if (asked.length === 0) return null;
  return (
    <Panel title={t('review.panel.asked')} aside={asked.length}>
      <List>
        {asked.map(({ of, by, at, dueAt, text, answer }) => (
          <li key={`${of} ${at}`}>
            <small>
              {t(`review.asked.${of}`, { name: by.name })} · <Instant at={at} format="moment" />
            </small>
            <bdi>{text}</bdi>
            {answer === undefined ? (
              <small>
                {t('review.asked.until')} <Instant at={dueAt} format="moment" />
              </small>
            ) : (
              <>
                <small>
                  {t(`review.answer.${answer.kind}`, { order: answer.orderReference ?? '' })} ·{' '}
                  <Instant at={answer.at} format="moment" />
                </small>
                {answer.text === '' ? null : <bdi>{answer.text}</bdi>}
                <AnswerFiles ids={answer.evidenceIds} evidence={request.evidence} />
              </>
            )}
          </li>
        ))}
      </List>
    </Panel>
  );
});
