import { redirect, type LoaderFunctionArgs } from 'react-router';
import { prefetch, q } from '../../api/query.ts';
import { isAddressRefused } from '../../api/use-problem-words.ts';
import { queuePlace } from '../../lib/case-path.ts';
import type { Queue } from './queue-spec.ts';
import { caseListRead } from './use-case-list.ts';
import { toSearch } from './queue-url.ts';
import { beginningOf, viewSearch } from './view-address.ts';

/** The page itself tells what is wrong with an address, and leads out of it. */
function unlessRefused(error: unknown): void {
  if (!isAddressRefused(error)) throw error;
}

const COUNTS_WAIT_MS = 60;
const soon = () => new Promise((resolve) => void setTimeout(resolve, COUNTS_WAIT_MS));

/** The loader of a queue's page, the list and its counts: two calls. */
export function queueLoader(queue: Queue) {
  return async ({ request }: LoaderFunctionArgs): Promise<Response | null> => {
    const { search, searchParams } = new URL(request.url);
    const beginning = search === '' ? beginningOf(queue) : undefined;
    if (beginning) return redirect(`/${queuePlace(queue.queue)}${toSearch(viewSearch(beginning))}`);
    const list = caseListRead(queue, searchParams);
    // Without counts the tabs are merely plainer, so rows never wait for them for long.
    const counts = prefetch(q('queueSummary')).catch(() => undefined);
    await prefetch(list).catch(unlessRefused);
    await Promise.race([counts, soon()]);
    return null;
  };
}
