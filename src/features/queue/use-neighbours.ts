import { useEffect } from 'react';
import { useApiQuery } from '../../api/query.ts';
import { keepTrail, useTrail } from '../../stores/trails.ts';
import { queueQuery } from './queue-url.ts';
import {
  beginTrail,
  extendTrail,
  missing,
  neighboursOf,
  resultOf,
  type Neighbours,
} from './trail-steps.ts';

/** The page of a result that begins at a cursor; asked for only when there is one. */
function usePage(search: URLSearchParams, cursor: string | undefined) {
  const query = { ...queueQuery(search), cursor: cursor ?? '' };
  const { data } = useApiQuery('disputeList', { query }, { enabled: cursor !== undefined });
  return cursor === undefined ? undefined : data;
}

/**
 * The case before and after this one, in the very order in which the queue stood when it was left: a
 * case that was answered or decided keeps its place. Beyond the ends of that page the API is asked; an
 * address that comes without a trail (a link, a new tab) begins one with the page that it names.
 */
export function useNeighbours(search: URLSearchParams, caseId: string): Neighbours {
  const result = resultOf(search);
  const trail = useTrail(result);
  const ends = missing(trail, caseId);
  const isNew = trail === undefined;
  const first = useApiQuery('disputeList', { query: queueQuery(search) }, { enabled: isNew });
  const before = usePage(search, ends.before);
  const after = usePage(search, ends.after);

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
