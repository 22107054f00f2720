import { useEffect } from 'react';
import { useLocation } from 'react-router';
import type { SearchItem } from '../../api/contract/search.ts';
import { foundCasePath } from '../../lib/found-path.ts';
import { keepTrail, trailNow } from '../../stores/trails.ts';
import { isOpenTo, kindsOf } from './result-order.ts';

/** Keeps the cases of a list of results in the order of the page, so that one leads on to the next. */
export function useResultTrail(items: readonly SearchItem[] | undefined): void {
  const { search } = useLocation();
  useEffect(() => {
    if (items === undefined) return;
    const ids = kindsOf(items).flatMap((kind) =>
      items
        .filter((item) => item.kind === kind && isOpenTo(item))
        .flatMap(({ id }) => foundCasePath(kind, id) ?? []),
    );
    const name = `/search${search}`;
    if (trailNow(name)?.pages[0]?.ids.join(' ') === ids.join(' ')) return;
    keepTrail(name, { total: ids.length, pages: [{ number: 1, cursor: '', ids }] });
  }, [items, search]);
}
