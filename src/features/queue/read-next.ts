import { isProblem } from '../../api/problem.ts';
import { queryClient } from '../../api/query.ts';
import { keepTrail, trailNow } from '../../stores/trails.ts';
import type { Queue } from './queue-spec.ts';
import { withCursor } from './queue-url.ts';
import {
  beginTrail,
  extendTrail,
  missing,
  neighboursOf,
  resultOf,
  type Step,
} from './trail-steps.ts';
import { caseListRead } from './use-case-list.ts';

/**
 * The case after this one, by the pages that are not here yet: whoever comes by a link is quicker than the
 * list behind the case. Undefined when there is none, or when the list cannot be read.
 */
export async function readNext(
  queue: Queue,
  search: URLSearchParams,
  caseId: string,
): Promise<Step | undefined> {
  const result = resultOf(queue, search);
  const page = (from: URLSearchParams) => queryClient.query(caseListRead(queue, from));
  try {
    let trail = trailNow(result) ?? beginTrail(search, await page(search));
    const { after } = missing(trail, caseId);
    if (after !== undefined) {
      const number = (trail.pages.at(-1)?.number ?? 1) + 1;
      trail = extendTrail(trail, 'after', await page(withCursor(search, after, number)));
    }
    keepTrail(result, trail);
    return neighboursOf(trail, search, caseId).next;
  } catch (error) {
    if (!isProblem(error)) throw error;
    return undefined;
  }
}
