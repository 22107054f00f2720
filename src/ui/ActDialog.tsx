import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { useT } from '../locales/use-t.ts';
import { ActionButton } from './ActionButton.tsx';

interface ActDialogProps {
  title: ReactNode;
  /** What is asked before the act. */
  children: ReactNode;
  confirmLabel: string;
  danger?: boolean;
  /** Why it cannot be done yet. */
  missing?: string | undefined;
  busy: boolean;
  onClose: () => void;
  onConfirm: () => void;
}

/**
 * Asks for what one act needs, and does it: by its button, by Enter in a field of one line, by Ctrl or ⌘ with
 * Enter anywhere. Open while mounted.
 */
export function ActDialog(props: ActDialogProps) {
  const { title, children, confirmLabel, danger = false, missing, busy, onClose } = props;
  const t = useT();

  function confirm(event: FormEvent | KeyboardEvent): void {
    event.preventDefault();
    if (!busy && missing === undefined) props.onConfirm();
  }
  function onKeyDown(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, nativeEvent } = event;
    if (key === 'Enter' && (ctrlKey || metaKey) && !nativeEvent.isComposing) confirm(event);
  }

  return (
    <Dialog open onClose={onClose} onKeyDown={onKeyDown} fullWidth maxWidth="xs">
      <form style={{ display: 'contents' }} onSubmit={confirm}>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: '12px', '& > p': { margin: 0 } }}>
          {children}
        </DialogContent>
        <DialogActions>
          <ActionButton variant="quiet" onClick={onClose}>
            {t('common.action.cancel')}
          </ActionButton>
          <ActionButton
            type="submit"
            variant={danger ? 'danger' : 'primary'}
            busy={busy}
            affordance={missing === undefined ? undefined : { allowed: false, reason: missing }}
          >
            {confirmLabel}
          </ActionButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}
