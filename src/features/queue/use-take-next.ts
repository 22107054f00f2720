import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router';
import { refreshQueues } from '../../api/case-cache.ts';
import type { Affordance, Can } from '../../api/contract/common.ts';
import { useApiMutation } from '../../api/query.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { problemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';
import type { Queue } from './queue-spec.ts';
import { resultQuery, toSearch } from './queue-url.ts';

/** Whether this person takes cases at all, by what any of them says; who may take which is the API's to say. */
function mayTake(can: Can | undefined): Affordance {
  const claim = can?.['caseClaim'];
  return claim?.code === 'forbidden' ? claim : { allowed: true };
}

/**
 * The first case of a queue, as its address shows it, that is offered to this person becomes theirs and
 * opens with that address (cases.md §7). Nothing left is no failure: it is said, and all stays as it is.
 *
 * @param can of a case of this queue that is at hand
 */
export function useTakeNext(queue: Queue, search: URLSearchParams, can: Can | undefined) {
  const t = useT();
  const intl = useIntl();
  const navigate = useNavigate();
  const take = useApiMutation('caseTakeNext');
  const affordance = mayTake(can);

  async function run(): Promise<void> {
    // One press takes one case.
    if (take.isPending) return;
    if (!affordance.allowed) {
      toast({ kind: 'warning', message: affordance.reason ?? t('queue.next.nothing') });
      return;
    }
    const asked = { params: { queue: queue.queue }, body: resultQuery(queue, search) };
    try {
      const taken = await take.mutateAsync(asked);
      if (taken === undefined) {
        toast({ kind: 'info', message: t('queue.next.nothing') });
        return;
      }
      const { id, reference, lease } = taken;
      const until = intl.formatTime(lease.expiresAt, { hourCycle: 'h23' });
      toast({ kind: 'done', message: t('queue.claim.done', { reference, until }) });
      void refreshQueues();
      void refreshCase(id);
      await navigate(`/${taken.queue}/${id}${toSearch(search)}`);
    } catch (error) {
      const { title, detail } = problemWords(error, t);
      toast({ kind: 'problem', message: [title, detail].filter(Boolean).join('. ') });
    }
  }

  return { run: () => void run(), busy: take.isPending, affordance };
}
