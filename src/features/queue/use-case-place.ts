import { useSearchParams } from 'react-router';
import type { Can } from '../../api/contract/common.ts';
import type { Queue } from './queue-spec.ts';
import { useNeighbours } from './use-neighbours.ts';
import { useSteps } from './use-steps.ts';
import { useTakeNext } from './use-take-next.ts';

/**
 * Where a case stands in the queue that it was opened from, and the ways along it: to its neighbours, to
 * the next case that is offered, and on from a case that was passed over or put aside.
 */
export function useCasePlace(queue: Queue, caseId: string, can: Can) {
  const [search] = useSearchParams();
  const neighbours = useNeighbours(queue, search, caseId);
  const takeNext = useTakeNext(queue, search, can);
  const { next, back } = neighbours;
  const { go, goTo, goOn } = useSteps(queue);
  return {
    queue,
    search,
    neighbours,
    takeNext,
    goTo,
    goOn,
    /** To the case after this one; from the last one back to the queue. */
    leave: () => (next === undefined ? go(`/${queue.queue}${back}`) : goOn(next)),
  };
}

export type CasePlace = ReturnType<typeof useCasePlace>;
