import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Ticket } from '../../api/contract/tickets.ts';
import { CLOCK } from '../../lib/time-formats.ts';
import { useT } from '../../locales/use-t.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { Initials } from '../../ui/Initials.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PartyName } from '../../ui/PartyName.tsx';
import { monoFamily, tone } from '../../ui/tokens.ts';
import { useNow } from '../../ui/use-now.ts';
import { knownWord } from './known-word.ts';

interface WhoAsksProps {
  ticket: Ticket;
  /** The seller's history, drawn when it is unfolded. */
  history: (sellerId: string) => ReactNode;
}

const Person = styled('div')({
  display: 'grid',
  gridTemplateColumns: '24px minmax(0, 1fr)',
  gap: 8,
  alignItems: 'start',
  marginBlockEnd: 8,
  '& small': { display: 'block', color: tone.ink2, fontSize: 12, overflowWrap: 'anywhere' },
});

type Seller = NonNullable<Ticket['seller']>;

function LocalTime({ seller }: { seller: Seller }) {
  const t = useT();
  const { formatTime } = useIntl();
  const { timeZone, city } = seller;
  return (
    <>{t('case.people.local', { city, time: formatTime(useNow(), { timeZone, ...CLOCK }) })}</>
  );
}

/** Who asks: a seller with what the desk knows of them, or somebody who left an address. */
export function WhoAsks({ ticket, history }: WhoAsksProps) {
  const t = useT();
  const { requester, seller, orderReference, orderId } = ticket;
  const ownOrder: Fact[] =
    orderReference === undefined
      ? []
      : [
          {
            id: 'order',
            label: orderId === undefined ? t('tickets.order.unknown') : t('tickets.order.named'),
            value: <bdi style={{ fontFamily: monoFamily, fontSize: 12 }}>{orderReference}</bdi>,
          },
        ];
  const facts: Fact[] = seller
    ? [
        {
          id: 'tier',
          label: t('case.people.tier'),
          value: knownWord(t, 'case.tier', seller.tier),
        },
        {
          id: 'standing',
          label: t('case.people.standing'),
          value: knownWord(t, 'case.standing', seller.standing),
        },
        {
          id: 'since',
          label: t('tickets.since'),
          value: <Instant at={seller.since} format="date" />,
        },
        ...ownOrder,
      ]
    : ownOrder;
  return (
    <Panel title={t('tickets.whoAsks')}>
      <Person>
        <Initials name={requester.name} kind="seller" decorative />
        <div>
          {requester.sellerId === undefined ? (
            <bdi style={{ fontWeight: 620 }}>{requester.name}</bdi>
          ) : (
            <PartyName kind="seller" name={requester.name} strong showKind />
          )}
          {seller ? (
            <small>
              <LocalTime seller={seller} />
            </small>
          ) : null}
          {requester.sellerId === undefined ? <small>{t('tickets.noAccount')}</small> : null}
          {requester.contact === undefined ? null : (
            <small>
              <bdi>{requester.contact}</bdi>{' '}
              <CopyButton
                text={requester.contact}
                label={t('tickets.copyContact', { contact: requester.contact })}
              />
            </small>
          )}
        </div>
      </Person>
      {facts.length > 0 ? <Facts facts={facts} /> : null}
      {seller ? (
        <Disclosure label={t('case.people.history')}>{() => history(seller.id)}</Disclosure>
      ) : null}
    </Panel>
  );
}
