import { useEffect, useRef } from 'react';
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
  // Whoever went on meanwhile is not led away by an act that ends only now.
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const go = (to: string) => (isHere.current ? void navigate(to) : undefined);
  const goTo = ({ id, query }: Step) => go(`/${queue.queue}/${id}${query}`);
  return {
    queue,
    search,
    neighbours,
    takeNext,
    goTo,
    /** To the case after this one; from the last one back to the queue. */
    leave: () => (next === undefined ? go(`/${queue.queue}${back}`) : goTo(next)),
  };
}

export type CasePlace = ReturnType<typeof useCasePlace>;
