import { styled } from '@mui/material/styles';
import { useId, type MouseEvent, type RefObject } from 'react';
import { Link } from 'react-router';
import type { Reply } from '../../api/contract/index.ts';
import type { SearchItem, SearchKind } from '../../api/contract/search.ts';
import { readTotal, type Total } from '../../lib/total.ts';
import { useT } from '../../locales/use-t.ts';
import { focusRing, tone } from '../../ui/tokens.ts';
import { ResultRow } from './ResultRow.tsx';
import { kindsOf } from './result-order.ts';
import { searchPath } from './search-url.ts';
import { useCountWords } from './use-count-words.ts';

const Groups = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
  '&[aria-busy=true]': { opacity: 0.6 },
  '& header': { display: 'flex', alignItems: 'baseline', gap: 8, marginBlockEnd: 5 },
  '& h2': { fontSize: 13, fontWeight: 600 },
  '& header > span': { color: tone.ink3, fontVariantNumeric: 'tabular-nums' },
  '& header > a': {
    marginInlineStart: 'auto',
    minBlockSize: 24,
    alignContent: 'center',
    color: tone.accent,
    borderRadius: 4,
  },
  '& header > a:focus-visible': focusRing,
  '& ol': {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    border: `1px solid ${tone.line}`,
    borderRadius: 8,
    backgroundColor: tone.panel,
    overflow: 'hidden',
  },
});

interface GroupProps {
  kind: SearchKind;
  items: readonly SearchItem[];
  count: Total;
  /** Where all of this kind are; undefined when this is the place. */
  all: string | undefined;
}

function Group({ kind, items, count, all }: GroupProps) {
  const t = useT();
  const id = useId();
  const words = useCountWords();
  const isCut = readTotal(count).value > items.length;
  return (
    <section aria-labelledby={id}>
      <header>
        <h2 id={id}>{t(`search.kind.${kind}`)}</h2>
        <span>{words(count)}</span>
        {isCut && all !== undefined ? (
          <Link to={all}>{t('search.all', { count: words(count) })}</Link>
        ) : null}
      </header>
      <ol>
        {items.map((item) => (
          <ResultRow key={item.id} item={item} />
        ))}
      </ol>
      {isCut && all === undefined ? <p>{t('search.cut', { count: items.length })}</p> : null}
    </section>
  );
}

interface ResultListProps {
  root: RefObject<HTMLDivElement | null>;
  /** Hears of presses within it. */
  onOpen: (event: MouseEvent<HTMLElement>) => void;
  words: string;
  kind: SearchKind | undefined;
  found: Reply<'search'>;
  busy: boolean;
}

/** What was found, kind by kind in the order of the API: the best first. */
export function ResultList({ root, onOpen, words, kind, found, busy }: ResultListProps) {
  const countOf = (one: SearchKind) => found.facets.find((facet) => facet.kind === one)?.count ?? 0;
  return (
    <Groups ref={root} aria-busy={busy} onClick={onOpen}>
      {kindsOf(found.items).map((one) => (
        <Group
          key={one}
          kind={one}
          items={found.items.filter((item) => item.kind === one)}
          count={countOf(one)}
          all={kind === undefined ? searchPath(words, one) : undefined}
        />
      ))}
    </Groups>
  );
}
