import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useLocation, useNavigate } from 'react-router';
import { call } from '../../api/client.ts';
import type { RulingReply, RulingView } from '../../api/contract/rulings.ts';
import { isProblem } from '../../api/problem.ts';
import { invalidate } from '../../api/query.ts';
import { useT } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';

/** Everything on screen that a command on a ruling may have changed. */
export function refreshAfterRuling(disputeId: string): void {
  void invalidate('disputeView', { params: { disputeId } });
  void invalidate('caseTimeline', { params: { caseId: disputeId } });
  void invalidate('disputeList');
  void invalidate('queueSummary');
  void invalidate('rulingList');
}

/**
 * What is said after a ruling was made, with undo as long as the API allows it. Undo brings the
 * draft back; no money has moved by then (experience.md, undo window).
 *
 * @param restore puts the form back where it can be edited again
 */
export function useAfterRuling(restore: () => void) {
  const t = useT();
  const { formatMessage } = useIntl();
  const navigate = useNavigate();
  const { search } = useLocation();
  const undo = useCallback(
    async (ruling: RulingView | RulingReply) => {
      const reference = ruling.disputeReference;
      try {
        await call('rulingUndo', { params: { rulingId: ruling.id } });
        restore();
        // The page may be another case's by now; the way back carries the queue along.
        const back = `/disputes/${ruling.disputeId}/ruling${search}`;
        toast({
          kind: 'done',
          message: t('ruling.undone', { reference }),
          action: { label: t('ruling.undoneOpen'), run: () => void navigate(back) },
        });
      } catch (error) {
        if (!isProblem(error)) throw error;
        toast({ kind: 'problem', message: t('ruling.undoFailed', { reference }) });
      }
      refreshAfterRuling(ruling.disputeId);
    },
    [restore, t, navigate, search],
  );
  return useCallback(
    (ruling: RulingView | RulingReply) => {
      const values = {
        kind: formatMessage({ id: `ruling.kindLong.${ruling.kind}` }),
        reference: ruling.disputeReference,
      };
      refreshAfterRuling(ruling.disputeId);
      if (ruling.state === 'approved' && ruling.undoUntil) {
        toast({
          kind: 'done',
          message: t('ruling.done.issued', values),
          until: ruling.undoUntil,
          action: { label: t('ruling.undo'), run: () => void undo(ruling) },
        });
        return;
      }
      toast({ kind: 'done', message: t('ruling.done.proposed', values) });
    },
    [formatMessage, t, undo],
  );
}
