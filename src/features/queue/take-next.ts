import type { IntlShape } from 'react-intl';
import { refreshQueues } from '../../api/case-cache.ts';
import { call } from '../../api/client.ts';
import type { Affordance } from '../../api/contract/common.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { problemWords } from '../../api/use-problem-words.ts';
import { queuePlace } from '../../lib/case-path.ts';
import type { Translate } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';
import type { Queue } from './queue-spec.ts';
import { resultQuery, toSearch } from './queue-url.ts';

/** Takes the next case of a queue and says so. Answers its address; nothing when there is none for me. */
export async function takeNext(
  queue: Queue,
  search: URLSearchParams,
  affordance: Affordance,
  t: Translate,
  intl: IntlShape,
): Promise<string | undefined> {
  if (!affordance.allowed) {
    toast({ kind: 'warning', message: affordance.reason ?? t('queue.next.nothing') });
    return undefined;
  }
  const asked = { params: { queue: queue.queue }, body: resultQuery(queue, search) };
  try {
    const taken = await call('caseTakeNext', asked);
    if (taken === undefined) {
      toast({ kind: 'info', message: t('queue.next.nothing') });
      return undefined;
    }
    const { id, reference, lease } = taken;
    const until = intl.formatTime(lease.expiresAt, { hourCycle: 'h23' });
    toast({ kind: 'done', message: t('queue.claim.done', { reference, until }) });
    void refreshQueues();
    void refreshCase(id);
    return `/${queuePlace(taken.queue)}/${id}${toSearch(search)}`;
  } catch (error) {
    const { title, detail } = problemWords(error, t);
    toast({ kind: 'problem', message: [title, detail].filter(Boolean).join('. ') });
    return undefined;
  }
}
