import { useEffect, useRef, useState } from 'react';
import { queryClient, useApiQuery } from '../../api/query.ts';
import { useT } from '../../locales/use-t.ts';
import { announce } from '../../stores/announcer.ts';

/** Well after the first rows: nobody's first look waits for the bell. */
const WAIT_MS = 1_500;
/** Pages that still load go first. */
const AGAIN_MS = 500;

/** The newest ones: what the bell counts by and what the panel shows first. */
export const NEWEST = { query: { limit: '20' } } as const;

/** True from the first quiet moment after the first page. */
function useIsQuiet(): boolean {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    let timer = setTimeout(look, WAIT_MS);
    function look(): void {
      if (queryClient.isFetching() === 0) setQuiet(true);
      else timer = setTimeout(look, AGAIN_MS);
    }
    return () => clearTimeout(timer);
  }, []);
  return isQuiet;
}

/** How many notifications this person has not read; what comes in later is said to screen readers. */
export function useUnread(): number {
  const t = useT();
  const enabled = useIsQuiet();
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
