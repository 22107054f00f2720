import { useSearchParams } from 'react-router';
import type { Can } from '../../api/contract/common.ts';
import { queuePlace } from '../../lib/case-path.ts';
import type { Queue } from './queue-spec.ts';
import { toSearch } from './queue-url.ts';
import { readNext } from './read-next.ts';
import type { Beside } from './trail-steps.ts';
import { useFoundIn } from './use-found-in.ts';
import { useFoundNeighbours } from './use-found-neighbours.ts';
import { useNeighbours } from './use-neighbours.ts';
import { useSteps } from './use-steps.ts';
import { useTakeNext } from './use-take-next.ts';

/**
 * Where a case stands in the queue that it was opened from, and the ways along it: to its neighbours, to
 * the next case that is offered, and on from a case that was passed over or put aside.
 */
export function useCasePlace(queue: Queue, caseId: string, can: Can) {
  const [search] = useSearchParams();
  const foundIn = useFoundIn();
  const { go, goTo, goAlong, goOn } = useSteps(queue);
  const inQueue = useNeighbours(queue, search, caseId);
  const found = useFoundNeighbours(
    foundIn,
    `/${queuePlace(queue.queue)}/${encodeURIComponent(caseId)}`,
  );
  // A case that was found stands among what was found: an older trail of its queue leads astray.
  const neighbours =
    foundIn === undefined ? inQueue : { ...inQueue, ...found, back: toSearch(search) };
  const takeNext = useTakeNext(queue, search, can);
  const { next, back } = neighbours;
  /** To the list that it was opened from. */
  const toList = () => go(foundIn?.path ?? `/${queuePlace(queue.queue)}${back}`);
  /** True when it leads to the case after this one; a list that is not here yet is read first. */
  async function goNext(): Promise<boolean> {
    const step = next ?? (foundIn ? undefined : await readNext(queue, search, caseId));
    if (step !== undefined) goOn(step);
    return step !== undefined;
  }
  return {
    queue,
    search,
    neighbours,
    foundIn,
    takeNext,
    goTo,
    goAlong: (way: keyof Beside) => goAlong(neighbours.beside, way),
    goNext,
    toList,
    /** To the case after this one; from the last one back to the list. */
    leave: () => void goNext().then((went) => (went ? undefined : toList())),
  };
}

export type CasePlace = ReturnType<typeof useCasePlace>;
