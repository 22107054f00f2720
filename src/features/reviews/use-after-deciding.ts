import { useLocation } from 'react-router';
import { refreshQueues } from '../../api/case-cache.ts';
import { call } from '../../api/client.ts';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { useRun } from '../../api/use-run.ts';
import { casePath } from '../../lib/case-path.ts';
import { useT } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';

/**
 * Says what was decided, with undo as long as the API allows it; undo brings the bench back as it was.
 *
 * @param restore puts the bench back where it can be worked at again
 */
export function useAfterDeciding(restore: () => void) {
  const t = useT();
  const { search } = useLocation();

  const { run } = useRun(toast);

  async function undo({ id, reference }: DeletionRequest): Promise<void> {
    await run(async () => {
      await call('deletionRequestUndo', { params: { requestId: id }, body: {} });
      restore();
      toast({
        kind: 'done',
        message: t('review.undone', { reference }),
        to: `${casePath({ id, reference }) ?? ''}${search}`,
      });
    });
    await Promise.all([refreshCase(id), refreshQueues()]);
  }

  return (made: DeletionRequest): void => {
    const { decision, reference, status } = made;
    const until = decision?.undoUntil;
    const remedy = decision === undefined ? '' : t(`review.remedy.${decision.proposal.remedy}`);
    toast({
      kind: 'done',
      message: t(status === 'held' ? 'review.done.held' : 'review.done.decided', {
        reference,
        remedy,
      }),
      ...(until !== undefined && {
        until,
        action: { label: t('ruling.undo'), run: () => void undo(made) },
      }),
    });
  };
}
