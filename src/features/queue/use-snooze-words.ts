import { useIntl } from 'react-intl';
import type { TicketRow } from '../../api/contract/tickets.ts';
import { MOMENT } from '../../lib/time-formats.ts';
import { useT } from '../../locales/use-t.ts';

/** "put aside until Tue 10:30", or until a party writes; undefined when it is not put aside. */
export function useSnoozeWords(snooze: TicketRow['snooze']): string | undefined {
  const t = useT();
  const { formatDate } = useIntl();
  if (snooze === undefined) return undefined;
  if (snooze.until === undefined) return t('queue.snoozed.reply');
  const when = formatDate(snooze.until, MOMENT);
  return t('queue.snoozed.until', { when });
}
