import { useEffect } from 'react';
import { keepRows } from './keep-rows.ts';
import type { CaseList, Queue } from './queue-spec.ts';
import type { StillRow } from './still-rows.ts';

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
    const ids = rows.map(({ row }) => row.id);
    keepRows(queue, search, list, ids);
  }, [queue, search, list, rows]);
}
