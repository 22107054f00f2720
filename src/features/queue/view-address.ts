import type { Beginning } from '../../api/contract/views.ts';
import { queuePlace } from '../../lib/case-path.ts';
import { useSession } from '../../stores/session.ts';
import type { Queue } from './queue-spec.ts';
import { withLook } from './queue-look.ts';
import { toSearch } from './queue-url.ts';

/** The address of a saved view, by its name and with all that it holds. */
export function viewSearch(
  view: Pick<Beginning, 'id' | 'query' | 'columns' | 'density'>,
): URLSearchParams {
  const search = new URLSearchParams(view.query);
  // A query without a view means all cases; an address without one means the queue's first tab.
  if (!search.has('view')) search.set('view', 'all');
  search.set('saved', view.id);
  return withLook(search, view);
}

/** The saved view with which this person begins a queue. */
export function beginningOf({ queue }: Queue): Beginning | undefined {
  return useSession.getState().session?.begins?.find((one) => one.queue === queue);
}

/** The path of a queue's address. Who begins with a saved view is told the first tab by its name. */
export function queuePath(queue: Queue, search: URLSearchParams): string {
  const query = toSearch(search);
  const isPlain = query === '' && beginningOf(queue) !== undefined;
  return `/${queuePlace(queue.queue)}${isPlain ? `?view=${queue.defaultView}` : query}`;
}
