import { useNavigate, useSearchParams } from 'react-router';
import type { Can } from '../../api/contract/common.ts';
import type { Queue } from './queue-spec.ts';
import type { Step } from './trail-steps.ts';
import { useNeighbours } from './use-neighbours.ts';
import { useTakeNext } from './use-take-next.ts';

/**
 * Where a case stands in the queue that it was opened from, and the ways along it: to its neighbours, to
 * the next case that is offered, and on from a case that was passed over or put aside.
 */
export function useCasePlace(queue: Queue, caseId: string, can: Can) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const neighbours = useNeighbours(queue, search, caseId);
  const takeNext = useTakeNext(queue, search, can);
  const { next, back } = neighbours;
  const goTo = ({ id, query }: Step) => void navigate(`/${queue.queue}/${id}${query}`);
  return {
    queue,
    search,
    neighbours,
    takeNext,
    goTo,
    /** To the case after this one; from the last one back to the queue. */
    leave: () => (next === undefined ? void navigate(`/${queue.queue}${back}`) : goTo(next)),
  };
}

export type CasePlace = ReturnType<typeof useCasePlace>;
