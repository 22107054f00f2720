import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

interface ReasonDialogProps {
  open: boolean;
  title: string;
  text: string;
  /** Names the field of the reason. */
  label: string;
  confirmLabel: string;
  onClose: () => void;
  onConfirm: (reason: string) => void;
}

/** Asks for the reason of an act that must have one. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, title, text, label, confirmLabel, onClose, onConfirm } = props;
  const t = useT();
  const [reason, setReason] = useState('');
  const missing = reason.trim() === '';
  return (
    <Dialog open={open} onClose={onClose} fullWidth maxWidth="xs">
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        <p style={{ marginBlockStart: 0 }}>{text}</p>
        <TextArea label={label} value={reason} onChange={setReason} minRows={2} />
      </DialogContent>
      <DialogActions>
        <ActionButton variant="quiet" onClick={onClose}>
          {t('common.action.cancel')}
        </ActionButton>
        <ActionButton
          variant="primary"
          affordance={missing ? { allowed: false, reason: t('case.reasonMissing') } : undefined}
          onClick={() => onConfirm(reason.trim())}
        >
          {confirmLabel}
        </ActionButton>
      </DialogActions>
    </Dialog>
  );
}
