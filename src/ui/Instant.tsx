import { useIntl } from 'react-intl';
import { CLOCK, DATE_CLOCK, DAY_CLOCK, MOMENT } from '../lib/time-formats.ts';
import { useT } from '../locales/use-t.ts';
import { figures } from './tokens.ts';
import { clockNow } from './use-now.ts';

interface InstantProps {
  /** ISO 8601 UTC. */
  at: string;
  /** `time` 18:31 · `day` Mon 14:20, and Nov 14 14:20 where a weekday would be another week's · `date` 23 Nov 2026 · `full` with seconds-free zone name. */
  format?: 'time' | 'day' | 'date' | 'full';
  /** Another zone than the viewer's, e.g. a party's own. */
  timeZone?: string;
}

const formats = {
  time: CLOCK,
  day: DAY_CLOCK,
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  far: DATE_CLOCK,
  full: { ...MOMENT, year: 'numeric', timeZoneName: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Six days to either side every weekday is one day only. */
const WEEK_MS = 6 * 86_400_000;
const HALF_YEAR_MS = 30 * WEEK_MS;

/** How to name a moment so that nobody takes it for one of another week or year. */
export function dayFormat(at: string, now = clockNow()): Intl.DateTimeFormatOptions {
  const away = Math.abs(now - Date.parse(at));
  if (away < WEEK_MS) return formats.day;
  return away < HALF_YEAR_MS ? formats.far : { ...formats.far, year: 'numeric' };
}

/** A moment in the viewer's zone; the title gives it in full with its zone, and in UTC. */
export function Instant({ at, format = 'day', timeZone }: InstantProps) {
  const intl = useIntl();
  const t = useT();
  const zone = timeZone === undefined ? {} : { timeZone };
  const local = intl.formatDate(at, { ...formats.full, ...zone });
  const title = t('common.time.utc', { local, utc: at.slice(0, 16).replace('T', ' ') });
  return (
    <time dateTime={at} title={title} style={{ ...figures, whiteSpace: 'nowrap' }}>
      {intl.formatDate(at, { ...(format === 'day' ? dayFormat(at) : formats[format]), ...zone })}
    </time>
  );
}
