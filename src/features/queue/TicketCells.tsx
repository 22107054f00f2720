import { useIntl } from 'react-intl';
import type { TicketRow } from '../../api/contract/tickets.ts';
import { useT } from '../../locales/use-t.ts';
import { PartyName } from '../../ui/PartyName.tsx';
import { TwoLines } from './TwoLines.tsx';

const day = { day: 'numeric', month: 'short' } as const;

/** The order that a ticket names, else since when it is there. */
export function OrderOrSince({ row }: { row: TicketRow }) {
  const t = useT();
  const { formatDate } = useIntl();
  return row.orderReference ?? t('queue.ticket.since', { when: formatDate(row.createdAt, day) });
}

/** Who asks, and about what: a seller in their console, or whoever wrote by the contact form. */
export function RequesterCell({ row }: { row: TicketRow }) {
  const t = useT();
  const { requester, channel, topic } = row;
  const words = [
    ...(channel === 'form' ? [t('queue.ticket.channel.form')] : []),
    t(`queue.ticket.topic.${topic}`),
  ];
  return (
    <TwoLines title={words.join(' · ')}>
      <span>
        {requester.sellerId === undefined ? (
          <bdi title={requester.contact}>{requester.name}</bdi>
        ) : (
          <PartyName kind="seller" name={requester.name} />
        )}
      </span>
      <small title={words.join(' · ')}>{words.join(' · ')}</small>
    </TwoLines>
  );
}
