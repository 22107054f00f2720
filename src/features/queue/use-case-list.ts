import type { UseQueryResult } from '@tanstack/react-query';
import type { Query } from '../../api/contract/index.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { q, useApiQuery } from '../../api/query.ts';
import type { CaseList, CaseRow, Queue } from './queue-spec.ts';
import { queueQuery, type QueueQuery } from './queue-url.ts';

/** The address speaks in texts; what no list knows, the API refuses. */
function argsOf(query: QueueQuery) {
  return { query: query as NonNullable<Query<Queue['list']>> };
}

/** One page of a queue by its query. */
export function useCaseList<Row extends CaseRow = CaseRow>(
  queue: Queue,
  query: QueueQuery,
  options: { enabled?: boolean } = {},
) {
  const list = useApiQuery<Queue['list']>(queue.list, argsOf(query), options);
  // The list of a queue answers the rows of that queue.
  return list as UseQueryResult<CaseList<Row>, ApiProblem>;
}

/** The same for a loader. */
export function caseListRead(queue: Queue, search: URLSearchParams) {
  return q<Queue['list']>(queue.list, argsOf(queueQuery(queue, search)));
}
