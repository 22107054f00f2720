import { Link } from 'react-router';
import type { SearchKind } from '../../api/contract/search.ts';
import { T } from '../../locales/T.tsx';
import { useT } from '../../locales/use-t.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { searchPath } from './search-url.ts';

interface SearchEmptyProps {
  words: string;
  kind: SearchKind | undefined;
  /** How many there are of other kinds. */
  others: number;
}

/** Nothing asked for yet, nothing of this kind, or nothing at all: three reasons, three ways on. */
export function SearchEmpty({ words, kind, others }: SearchEmptyProps) {
  const t = useT();
  if (words === '')
    return <EmptyState kind="none" title={t('search.none.title')} text={t('search.none.text')} />;
  if (kind !== undefined && others > 0) {
    const all = <Link to={searchPath(words)}>{t('search.filtered.all', { count: others })}</Link>;
    return (
      <EmptyState
        kind="filtered"
        title={t('search.filtered.title', { kind: t(`search.kind.${kind}`), words })}
        text={t('search.filtered.text')}
        action={all}
      />
    );
  }
  return (
    <EmptyState
      kind="filtered"
      title={<T id="search.nothing.title" values={{ words: <bdi>{words}</bdi> }} />}
      text={t('search.nothing.text')}
    />
  );
}
