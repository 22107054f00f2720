import { named } from './queue-spec.ts';

/** Filters that every queue has; their values are the API's. */
export const assigneeFilter = {
  label: 'queue.filter.assignee',
  values: named('queue.value.assignee', ['me', 'nobody']),
  people: true,
} as const;

export const clockFilter = {
  label: 'queue.filter.clock',
  values: named('queue.value.clock', ['missed', 'soon', '4h', '24h']),
} as const;

export const tagFilter = { label: 'queue.filter.tag', values: {}, free: true } as const;

/** When a case came, and when it last changed. */
export const dateFilters = {
  created: { label: 'queue.filter.created', values: {}, days: true },
  updated: { label: 'queue.filter.updated', values: {}, days: true },
} as const;
