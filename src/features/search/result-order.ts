import type { SearchItem, SearchKind } from '../../api/contract/search.ts';

/** The kinds of what was found, in the order of the API: the best first. */
export function kindsOf(items: readonly SearchItem[]): SearchKind[] {
  return [...new Set(items.map((item) => item.kind))];
}

/** Whether the reader may open what was found. */
export function isOpenTo({ can }: Pick<SearchItem, 'can'>): boolean {
  return Object.values(can).every(({ allowed }) => allowed);
}
