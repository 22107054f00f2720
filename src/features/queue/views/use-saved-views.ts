import { useEffect } from 'react';
import type { SavedView } from '../../../api/contract/views.ts';
import { useApiQuery } from '../../../api/query.ts';
import { beginWith } from '../../../stores/session.ts';
import { beginningOf } from '../view-address.ts';
import type { Queue } from '../queue-spec.ts';

const none: readonly SavedView[] = [];

/** What the session keeps of a view to begin with. */
export function toBeginning({ id, queue, query, columns, density }: SavedView) {
  return { id, queue, query, ...(columns && { columns }), ...(density && { density }) };
}

/** The saved views of a queue, mine and shared ones, each with its live count. */
export function useSavedViews(queue: Queue) {
  const list = useApiQuery('savedViewList', { query: { queue: queue.queue } });
  const views = list.data?.items ?? none;
  const isKnown = list.data !== undefined;
  useEffect(() => {
    if (!isKnown) return;
    // Another tab or another day may have said otherwise.
    const first = views.find(({ isDefault }) => isDefault);
    const beginning = first && toBeginning(first);
    if (JSON.stringify(beginning) !== JSON.stringify(beginningOf(queue)))
      beginWith(queue.queue, beginning);
  }, [isKnown, views, queue]);
  return { list, views, isKnown };
}

/** The saved view that an address was opened from, if there is one; undefined when it is gone. */
export function savedOf(
  views: readonly SavedView[],
  search: URLSearchParams,
): SavedView | undefined {
  const id = search.get('saved');
  return id === null ? undefined : views.find((view) => view.id === id);
}
