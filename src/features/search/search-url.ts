import type { Query } from '../../api/contract/index.ts';
import { SEARCH_KINDS, type SearchKind } from '../../api/contract/search.ts';

/** The API takes no more. */
const LONGEST = 200;
/** All kinds at once show a few of each; one kind alone shows as many as an answer holds. */
const [SOME, MOST] = ['40', '100'];

/** What is searched for, as typed. */
export function wordsOf(search: URLSearchParams): string {
  return (search.get('q') ?? '').trim().slice(0, LONGEST);
}

/** The one kind that is shown; undefined for all. */
export function kindOf(search: URLSearchParams): SearchKind | undefined {
  return SEARCH_KINDS.find((kind) => kind === search.get('kind'));
}

/** What the API is asked for; null while nothing is searched for. */
export function searchQuery(search: URLSearchParams): Query<'search'> | null {
  const q = wordsOf(search);
  if (q === '') return null;
  const kind = kindOf(search);
  return kind === undefined ? { q, limit: SOME } : { q, kind, limit: MOST };
}

/** The address of the results of some words, of one kind or all. */
export function searchPath(words: string, kind?: SearchKind): string {
  return `/search?${new URLSearchParams({ q: words, ...(kind && { kind }) })}`;
}
