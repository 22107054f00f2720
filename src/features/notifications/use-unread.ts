import { useEffect, useRef } from 'react';
import { useApiQuery } from '../../api/query.ts';
import { useIsQuiet } from '../../api/use-is-quiet.ts';
import { useT } from '../../locales/use-t.ts';
import { announce } from '../../stores/announcer.ts';

/** Well after the first rows: nobody's first look waits for the bell. */
const WAIT_MS = 1_500;
/** The newest ones: what the bell counts by and what the panel shows first. */
export const NEWEST = { query: { limit: '20' } } as const;

/** How many notifications this person has not read; what comes in later is said to screen readers. */
export function useUnread(): number {
  const t = useT();
  const enabled = useIsQuiet(WAIT_MS);
  const { data } = useApiQuery('notificationList', NEWEST, { enabled });
  const unread = data?.unread ?? 0;
  // Ids grow in no order, but the newest comes first: another first one is news.
  const first = data === undefined ? undefined : (data.items[0]?.id ?? '');
  const known = useRef(first);
  useEffect(() => {
    if (first === known.current) return;
    const isNews = known.current !== undefined && first !== undefined && first !== '';
    known.current = first;
    if (isNews && unread > 0) announce(t('shell.news.arrived', { count: unread }));
  }, [first, unread, t]);
  return unread;
}
