import {
  AWAITING,
  DISPUTE_FLAGS,
  DISPUTE_STATUSES,
  DISPUTE_VIEWS,
} from '../../api/contract/disputes.ts';
import type { Query } from '../../api/contract/index.ts';
import { DISPUTE_REASONS } from '../../api/contract/policy.ts';

export type QueueView = (typeof DISPUTE_VIEWS)[number];
export type QueueQuery = NonNullable<Query<'disputeList'>>;

/** Filters of the queue and what each may say; currencies come from the policy. */
export const FILTERS = {
  assignee: ['me', 'nobody'],
  clock: ['missed', 'soon', '4h', '24h'],
  reason: DISPUTE_REASONS,
  awaiting: AWAITING,
  status: DISPUTE_STATUSES,
  flag: DISPUTE_FLAGS,
  currency: [],
} as const;

export type FilterName = keyof typeof FILTERS;

export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[];

export const DEFAULT_VIEW: QueueView = 'needsRuling';

/** Rows of a page. */
export const PAGE_SIZE = 50;

/** Columns that sort, and the field that the API calls them. */
export const SORT_FIELDS = {
  case: 'reference',
  stake: 'amount',
  clock: 'due',
  court: 'awaitingSince',
} as const;

/** The view of an address; an unknown one is the default. */
export function viewOf(search: URLSearchParams): QueueView {
  const asked = search.get('view');
  return DISPUTE_VIEWS.find((view) => view === asked) ?? DEFAULT_VIEW;
}

/** Values of one filter, in the order of the address. */
export function filterValues(search: URLSearchParams, name: FilterName): string[] {
  return (search.get(name) ?? '').split(',').filter((value) => value !== '');
}

/** What the API is asked for: loader and page make it from the same address, so the cache fits. */
export function queueQuery(search: URLSearchParams): QueueQuery {
  const query: QueueQuery = { view: viewOf(search), limit: String(PAGE_SIZE) };
  for (const name of [...FILTER_NAMES, 'sort', 'q', 'cursor', 'seller', 'buyer'] as const) {
    const value = search.get(name);
    if (value !== null && value !== '') query[name] = value;
  }
  return query;
}

/** True when more than the view narrows the list. */
export function isFiltered(search: URLSearchParams): boolean {
  return [...FILTER_NAMES, 'q', 'seller', 'buyer'].some((name) => search.get(name));
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
export function withView(search: URLSearchParams, view: QueueView): URLSearchParams {
  return put(search, 'view', view, DEFAULT_VIEW);
}

/** With one value of a filter switched over. */
export function toggled(search: URLSearchParams, name: FilterName, value: string): URLSearchParams {
  const values = filterValues(search, name);
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return put(search, name, next.join(','));
}

/** Without one filter or the search words. */
export function without(
  search: URLSearchParams,
  name: FilterName | 'q' | 'seller' | 'buyer',
): URLSearchParams {
  return put(search, name, '');
}

/** Without any filter; view and sort stay. */
export function withoutFilters(search: URLSearchParams): URLSearchParams {
  const names = [...FILTER_NAMES, 'q', 'seller', 'buyer'] as const;
  return names.reduce<URLSearchParams>((left, name) => without(left, name), search);
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

/** `?a=1`, or nothing at all; commas stay readable. */
export function toSearch(search: URLSearchParams): string {
  const text = search.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
