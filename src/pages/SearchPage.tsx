import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import { redirect, useNavigation, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { q, queryClient, useApiQuery } from '../api/query.ts';
import { KindLinks } from '../features/search/KindLinks.tsx';
import { ResultList } from '../features/search/ResultList.tsx';
import { SearchEmpty } from '../features/search/SearchEmpty.tsx';
import { kindOf, searchQuery, wordsOf } from '../features/search/search-url.ts';
import { useResultKeys } from '../features/search/use-result-keys.ts';
import { useResultTrail } from '../features/search/use-result-trail.ts';
import { foundCasePath } from '../lib/found-path.ts';
import { readTotal } from '../lib/total.ts';
import { T } from '../locales/T.tsx';
import { useT } from '../locales/use-t.ts';
import { announce } from '../stores/announcer.ts';
import { LinesSkeleton } from '../ui/Skeletons.tsx';
import { tone } from '../ui/tokens.ts';

const Page = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  minInlineSize: 0,
  maxInlineSize: 960,
  overflowWrap: 'anywhere',
  '& > header': { display: 'flex', alignItems: 'baseline', gap: 8, flexWrap: 'wrap' },
  '& > header > p': { margin: 0, color: tone.ink2 },
});

/** Finds what the address asks for; words that name one case lead straight to it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const query = searchQuery(search);
  if (query === null) return null;
  const { exact } = await queryClient.query(q('search', { query }));
  // Whoever chose a kind wants to see the list.
  const path = exact && !search.has('kind') ? foundCasePath(exact.kind, exact.id) : undefined;
  return path === undefined ? null : redirect(path);
}

export default function SearchPage() {
  const t = useT();
  const [search] = useSearchParams();
  const busy = useNavigation().state === 'loading';
  const words = wordsOf(search);
  const kind = kindOf(search);
  const query = searchQuery(search);
  const { data } = useApiQuery(
    'search',
    { query: query ?? { q: '' } },
    { enabled: query !== null },
  );
  const title = useRef<HTMLHeadingElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const found = query === null ? undefined : data;
  const count = readTotal(found?.total ?? 0).value;
  const everything = (found?.facets ?? []).reduce(
    (sum, one) => sum + readTotal(one.count).value,
    0,
  );
  const isKnown = found !== undefined;
  const onOpen = useResultKeys(results, isKnown);
  useResultTrail(found?.items);

  useEffect(() => {
    if (isKnown) announce(t('search.found', { count, words }));
  }, [words, isKnown, count, t]);

  useEffect(() => {
    // Another search from the bar above let go of its field.
    const { activeElement } = document;
    const isNowhere = activeElement === document.body || activeElement === null;
    if (search.has('q') && isNowhere) title.current?.focus();
  }, [search]);

  return (
    <Page>
      <header>
        <h1 ref={title} tabIndex={-1}>
          {words === '' ? (
            t('search.title')
          ) : (
            <T id="search.titleOf" values={{ words: <bdi>{words}</bdi> }} />
          )}
        </h1>
        {isKnown ? <p>{t('search.count', { count })}</p> : null}
      </header>
      {found === undefined ? null : <KindLinks words={words} kind={kind} facets={found.facets} />}
      {query !== null && found === undefined ? <LinesSkeleton lines={8} /> : null}
      {found !== undefined && found.items.length > 0 ? (
        <ResultList
          root={results}
          onOpen={onOpen}
          words={words}
          kind={kind}
          found={found}
          busy={busy}
        />
      ) : null}
      {query === null || found?.items.length === 0 ? (
        <SearchEmpty words={words} kind={kind} others={everything} />
      ) : null}
    </Page>
  );
}
