import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useMatches } from 'react-router';
import { caseOfPath } from '../lib/case-path.ts';
import { isMessageId } from '../locales/messages.ts';
import { useT } from '../locales/use-t.ts';
import { releaseKeys } from '../stores/keys-held.ts';
import { remember } from '../stores/recents.ts';

function titleOf(matches: ReturnType<typeof useMatches>): string | undefined {
  const handles = matches.map((match) => match.handle);
  return handles.findLast((handle): handle is string => typeof handle === 'string');
}

/**
 * A new page: its title in the tab (after how much is unread), its top in sight, and the focus on its heading, so that eye,
 * keyboard and screen reader start where the page does. A page that puts the focus somewhere itself
 * keeps it.
 */
export function usePageArrival(unread: number): void {
  const t = useT();
  const { pathname } = useLocation();
  const handle = titleOf(useMatches());
  const seen = useRef(pathname);
  const top = useRef<Element | null>(null);

  useLayoutEffect(() => {
    const page = handle !== undefined && isMessageId(handle) ? t(handle) : undefined;
    const title = page === undefined ? t('shell.brand') : t('shell.title', { page });
    document.title = unread === 0 ? title : t('shell.title.unread', { count: unread, title });
  }, [handle, unread, t]);

  // For the palette: the cases that were open, whatever part of them.
  useEffect(() => {
    const path = caseOfPath(pathname);
    if (path !== undefined) remember(path);
  }, [pathname]);

  // With the page itself: a key that comes next finds the focus where the page has put it.
  useLayoutEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    const main = document.querySelector('#page');
    const heading = main?.querySelector('h1') ?? null;
    const { activeElement } = document;
    const isInPage = activeElement !== main && main?.contains(activeElement) === true;
    // A form that opens inside of a page leaves its heading there, and the reader where they are.
    if (main !== null && !isInPage && heading !== top.current) main.scrollTop = 0;
    // Whoever has begun to type elsewhere (the search) while the page was on its way goes on typing.
    const isTyping =
      activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
    if (isTyping || isInPage || heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [pathname]);

  // After the page has put the focus on its heading.
  useEffect(() => releaseKeys(pathname), [pathname]);

  useEffect(() => {
    top.current = document.querySelector('#page h1');
  });
}
