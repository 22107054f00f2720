import {
  APPEAL_GROUNDS,
  APPEAL_OUTCOMES,
  APPEAL_STATUSES,
  APPEAL_VIEWS,
  ERROR_CLASSES,
} from '../../api/contract/review-words.ts';
import { DEFAULT_VIEWS } from './default-views.ts';
import { named, type Queue } from './queue-spec.ts';
import { assigneeFilter, clockFilter, dateFilters, tagFilter } from './shared-filters.ts';

/** Appeals against decisions (reviews.md §4). */
export const appealQueue = {
  queue: 'appeals',
  list: 'appealList',
  title: 'appeal.queue.title',
  views: named('appeal.view', APPEAL_VIEWS),
  defaultView: DEFAULT_VIEWS.appeals,
  filters: {
    assignee: assigneeFilter,
    clock: clockFilter,
    status: { label: 'queue.filter.status', values: named('appeal.status', APPEAL_STATUSES) },
    ground: { label: 'appeal.filter.ground', values: named('appeal.ground', APPEAL_GROUNDS) },
    side: { label: 'appeal.filter.side', values: named('appeal.side', ['author', 'seller']) },
    outcome: {
      label: 'appeal.filter.outcome',
      values: named('appeal.outcome', APPEAL_OUTCOMES),
    },
    error: { label: 'appeal.error', values: named('appeal.error', ERROR_CLASSES) },
    tag: tagFilter,
    ...dateFilters,
    decided: { label: 'review.filter.decided', values: {}, days: true },
  },
  params: [],
  sorts: {
    case: { field: 'reference', words: 'queue.sorted.reference' },
    clock: { field: 'due', words: 'queue.sorted.due' },
    court: { field: 'awaitingSince', words: 'queue.sorted.awaitingSince' },
  },
} as const satisfies Queue;
