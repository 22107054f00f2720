import { refreshQueues } from '../../api/case-cache.ts';
import { call, newKey } from '../../api/client.ts';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import type { Body } from '../../api/contract/index.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { useRun } from '../../api/use-run.ts';
import { useT } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';

/** What can be done with a request besides deciding it; each answers true when it was done, else it says why. */
export function useRequestActs({ id, reference, version }: DeletionRequest) {
  const t = useT();
  const params = { requestId: id };
  const { run } = useRun(toast, () => Promise.all([refreshCase(id), refreshQueues()]));
  const write = () => ({ params, ifMatch: version, idempotencyKey: newKey() });

  return {
    ask: (of: 'author' | 'seller', text: string) =>
      run(
        () => call('deletionRequestAsk', { ...write(), body: { of, text } }),
        t(`review.ask.done.${of}`, { reference }),
      ),
    escalate: (toId: string, note: string, name: string) =>
      run(
        () => call('deletionRequestEscalate', { params, ifMatch: version, body: { toId, note } }),
        t('review.escalate.done', { reference, name }),
      ),
    refuse: (body: Body<'deletionRequestRefuse'>) =>
      run(
        () => call('deletionRequestRefuse', { ...write(), body }),
        t('review.refuse.done', { reference }),
      ),
    confirm: () =>
      run(
        () => call('deletionRequestConfirm', { ...write(), body: {} }),
        t('review.confirm.done', { reference }),
      ),
    giveBack: (comment: string) =>
      run(
        () => call('deletionRequestReturn', { ...write(), body: { comment } }),
        t('review.return.done', { reference }),
      ),
    undo: () =>
      run(
        () => call('deletionRequestUndo', { params, body: {} }),
        t('review.undone', { reference }),
      ),
    reverse: (reason: string) =>
      run(
        () => call('deletionRequestReverse', { ...write(), body: { reason } }),
        t('review.reverse.done', { reference }),
      ),
  };
}
