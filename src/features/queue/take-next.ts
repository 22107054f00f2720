import type { IntlShape } from 'react-intl';
import type { CallArgs } from '../../api/call-args.ts';
import { refreshQueues } from '../../api/case-cache.ts';
import { call, newKey } from '../../api/client.ts';
import type { Affordance } from '../../api/contract/common.ts';
import { isProblem } from '../../api/problem.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { problemLine } from '../../api/use-problem-words.ts';
import { queuePlace } from '../../lib/case-path.ts';
import type { Translate } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';
import type { Queue } from './queue-spec.ts';
import { resultQuery, toSearch } from './queue-url.ts';

/** A press whose answer was lost, by queue: the next one asks for the same case again. */
const lost = new Map<string, string>();

/** Asks for the next case; once more under the same key when no answer came, so that it is one case only. */
async function ask(asked: CallArgs<'caseTakeNext'>) {
  const about = JSON.stringify(asked);
  const idempotencyKey = lost.get(about) ?? newKey();
  const send = () => call('caseTakeNext', { ...asked, idempotencyKey });
  try {
    const taken = await send().catch((error: unknown) => {
      if (!isProblem(error, 'network')) throw error;
      return send();
    });
    lost.delete(about);
    return taken;
  } catch (error) {
    if (isProblem(error) && error.kind !== 'problem') lost.set(about, idempotencyKey);
    else lost.delete(about);
    throw error;
  }
}

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
    const taken = await ask(asked);
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
    toast({ kind: 'problem', message: problemLine(error, t) });
    return undefined;
  }
}
