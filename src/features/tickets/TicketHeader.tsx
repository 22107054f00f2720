import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Ticket } from '../../api/contract/tickets.ts';
import { T } from '../../locales/T.tsx';
import { useT } from '../../locales/use-t.ts';
import { TicketStatusMark } from '../../ui/CaseMarks.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { monoFamily, tone } from '../../ui/tokens.ts';
import { knownWord } from './known-word.ts';

interface TicketHeaderProps {
  ticket: Ticket;
  /** The nearest clock. */
  clock: ReactNode;
  /** How urgent it is, and its tags. */
  marks: ReactNode;
}

const Root = styled('header')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '8px 12px',
  justifyContent: 'space-between',
  alignItems: 'flex-start',
  marginBlockEnd: 12,
  '& h1': { margin: 0 },
});
const Sub = styled('div')({
  color: tone.ink2,
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0 10px',
  alignItems: 'center',
  '& code': { fontFamily: monoFamily, fontSize: 12, fontWeight: 620, color: tone.ink },
});
/** What is asked, where it stands, how urgent it is, and since when. */
export function TicketHeader({ ticket, clock, marks }: TicketHeaderProps) {
  const t = useT();
  const { reference, subject, status, topic, channel, followUpOf } = ticket;
  return (
    <Root>
      <div style={{ minWidth: 0, flex: '1 1 320px' }}>
        <h1 tabIndex={-1}>
          <bdi>{subject}</bdi>
        </h1>
        <Sub>
          <code>{reference}</code>
          <TicketStatusMark status={status} />
          <span>{t(`queue.ticket.topic.${topic}`)}</span>
          <span>
            <T
              id="tickets.came"
              values={{
                channel: t(`queue.ticket.channel.${channel}`),
                when: <Instant at={ticket.createdAt} format="date" />,
              }}
            />
          </span>
          {followUpOf ? (
            <span>
              <T
                id="tickets.goesOnFrom"
                values={{
                  reference: <Link to={`/tickets/${followUpOf.id}`}>{followUpOf.reference}</Link>,
                }}
              />
            </span>
          ) : null}
          {ticket.flags.map((flag) => (
            <span key={flag} style={{ color: tone.soon }}>
              {knownWord(t, 'tickets.flag', flag)}
            </span>
          ))}
          {marks}
        </Sub>
      </div>
      {clock}
    </Root>
  );
}
