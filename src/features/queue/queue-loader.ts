import type { LoaderFunctionArgs } from 'react-router';
import { prefetch, q } from '../../api/query.ts';
import type { Queue } from './queue-spec.ts';
import { caseListRead } from './use-case-list.ts';

/** The loader of a queue's page, the list and its counts: two calls. */
export function queueLoader(queue: Queue) {
  return async ({ request }: LoaderFunctionArgs): Promise<null> => {
    const list = caseListRead(queue, new URL(request.url).searchParams);
    // Without counts the tabs are merely plainer.
    const counts = prefetch(q('queueSummary')).catch(() => undefined);
    await Promise.all([prefetch(list), counts]);
    return null;
  };
}
