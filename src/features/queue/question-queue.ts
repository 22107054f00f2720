import { QUESTION_STATUSES } from '../../api/contract/case-words.ts';
import { QUESTION_FLAGS, QUESTION_VIEWS } from '../../api/contract/questions.ts';
import { DEFAULT_VIEWS } from './default-views.ts';
import { named, type Queue } from './queue-spec.ts';
import { assigneeFilter, clockFilter, dateFilters, tagFilter } from './shared-filters.ts';

/** Questions of buyers to sellers, the unanswered ones first (cases.md §5). */
export const questionQueue = {
  queue: 'questions',
  list: 'questionList',
  title: 'queue.question.title',
  views: named('queue.question.view', QUESTION_VIEWS),
  defaultView: DEFAULT_VIEWS.questions,
  filters: {
    assignee: assigneeFilter,
    clock: clockFilter,
    status: {
      label: 'queue.filter.status',
      values: named('queue.question.status', QUESTION_STATUSES),
    },
    flag: { label: 'queue.filter.flag', values: named('queue.question.flag', QUESTION_FLAGS) },
    tag: tagFilter,
    ...dateFilters,
  },
  params: ['seller', 'buyer', 'item'],
  sorts: {
    case: { field: 'reference', words: 'queue.sorted.reference' },
    clock: { field: 'due', words: 'queue.sorted.due' },
    court: { field: 'awaitingSince', words: 'queue.sorted.awaitingSince' },
  },
} as const satisfies Queue;
