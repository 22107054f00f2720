import { useIntl } from 'react-intl';
import { refreshQueues } from '../../api/case-cache.ts';
import { useApiMutation } from '../../api/query.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { problemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';
import type { CaseRow } from './queue-spec.ts';

/** Claims a case from the list: one compare-and-set at the server, and a toast with what came of it. */
export function useClaim() {
  const t = useT();
  const intl = useIntl();
  const claim = useApiMutation('caseClaim', {
    onSettled: (_reply, _error, { params }) => {
      void refreshQueues();
      void refreshCase(params.caseId);
    },
  });

  /** True when the case is this agent's now. */
  async function run({ id, reference, can }: CaseRow): Promise<boolean> {
    const affordance = can['caseClaim'];
    if (affordance?.allowed === false) {
      toast({
        kind: 'warning',
        message: affordance.reason ?? t('queue.claim.refused', { reference }),
      });
      return false;
    }
    try {
      const { lease } = await claim.mutateAsync({ params: { caseId: id }, body: {} });
      const until = intl.formatTime(lease.expiresAt, { hourCycle: 'h23' });
      toast({ kind: 'done', message: t('queue.claim.done', { reference, until }) });
      return true;
    } catch (error) {
      const { title, detail } = problemWords(error, t);
      toast({
        kind: 'problem',
        message: [`${reference}: ${title}`, detail].filter(Boolean).join('. '),
      });
      return false;
    }
  }

  return { run, busy: claim.isPending };
}
