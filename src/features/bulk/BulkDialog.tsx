import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import { useEffect, useId, useRef } from 'react';
import type { BulkRun, BulkSelection } from '../../api/contract/bulk.ts';
import type { CaseQueue } from '../../api/contract/queue-names.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ActionForm } from './ActionForm.tsx';
import type { BulkKind } from './bulk-keys.ts';
import { CheckedView } from './CheckedView.tsx';
import { useBulkDialog } from './use-bulk-dialog.ts';

interface BulkDialogProps {
  kind: BulkKind;
  queue: CaseQueue;
  selection: BulkSelection;
  /** How many cases are meant, as far as the page knows. */
  count: number;
  /** Address of the queue. */
  from: string;
  onClose: () => void;
  onStarted: (run: BulkRun) => void;
}

const Form = styled('form')({
  display: 'flex',
  flexDirection: 'column',
  minBlockSize: 0,
  '& .said': { display: 'flex', flexDirection: 'column', gap: 12, paddingBlockStart: 4 },
});

/** Choose, see what it would do, and only then do it. Open while mounted. */
export function BulkDialog(props: BulkDialogProps) {
  const { kind, queue, selection, count, from, onClose, onStarted } = props;
  const t = useT();
  const id = useId();
  const { action, checked, error, busy, ...dialog } = useBulkDialog(selection, from);
  const words = useProblemWords(error);
  const main = useRef<HTMLButtonElement>(null);
  // The next step is where the hands are already.
  useEffect(() => {
    if (checked !== null) main.current?.focus();
  }, [checked]);
  const missing = action === null ? { allowed: false, reason: t('bulk.choose') } : undefined;
  const affordance = checked === null ? missing : checked.can['bulkRun'];

  async function go() {
    if (checked === null) return dialog.check();
    const run = await dialog.start();
    if (run !== null) onStarted(run);
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={`${id}-title`}>
      <Form
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && affordance?.allowed !== false) void go();
        }}
      >
        <DialogTitle id={`${id}-title`}>{t(`bulk.title.${kind}`, { count })}</DialogTitle>
        <DialogContent>
          <div className="said">
            {checked === null ? (
              <ActionForm kind={kind} queue={queue} action={action} onAction={dialog.setAction} />
            ) : (
              <CheckedView run={checked} />
            )}
            {words === null ? null : (
              <ProblemNotice
                {...words}
                kept={checked === null ? t('bulk.kept') : t('bulk.keptChecked')}
              />
            )}
          </div>
        </DialogContent>
        <DialogActions>
          <ActionButton variant="quiet" onClick={checked === null ? onClose : dialog.again}>
            {checked === null ? t('common.action.cancel') : t('bulk.back')}
          </ActionButton>
          <ActionButton
            ref={main}
            variant="primary"
            kbd="↵"
            type="submit"
            busy={busy}
            affordance={affordance}
          >
            {checked === null
              ? t('bulk.check')
              : t('bulk.confirm', { count: checked.counts.pending })}
          </ActionButton>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
