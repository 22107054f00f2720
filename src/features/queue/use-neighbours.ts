import { useApiQuery } from '../../api/query.ts';
import { readTotal } from '../../lib/total.ts';
import { PAGE_SIZE, pageOf, queueQuery } from './queue-url.ts';

/** Where a case sits in the queue that its address carries, and who stands before and after it. */
export interface Neighbours {
  /** From 1; 0 when the case has left the queue's page. */
  position: number;
  total: number;
  previous: string | undefined;
  next: string | undefined;
}

/** Asks for the very page of the queue that the case was opened from, so that a reload keeps it. */
export function useNeighbours(search: URLSearchParams, caseId: string): Neighbours {
  const { data } = useApiQuery('disputeList', { query: queueQuery(search) });
  const items = data?.items ?? [];
  const at = items.findIndex((item) => item.id === caseId);
  return {
    position: at < 0 ? 0 : (pageOf(search) - 1) * PAGE_SIZE + at + 1,
    total: readTotal(data?.total ?? 0).value,
    previous: at > 0 ? items[at - 1]?.id : undefined,
    // A decided case leaves the queue: then the first of the rest is next.
    next: at >= 0 ? items[at + 1]?.id : items[0]?.id,
  };
}
