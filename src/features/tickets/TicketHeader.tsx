import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Ticket } from '../../api/contract/tickets.ts';
import { T } from '../../locales/T.tsx';
import { useT } from '../../locales/use-t.ts';
import { CaseHead, HeadFlag } from '../../ui/CaseHead.tsx';
import { TicketStatusMark } from '../../ui/CaseMarks.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { knownWord } from './known-word.ts';

interface TicketHeaderProps {
  ticket: Ticket;
  /** The nearest clock. */
  clock: ReactNode;
  /** How urgent it is, and its tags. */
  marks: ReactNode;
}

/** What is asked, where it stands, how urgent it is, and since when. */
export function TicketHeader({ ticket, clock, marks }: TicketHeaderProps) {
  const t = useT();
  const { reference, subject, status, topic, channel, followUpOf } = ticket;
  return (
    <CaseHead
      title={subject}
      reference={reference}
      status={<TicketStatusMark status={status} />}
      marks={marks}
      end={clock}
    >
      {t(`queue.ticket.topic.${topic}`)}
      <T
        id="tickets.came"
        values={{
          channel: t(`queue.ticket.channel.${channel}`),
          when: <Instant at={ticket.createdAt} format="date" />,
        }}
      />
      {followUpOf ? (
        <T
          id="tickets.goesOnFrom"
          values={{
            reference: <Link to={`/tickets/${followUpOf.id}`}>{followUpOf.reference}</Link>,
          }}
        />
      ) : null}
      {ticket.flags.map((flag) => (
        <HeadFlag key={flag}>{knownWord(t, 'tickets.flag', flag)}</HeadFlag>
      ))}
    </CaseHead>
  );
}
