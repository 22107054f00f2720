import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useChangeLines } from '../../api/change-lines.ts';
import type { AgentRef } from '../../api/contract/common.ts';
import { useApiQuery } from '../../api/query.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ChangedNotice } from '../../ui/ChangedNotice.tsx';
import type { WorkCase } from './work-case.ts';

interface StaleAssignProps {
  item: WorkCase;
  wanted: AgentRef | null;
  /** Whose the case is by now, in the API's words. */
  detail: string;
  onClose: () => void;
  onGoOn: () => void;
}

const MOVES: ReadonlySet<string> = new Set(['assigned', 'unassigned', 'takenOver']);

/** Stops giving a case away that somebody else was given meanwhile: who did what, and when. */
export function StaleAssign({ item, wanted, detail, onClose, onGoOn }: StaleAssignProps) {
  const t = useT();
  const titleId = useId();
  const { data } = useApiQuery('caseTimeline', { params: { caseId: item.id } });
  const last = (data?.items ?? []).findLast(
    (entry) => entry.kind === 'event' && MOVES.has(entry.event),
  );
  const told = useChangeLines(last === undefined ? [] : [last]);
  const name = wanted?.name ?? t('working.assign.nobody');
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('working.stale.title', { name })}</DialogTitle>
      <DialogContent>
        <ChangedNotice
          title={t('working.stale.changed')}
          lines={[...told, { id: 'now', text: detail }]}
          actions={
            <>
              <ActionButton size="small" onClick={onGoOn}>
                {t('working.stale.goOn', { name })}
              </ActionButton>
              <ActionButton size="small" variant="quiet" onClick={onClose}>
                {t('working.stale.leave')}
              </ActionButton>
            </>
          }
        />
      </DialogContent>
    </Dialog>
  );
}
