import type { Queue } from './queue-spec.ts';

/** What a list is asked for: flat texts, as in the address. */
export type QueueQuery = Readonly<Record<string, string>>;

/** Rows of a page. */
export const PAGE_SIZE = 50;

/** The view of an address; an unknown one is the default. */
export function viewOf(queue: Queue, search: URLSearchParams): string {
  const asked = search.get('view');
  return asked !== null && Object.hasOwn(queue.views, asked) ? asked : queue.defaultView;
}

/** Values of one filter, in the order of the address. */
export function filterValues(search: URLSearchParams, name: string): string[] {
  return (search.get(name) ?? '').split(',').filter((value) => value !== '');
}

/** Names of all that may narrow a list besides its view. */
function narrowing(queue: Queue): string[] {
  return [...Object.keys(queue.filters), 'q', 'where', 'id', ...queue.params];
}

/** View, filters and order: the result, whatever page of it. */
export function resultQuery(queue: Queue, search: URLSearchParams): QueueQuery {
  const asked = [...narrowing(queue), 'sort'].flatMap((name) => {
    const value = search.get(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  return { view: viewOf(queue, search), ...Object.fromEntries(asked) };
}

/** What the API is asked for: loader and page make it from the same address, so the cache fits. */
export function queueQuery(queue: Queue, search: URLSearchParams): QueueQuery {
  const cursor = search.get('cursor');
  return {
    ...resultQuery(queue, search),
    limit: String(PAGE_SIZE),
    ...(cursor ? { cursor } : {}),
  };
}

/** True when more than the view narrows the list. */
export function isFiltered(queue: Queue, search: URLSearchParams): boolean {
  return narrowing(queue).some((name) => search.get(name));
}

/** Another result begins on its first page. */
function fresh(search: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('cursor');
  next.delete('page');
  return next;
}

function put(search: URLSearchParams, name: string, value: string, usual = ''): URLSearchParams {
  const next = fresh(search);
  if (value === usual) next.delete(name);
  else next.set(name, value);
  return next;
}

/** Another tab: its own list, with the sort and filters that were set. */
export function withView(queue: Queue, search: URLSearchParams, view: string): URLSearchParams {
  return put(search, 'view', view, queue.defaultView);
}

/** With one value of a filter switched over. */
export function toggled(search: URLSearchParams, name: string, value: string): URLSearchParams {
  const values = filterValues(search, name);
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return put(search, name, next.join(','));
}

/** With another text of one filter; none takes it away. */
export function withFilter(search: URLSearchParams, name: string, text: string): URLSearchParams {
  return put(search, name, text);
}

/** Without one filter or the search words. */
export function without(search: URLSearchParams, name: string): URLSearchParams {
  return put(search, name, '');
}

/** Without any filter; view and sort stay. */
export function withoutFilters(queue: Queue, search: URLSearchParams): URLSearchParams {
  return narrowing(queue).reduce<URLSearchParams>((left, name) => without(left, name), search);
}

/** Sorted by a field of the API (`-` turns it round); empty for the order of urgency. */
export function withSort(search: URLSearchParams, sort: string): URLSearchParams {
  return put(search, 'sort', sort);
}

/** Which page an address shows, from 1; only for words, the cursor decides. */
export function pageOf(search: URLSearchParams): number {
  const page = Number(search.get('page') ?? '1');
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}

/** Another page of the same result. */
export function withCursor(search: URLSearchParams, cursor: string, page: number): URLSearchParams {
  const next = fresh(search);
  if (page <= 1) return next;
  next.set('cursor', cursor);
  next.set('page', String(page));
  return next;
}

const READABLE: Readonly<Record<string, string>> = {
  '%2C': ',',
  '%3A': ':',
  '%3B': ';',
  '%28': '(',
  '%29': ')',
};

/** `?a=1`, or nothing at all; marks that mean nothing to an address stay readable. */
export function toSearch(search: URLSearchParams): string {
  const text = search
    .toString()
    .replaceAll(/%2C|%3A|%3B|%28|%29/g, (mark) => READABLE[mark] ?? mark);
  return text === '' ? '' : `?${text}`;
}
