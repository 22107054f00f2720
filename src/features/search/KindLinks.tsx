import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import type { Reply } from '../../api/contract/index.ts';
import type { SearchKind } from '../../api/contract/search.ts';
import { readTotal } from '../../lib/total.ts';
import { useT } from '../../locales/use-t.ts';
import { figures, focusRing, tone } from '../../ui/tokens.ts';
import { useCountWords } from './use-count-words.ts';
import { searchPath } from './search-url.ts';

const Nav = styled('nav')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  '& a': {
    ...figures,
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    minBlockSize: 26,
    boxSizing: 'border-box',
    paddingInline: 9,
    border: `1px solid ${tone.line2}`,
    borderRadius: 6,
    backgroundColor: tone.panel,
    color: tone.ink2,
    textDecoration: 'none',
  },
  '& a:hover': { color: tone.ink },
  '& a:focus-visible': focusRing,
  '& a[aria-current]': {
    borderColor: tone.accent,
    backgroundColor: tone.accentBg,
    color: tone.accent,
    fontWeight: 540,
  },
  '@media print': { display: 'none' },
});

interface KindLinksProps {
  words: string;
  kind: SearchKind | undefined;
  facets: Reply<'search'>['facets'];
}

/** Kinds of what was found, each with its count, as links in the address. */
export function KindLinks({ words, kind, facets }: KindLinksProps) {
  const t = useT();
  const count = useCountWords();
  const counts = facets.map((facet) => readTotal(facet.count));
  const all = {
    value: counts.reduce((sum, { value }) => sum + value, 0),
    atLeast: true as const,
  };
  const isExact = counts.every(({ atLeast }) => !atLeast);
  const shown = facets.filter((facet) => facet.kind === kind || readTotal(facet.count).value > 0);
  if (shown.length === 0) return null;
  return (
    <Nav aria-label={t('search.kinds')}>
      <Link to={searchPath(words)} aria-current={kind === undefined ? 'page' : undefined}>
        {t('search.kind.all')} <span>{count(isExact ? all.value : all)}</span>
      </Link>
      {shown.map((facet) => (
        <Link
          key={facet.kind}
          to={searchPath(words, facet.kind)}
          aria-current={facet.kind === kind ? 'page' : undefined}
        >
          {t(`search.kind.${facet.kind}`)} <span>{count(facet.count)}</span>
        </Link>
      ))}
    </Nav>
  );
}
