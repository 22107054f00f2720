import { CASE_LISTS } from './case-operations.ts';
import { invalidate } from './query.ts';

/** The lists of all queues, their counts and those of saved views. */
export async function refreshQueues(): Promise<void> {
  const lists = [...CASE_LISTS, 'queueSummary', 'savedViewList', 'homeView'] as const;
  await Promise.all(lists.map((list) => invalidate(list)));
}
