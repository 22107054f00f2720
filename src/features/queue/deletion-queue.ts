import { PRIORITIES } from '../../api/contract/case-words.ts';
import {
  DELETION_FLAGS,
  DELETION_REASONS,
  DELETION_STATUSES,
  DELETION_VIEWS,
} from '../../api/contract/review-words.ts';
import { DEFAULT_VIEWS } from './default-views.ts';
import { named, type Queue } from './queue-spec.ts';
import { assigneeFilter, clockFilter, dateFilters, tagFilter } from './shared-filters.ts';

/** Requests of sellers to delete reviews (reviews.md §2). */
export const deletionQueue = {
  queue: 'deletion-requests',
  list: 'deletionRequestList',
  title: 'review.queue.title',
  views: named('review.view', DELETION_VIEWS),
  defaultView: DEFAULT_VIEWS['deletion-requests'],
  filters: {
    assignee: assigneeFilter,
    clock: clockFilter,
    reason: { label: 'queue.filter.reason', values: named('review.reason', DELETION_REASONS) },
    status: { label: 'queue.filter.status', values: named('review.status', DELETION_STATUSES) },
    priority: {
      label: 'queue.ticket.filter.priority',
      values: named('queue.ticket.priority', PRIORITIES),
    },
    flag: { label: 'queue.filter.flag', values: named('review.flag', DELETION_FLAGS) },
    tag: tagFilter,
    reviewer: { label: 'review.filter.reviewer', values: {}, people: true },
    ...dateFilters,
    decided: { label: 'review.filter.decided', values: {}, days: true },
    stars: {
      label: 'review.filter.stars',
      values: named('review.filter.star', ['1', '2', '3', '4', '5']),
    },
    tier: {
      label: 'review.filter.tier',
      values: named('fairness.tier', ['new', 'standard', 'top']),
    },
    language: { label: 'review.filter.language', values: {}, free: true },
  },
  params: ['seller', 'buyer', 'cluster'],
  sorts: {
    case: { field: 'reference', words: 'queue.sorted.reference' },
    clock: { field: 'due', words: 'queue.sorted.due' },
    court: { field: 'awaitingSince', words: 'queue.sorted.awaitingSince' },
  },
} as const satisfies Queue;
