import { useIntl } from 'react-intl';
import { call, newKey } from '../../api/client.ts';
import type { Dispute } from '../../api/contract/disputes.ts';
import { isProblem } from '../../api/problem.ts';
import { invalidate } from '../../api/query.ts';
import { useRun } from '../../api/use-run.ts';
import { useT } from '../../locales/use-t.ts';
import { confirm } from '../../stores/confirm.ts';
import { toast } from '../../stores/toasts.ts';
import type { ConductCode } from './ConductDialog.tsx';

/** What is done to a case besides ruling; each answers true when it was done and says what came of it. */
export function useCaseActs({ id, version, escalation }: Dispute) {
  const t = useT();
  const { formatDate } = useIntl();
  const params = { disputeId: id };

  const { run } = useRun(toast, () =>
    Promise.all([
      invalidate('disputeView', { params }),
      invalidate('caseTimeline', { params: { caseId: id } }),
    ]),
  );

  const close = (waiveAppeal: boolean) =>
    call('disputeFinalise', { params, body: waiveAppeal ? { waiveAppeal } : {}, ifMatch: version });

  /** An open appeal window is asked about, never waived in passing (D14). */
  async function closeAsking(): Promise<unknown> {
    try {
      return await close(false);
    } catch (error) {
      if (!isProblem(error, 'appealWindowOpen')) throw error;
      const { until } = error.meta;
      const when = typeof until === 'string' ? formatDate(until, { dateStyle: 'long' }) : '';
      const sure = await confirm({
        title: t('case.close.waiveTitle'),
        text: t('case.close.waiveText', { when }),
        confirmLabel: t('case.close.waive'),
        danger: true,
      });
      if (!sure) throw error;
      return close(true);
    }
  }

  return {
    async finalise(): Promise<boolean> {
      const sure = await confirm({
        title: t('case.close.title'),
        text: t('case.close.text'),
        confirmLabel: t('case.menu.close'),
        danger: true,
      });
      return sure && run(closeAsking, t('case.menu.closed'));
    },
    judge(reason: string): Promise<boolean> {
      const meritless = escalation?.meritless === undefined;
      const body = { meritless, reason };
      const act = () => call('escalationJudge', { params, body, ifMatch: version });
      return run(act, t(meritless ? 'case.menu.judged' : 'case.menu.unjudged'));
    },
    flag(party: 'buyer' | 'seller', code: ConductCode, note: string): Promise<boolean> {
      const body = { party, code, note };
      const idempotencyKey = newKey();
      return run(
        () => call('conductFlag', { params, body, idempotencyKey }),
        t('case.menu.flagged'),
      );
    },
  };
}
