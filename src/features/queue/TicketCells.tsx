import { useIntl } from 'react-intl';
import type { TicketRow } from '../../api/contract/tickets.ts';
import { useT } from '../../locales/use-t.ts';
import { useHasDraft } from '../../stores/drafts.ts';
import { PartyName } from '../../ui/PartyName.tsx';
import type { CellContext } from '../../ui/table/types.ts';
import { Headed } from './Headed.tsx';
import { CaseLinkCell } from './QueueCells.tsx';
import { TwoLines } from './TwoLines.tsx';
import { useSnoozeWords } from './use-snooze-words.ts';

const day = { day: 'numeric', month: 'short' } as const;

/** Reference, which opens the ticket with its queue, and the order it names, else since when it is there. */
export function TicketCell(props: { row: TicketRow; search: string; cell: CellContext }) {
  const { row, search, cell } = props;
  const t = useT();
  const { formatDate } = useIntl();
  return (
    <CaseLinkCell to={`/tickets/${row.id}${search}`} reference={row.reference} cell={cell}>
      {row.orderReference ?? t('queue.ticket.since', { when: formatDate(row.createdAt, day) })}
    </CaseLinkCell>
  );
}

/** The subject, and what else is worth knowing before it is opened. */
export function SubjectCell({ row, gone }: { row: TicketRow; gone: boolean }) {
  const t = useT();
  const hasDraft = useHasDraft(row.id);
  const snoozed = useSnoozeWords(row.snooze);
  const { subject, unread, messageCount, tags } = row;
  const hints = gone
    ? [t('queue.hint.gone')]
    : [
        ...(snoozed === undefined ? [] : [snoozed]),
        t('queue.hint.messages', { count: messageCount }),
        ...tags,
      ];
  return (
    <TwoLines>
      <Headed text={subject} unread={unread} draft={hasDraft} />
      <small title={hints.join(' · ')}>{hints.join(' · ')}</small>
    </TwoLines>
  );
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
