import { useIntl } from 'react-intl';
import type { MessageId } from '../locales/messages.ts';
import { useT } from '../locales/use-t.ts';
import { figures } from './tokens.ts';

interface TimeAgoProps {
  /** ISO 8601 UTC. */
  at: string;
  /** Milliseconds since 1970, from `useNow()` once per list. */
  now: number;
}

interface Distance {
  id: MessageId;
  count: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The coarsest unit that is still true; always rounded down. */
export function distanceOf(atMs: number, nowMs: number): Distance {
  const span = Math.abs(nowMs - atMs);
  const ahead = atMs > nowMs;
  if (span < minute) return { id: 'common.time.ago.now', count: 0 };
  if (span < hour) {
    const id = ahead ? 'common.time.in.minutes' : 'common.time.ago.minutes';
    return { id, count: Math.floor(span / minute) };
  }
  if (span < day) {
    const id = ahead ? 'common.time.in.hours' : 'common.time.ago.hours';
    return { id, count: Math.floor(span / hour) };
  }
  return {
    id: ahead ? 'common.time.in.days' : 'common.time.ago.days',
    count: Math.floor(span / day),
  };
}

/** "3 h ago"; the title has the moment itself, with zone and in UTC. */
export function TimeAgo({ at, now }: TimeAgoProps) {
  const t = useT();
  const intl = useIntl();
  const { id, count } = distanceOf(Date.parse(at), now);
  const local = intl.formatDate(at, { dateStyle: 'full', timeStyle: 'short' });
  const title = t('common.time.utc', { local, utc: at.slice(0, 16).replace('T', ' ') });
  return (
    <time dateTime={at} title={title} style={{ ...figures, whiteSpace: 'nowrap' }}>
      {t(id, { count })}
    </time>
  );
}
