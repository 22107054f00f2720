import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useMatches } from 'react-router';
import { isMessageId } from '../locales/messages.ts';
import { useT } from '../locales/use-t.ts';

function titleOf(matches: ReturnType<typeof useMatches>): string | undefined {
  const handles = matches.map((match) => match.handle);
  return handles.findLast((handle): handle is string => typeof handle === 'string');
}

/**
 * A new page: its title in the tab, and the focus on its heading, so that keyboard and screen reader
 * start where the page does. A page that puts the focus somewhere itself keeps it.
 */
export function usePageArrival(): void {
  const t = useT();
  const { pathname } = useLocation();
  const handle = titleOf(useMatches());
  const seen = useRef(pathname);

  useLayoutEffect(() => {
    const page = handle !== undefined && isMessageId(handle) ? t(handle) : undefined;
    document.title = page === undefined ? t('shell.brand') : t('shell.title', { page });
  }, [handle, t]);

  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    const main = document.querySelector('#page');
    const { activeElement } = document;
    // Whoever has begun to type elsewhere (the search) while the page was on its way goes on typing.
    const typing =
      activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
    const taken = typing || (activeElement !== main && main?.contains(activeElement) === true);
    const heading = main?.querySelector('h1');
    if (taken || heading === null || heading === undefined) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [pathname]);
}
