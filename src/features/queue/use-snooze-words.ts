import { useIntl } from 'react-intl';
import type { TicketRow } from '../../api/contract/tickets.ts';
import { useT } from '../../locales/use-t.ts';

/** "put aside until Tue 10:30", or until a party writes; undefined when it is not put aside. */
export function useSnoozeWords(snooze: TicketRow['snooze']): string | undefined {
  const t = useT();
  const { formatDate } = useIntl();
  if (snooze === undefined) return undefined;
  if (snooze.until === undefined) return t('queue.snoozed.reply');
  const when = formatDate(snooze.until, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return t('queue.snoozed.until', { when });
}
