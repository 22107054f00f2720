import { styled } from '@mui/material/styles';
import { memo, type ReactNode } from 'react';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useT } from '../../locales/use-t.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { Money } from '../../ui/Money.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { tone } from '../../ui/tokens.ts';
import { Veil } from './Veil.tsx';

const Text = styled('p')({ margin: 0, color: tone.ink2, whiteSpace: 'pre-wrap' });
const Quotes = styled('ul')({
  margin: '8px 0 0',
  paddingInlineStart: 16,
  color: tone.ink2,
  '& q': { color: tone.ink },
});

/** What was offered, as it was when it was ordered, and what was agreed besides. */
export const OfferPanel = memo(function OfferPanel({ request }: { request: DeletionRequest }) {
  const t = useT();
  const { review, agreedExtras } = request;
  const { offer, order } = review;
  return (
    <Panel title={t('review.panel.offer')}>
      <Facts
        facts={[
          {
            id: 'offer',
            label: <bdi>{offer.title}</bdi>,
            value: <Money money={offer.price} />,
            strong: true,
          },
          ...offer.facts.map(({ name, value }) => ({ id: name, label: name, value })),
          {
            id: 'order',
            label: order.reference,
            value: (
              <>
                {t(`review.order.${order.status}`)}
                {order.finishedAt === undefined ? null : (
                  <>
                    {' '}
                    <Instant at={order.finishedAt} format="date" />
                  </>
                )}
              </>
            ),
          },
          {
            id: 'extras',
            label: t('review.extras'),
            value: agreedExtras.length === 0 ? t('review.extras.none') : agreedExtras.join(', '),
          },
        ]}
      />
    </Panel>
  );
});

/** What the seller says, and the words of the review that they mean. */
export const RequestPanel = memo(function RequestPanel({ request }: { request: DeletionRequest }) {
  const t = useT();
  const { statement, quotes, goodFaith, createdAt } = request;
  return (
    <Panel title={t('review.panel.request')} aside={<Instant at={createdAt} />}>
      <Veil what="words">
        <Text dir="auto">{statement}</Text>
        {quotes.length === 0 ? null : (
          <Quotes aria-label={t('review.quotes')}>
            {quotes.map(({ start, end, text }) => (
              <li key={`${start}-${end}`}>
                <q>
                  <bdi>{text}</bdi>
                </q>
              </li>
            ))}
          </Quotes>
        )}
      </Veil>
      {goodFaith ? null : <Text>{t('review.noGoodFaith')}</Text>}
    </Panel>
  );
});

/** How earlier requests of this seller went. */
export const RequesterPanel = memo(function RequesterPanel(props: {
  request: DeletionRequest;
  ladder?: ReactNode;
}) {
  const { request, ladder } = props;
  const t = useT();
  const { requester } = request;
  const { requests, granted, refused, open, warnings } = requester;
  return (
    <Panel title={t('review.panel.requester')}>
      <Text>{t('review.requester', { requests, granted, refused, open })}</Text>
      {warnings.length === 0 ? (
        <Text>{t('review.requester.noWarning')}</Text>
      ) : (
        <Quotes>
          {warnings.map(({ step, at, by, reason, liftedAt }) => (
            <li key={at}>
              {t(`review.warning.${step}`, { name: by.name })} <Instant at={at} format="date" />
              {': '}
              <bdi>{reason}</bdi>
              {liftedAt === undefined ? null : <small> {t('review.warning.lifted')}</small>}
            </li>
          ))}
        </Quotes>
      )}
      {ladder}
    </Panel>
  );
});
