import {
  AWAITING,
  DISPUTE_FLAGS,
  DISPUTE_STATUSES,
  DISPUTE_VIEWS,
} from '../../api/contract/disputes.ts';
import { DISPUTE_REASONS } from '../../api/contract/policy.ts';
import { DEFAULT_VIEWS } from './default-views.ts';
import { named, type Queue } from './queue-spec.ts';
import { assigneeFilter, clockFilter, dateFilters, tagFilter } from './shared-filters.ts';

/** Disputes. */
export const disputeQueue = {
  queue: 'disputes',
  list: 'disputeList',
  title: 'queue.title',
  views: named('queue.view', DISPUTE_VIEWS),
  defaultView: DEFAULT_VIEWS.disputes,
  filters: {
    assignee: assigneeFilter,
    clock: clockFilter,
    reason: { label: 'queue.filter.reason', values: named('queue.reason', DISPUTE_REASONS) },
    awaiting: { label: 'queue.filter.awaiting', values: named('queue.awaiting', AWAITING) },
    status: { label: 'queue.filter.status', values: named('queue.value.status', DISPUTE_STATUSES) },
    flag: { label: 'queue.filter.flag', values: named('queue.flag', DISPUTE_FLAGS) },
    currency: { label: 'queue.filter.currency', values: {}, currencies: true },
    tag: tagFilter,
    ...dateFilters,
  },
  params: ['seller', 'buyer'],
  sorts: {
    case: { field: 'reference', words: 'queue.sorted.reference' },
    stake: { field: 'amount', words: 'queue.sorted.amount' },
    clock: { field: 'due', words: 'queue.sorted.due' },
    court: { field: 'awaitingSince', words: 'queue.sorted.awaitingSince' },
  },
} as const satisfies Queue;
