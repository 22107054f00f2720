import { useEffect } from 'react';
import { keepTrail, trailNow } from '../../stores/trails.ts';
import type { CaseList, Queue } from './queue-spec.ts';
import type { StillRow } from './still-rows.ts';
import { beginTrail, resultOf } from './trail-steps.ts';

/**
 * Keeps the rows as they stand for the case that is opened from them. The rows hold still while the
 * list behind them moves, and so do the cursors that lead on from them.
 *
 * @param list the API's word on this address; undefined while only the last visit's is known
 */
export function useKeepTrail(
  queue: Queue,
  search: URLSearchParams,
  list: CaseList | undefined,
  rows: readonly StillRow<{ id: string }>[],
): void {
  useEffect(() => {
    if (list === undefined) return;
    const result = resultOf(queue, search);
    const trail = beginTrail(
      search,
      list,
      rows.map(({ row }) => row.id),
    );
    const known = trailNow(result);
    const same = (page: (typeof trail.pages)[number] | undefined) =>
      `${page?.cursor} ${page?.ids.join(' ')}`;
    if (known?.pages.length === 1 && same(known.pages[0]) === same(trail.pages[0])) return;
    keepTrail(result, trail);
  }, [queue, search, list, rows]);
}
