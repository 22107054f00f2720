import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useApiQuery } from '../../api/query.ts';
import type { SearchItem } from '../../api/contract/search.ts';
import { foundCasePath, foundPaths } from '../../lib/found-path.ts';
import { useT } from '../../locales/use-t.ts';
import type { PaletteGroup, PaletteItem } from './palette-item.ts';
import { rankItems } from './rank-items.ts';

/** Results that are offered at once; the page of results has the others. */
const SHOWN = '12';
/** The API takes no more. */
const LONGEST = 200;

const GROUPS: Record<SearchItem['kind'], PaletteGroup> = {
  dispute: 'cases',
  ticket: 'cases',
  question: 'cases',
  deletionRequest: 'cases',
  appeal: 'cases',
  order: 'orders',
  buyer: 'people',
  seller: 'people',
};

/**
 * Cases, orders and people by the API's search, and the way to all that it finds. `settled` is what is
 * asked for; what has been typed since narrows the answer before last until the next one is there.
 */
export function useFoundItems(text: string, settled: string) {
  const t = useT();
  const navigate = useNavigate();
  const words = text.trim().slice(0, LONGEST);
  const wanted = settled.trim().slice(0, LONGEST);
  const isAsked = words.length > 1 && wanted.length > 1;
  const found = useApiQuery(
    'search',
    { query: { q: wanted, limit: SHOWN } },
    { enabled: isAsked, placeholderData: keepPreviousData },
  );
  const { exact } = found.data ?? {};

  function item(one: SearchItem): PaletteItem[] {
    const [main] = foundPaths(one);
    if (main === undefined || Object.values(one.can).some(({ allowed }) => !allowed)) return [];
    const isExact = exact?.id === one.id && foundCasePath(one.kind, one.id) !== undefined;
    const { reference, title, subtitle } = one;
    return [
      {
        id: `${one.kind}:${one.id}`,
        group: isExact ? 'exact' : GROUPS[one.kind],
        label: reference === undefined ? title : `${reference} ${title}`,
        detail: [t(`search.kind.one.${one.kind}`), subtitle]
          .filter((part) => part !== '')
          .join(' · '),
        run: () => void navigate(main.path),
      },
    ];
  }

  const all: PaletteItem = {
    id: 'more',
    group: 'more',
    label: t('palette.all', { words }),
    run: () => void navigate(`/search?${new URLSearchParams({ q: words })}`),
  };
  const items = isAsked ? (found.data?.items ?? []).flatMap(item) : [];
  const isOld = found.isPlaceholderData || words !== wanted;
  return {
    items: isOld ? rankItems(items, words) : items,
    more: words === '' ? [] : [all],
    isBusy: words.length > 1 && (found.isFetching || words !== wanted),
    error: isAsked ? found.error : null,
  };
}
