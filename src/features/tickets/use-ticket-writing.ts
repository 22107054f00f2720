import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Ticket } from '../../api/contract/tickets.ts';
import { focusStatus } from './focus-status.ts';
import type { FollowUpHandle } from './FollowUpForm.tsx';
import { replyTo } from './ticket-writing.ts';

/** What the composer lets a page do. */
interface Writer {
  focus: () => void;
  insert: (words: string) => void;
}

/** Whom the composer writes to, which region of the page is looked at, and the ways to its fields. */
export function useTicketWriting(ticket: Ticket) {
  const composer = useRef<Writer>(null);
  const followUp = useRef<FollowUpHandle>(null);
  const reply = replyTo(ticket);
  const [audience, setAudience] = useState<typeof reply | 'note'>(reply);
  const [region, setRegion] = useState('thread');
  const isClosed = ticket.status === 'closed';

  function write(to: typeof audience): void {
    // At once: the next letter belongs to the field, with that audience's draft in it.
    flushSync(() => {
      setRegion('thread');
      setAudience(to);
    });
    (isClosed ? followUp : composer).current?.focus();
  }

  return {
    composer,
    followUp,
    audience,
    /** Only the audiences of a ticket are ever offered. */
    setAudience: (to: string) => setAudience(to === 'note' ? 'note' : reply),
    region,
    setRegion,
    write,
    reply: () => write(reply),
    note: () => write('note'),
    insert: (words: string) => composer.current?.insert(words),
    status: () => {
      setRegion('acts');
      focusStatus();
    },
  };
}
