import { keepTrail, trailNow } from '../../stores/trails.ts';
import type { CaseList, Queue } from './queue-spec.ts';
import { beginTrail, resultOf } from './trail-steps.ts';

/** Keeps the rows as they stand, unless the trail of their result begins with them already. */
export function keepRows(
  queue: Queue,
  search: URLSearchParams,
  list: CaseList,
  ids: readonly string[],
): void {
  const result = resultOf(queue, search);
  const trail = beginTrail(search, list, ids);
  const known = trailNow(result);
  const same = (page: (typeof trail.pages)[number] | undefined) =>
    `${page?.cursor} ${page?.ids.join(' ')}`;
  if (known?.pages.length === 1 && same(known.pages[0]) === same(trail.pages[0])) return;
  keepTrail(result, trail);
}
