import { useEffect } from 'react';
import { keepTrail, useTrail } from '../../stores/trails.ts';
import type { Queue } from './queue-spec.ts';
import { queueQuery } from './queue-url.ts';
import {
  beginTrail,
  extendTrail,
  missing,
  neighboursOf,
  resultOf,
  type Neighbours,
} from './trail-steps.ts';
import { useCaseList } from './use-case-list.ts';

/** The page of a result that begins at a cursor; asked for only when there is one. */
function usePage(queue: Queue, search: URLSearchParams, cursor: string | undefined) {
  const query = { ...queueQuery(queue, search), cursor: cursor ?? '' };
  const { data } = useCaseList(queue, query, { enabled: cursor !== undefined });
  return cursor === undefined ? undefined : data;
}

/**
 * The case before and after this one, in the very order in which the queue stood when it was left: a
 * case that was answered or decided keeps its place. Beyond the ends of that page the API is asked; an
 * address that comes without a trail (a link, a new tab) begins one with the page that it names.
 */
export function useNeighbours(queue: Queue, search: URLSearchParams, caseId: string): Neighbours {
  const result = resultOf(queue, search);
  const trail = useTrail(result);
  const ends = missing(trail, caseId);
  const isNew = trail === undefined;
  const first = useCaseList(queue, queueQuery(queue, search), { enabled: isNew });
  const before = usePage(queue, search, ends.before);
  const after = usePage(queue, search, ends.after);

  useEffect(() => {
    if (trail === undefined) {
      if (first.data !== undefined) keepTrail(result, beginTrail(search, first.data));
      return;
    }
    if (after !== undefined) keepTrail(result, extendTrail(trail, 'after', after));
    else if (before !== undefined) keepTrail(result, extendTrail(trail, 'before', before));
  }, [result, search, trail, first.data, before, after]);

  return neighboursOf(trail, search, caseId);
}
