import { useIntl } from 'react-intl';
import { useT } from '../locales/use-t.ts';
import { figures } from './tokens.ts';

interface InstantProps {
  /** ISO 8601 UTC. */
  at: string;
  /** `time` 18:31 · `day` Mon 14:20 · `moment` Nov 23, 14:20 · `date` 23 Nov 2026 · `full` with seconds-free zone name. */
  format?: 'time' | 'day' | 'moment' | 'date' | 'full';
  /** Another zone than the viewer's, e.g. a party's own. */
  timeZone?: string;
}

const formats = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  moment: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  full: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A moment in the viewer's zone; the title gives it in full with its zone, and in UTC. */
export function Instant({ at, format = 'day', timeZone }: InstantProps) {
  const intl = useIntl();
  const t = useT();
  const zone = timeZone === undefined ? {} : { timeZone };
  const local = intl.formatDate(at, { ...formats.full, ...zone });
  const title = t('common.time.utc', { local, utc: at.slice(0, 16).replace('T', ' ') });
  return (
    <time dateTime={at} title={title} style={{ ...figures, whiteSpace: 'nowrap' }}>
      {intl.formatDate(at, { ...formats[format], ...zone })}
    </time>
  );
}
