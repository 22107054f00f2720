import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { call, newKey } from '../../api/client.ts';
import type { RulingView } from '../../api/contract/rulings.ts';
import { useRun } from '../../api/use-run.ts';
import { useT } from '../../locales/use-t.ts';
import { useOffline } from '../../stores/connection.ts';
import { toast } from '../../stores/toasts.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { refreshAfterRuling } from './use-after-ruling.ts';

const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, marginBlockStart: 6 });

/** What can be done about a ruling whose money is in trouble, or that is still in its hold. */
export function RulingActions({ ruling }: { ruling: RulingView }) {
  const t = useT();
  const { run, busy } = useRun(toast, () => refreshAfterRuling(ruling.disputeId));
  // One key per offer to retry: pressing twice is the same retry.
  const [key] = useState(newKey);
  const { id, refund, state, can } = ruling;

  const offline = useOffline();
  const may = (operation: string) =>
    offline ? { allowed: false, reason: t('ruling.action.offline') } : can[operation];

  const unknown = state === 'unknown' || refund?.state === 'unknown';
  const failed = refund?.state === 'failed';
  if (!unknown && !failed && state !== 'approved') return null;
  return (
    <Row>
      {unknown ? (
        <ActionButton
          size="small"
          busy={busy}
          affordance={may('rulingReconcile')}
          onClick={() => void run(() => call('rulingReconcile', { params: { rulingId: id } }))}
        >
          {t('ruling.action.reconcile')}
        </ActionButton>
      ) : null}
      {failed && refund ? (
        <ActionButton
          size="small"
          busy={busy}
          affordance={may('refundRetry')}
          onClick={() =>
            void run(() =>
              call('refundRetry', { params: { refundId: refund.id }, idempotencyKey: key }),
            )
          }
        >
          {t('ruling.action.retry')}
        </ActionButton>
      ) : null}
      {state === 'approved' ? (
        <ActionButton
          size="small"
          busy={busy}
          affordance={may('rulingUndo')}
          onClick={() => void run(() => call('rulingUndo', { params: { rulingId: id } }))}
        >
          {t('ruling.action.undo')}
        </ActionButton>
      ) : null}
    </Row>
  );
}
