import type { Query } from '../../api/contract/index.ts';

const FILTERS = ['entityId', 'actor', 'event'] as const;

/** What the API is asked for, from the address. */
export function auditQuery(search: URLSearchParams): NonNullable<Query<'auditList'>> {
  const query: NonNullable<Query<'auditList'>> = { limit: '50' };
  for (const name of [...FILTERS, 'cursor'] as const) {
    const value = search.get(name);
    if (value) query[name] = value;
  }
  return query;
}

/** With one filter set, or taken away by an empty value; begins at the newest event. */
export function withFilter(
  search: URLSearchParams,
  name: (typeof FILTERS)[number],
  value: string,
): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('cursor');
  if (value === '') next.delete(name);
  else next.set(name, value);
  return next;
}
