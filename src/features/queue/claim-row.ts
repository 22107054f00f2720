import type { IntlShape } from 'react-intl';
import { refreshQueues } from '../../api/case-cache.ts';
import { call } from '../../api/client.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { problemLine } from '../../api/use-problem-words.ts';
import type { Translate } from '../../locales/use-t.ts';
import { useConnection } from '../../stores/connection.ts';
import { toast } from '../../stores/toasts.ts';
import type { CaseRow } from './queue-spec.ts';

/** Claims a case and says what came of it. True when the case is this agent's now. */
export async function claimRow(
  { id, reference, can }: CaseRow,
  t: Translate,
  intl: IntlShape,
): Promise<boolean> {
  const affordance = can['caseClaim'];
  if (affordance?.allowed === false) {
    const message = affordance.reason ?? t('queue.claim.refused', { reference });
    toast({ kind: 'warning', message });
    return false;
  }
  try {
    const { lease } = await call('caseClaim', { params: { caseId: id }, body: {} });
    const until = intl.formatTime(lease.expiresAt, { hourCycle: 'h23' });
    toast({ kind: 'done', message: t('queue.claim.done', { reference, until }) });
    // The live event of it brings the lists.
    if (useConnection.getState().phase !== 'live') void refreshQueues();
    return true;
  } catch (error) {
    toast({ kind: 'problem', message: `${reference}: ${problemLine(error, t)}` });
    void refreshQueues();
    return false;
  } finally {
    void refreshCase(id);
  }
}
