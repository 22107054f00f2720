import type { Ticket } from '../../api/contract/tickets.ts';
import type { Translate } from '../../locales/use-t.ts';

/** What of a ticket a person must have seen before moving it on. */
type Seen = Pick<Ticket, 'status' | 'priority' | 'awaiting' | 'messageCount' | 'assignee'>;

/** What changed between the ticket as it was seen and as it is now, each in one sentence. */
export function differenceOf(seen: Seen, now: Seen, t: Translate): string[] {
  const lines: string[] = [];
  const written = now.messageCount - seen.messageCount;
  if (written > 0) lines.push(t('tickets.changed.messages', { count: written }));
  if (seen.status !== now.status) {
    lines.push(
      t('tickets.changed.status', {
        from: t(`queue.ticket.status.${seen.status}`),
        to: t(`queue.ticket.status.${now.status}`),
      }),
    );
  }
  if (seen.priority !== now.priority) {
    lines.push(
      t('tickets.changed.priority', {
        from: t(`queue.ticket.priority.${seen.priority}`),
        to: t(`queue.ticket.priority.${now.priority}`),
      }),
    );
  }
  if (seen.assignee?.id !== now.assignee?.id) {
    const name = now.assignee?.name;
    lines.push(
      name === undefined ? t('tickets.changed.nobody') : t('tickets.changed.assignee', { name }),
    );
  }
  return lines.length > 0 ? lines : [t('tickets.changed.other')];
}
