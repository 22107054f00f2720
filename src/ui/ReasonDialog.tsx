import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useT } from '../locales/use-t.ts';
import { ActionButton } from './ActionButton.tsx';
import { TextArea } from './TextArea.tsx';

interface ReasonDialogProps {
  title: string;
  text: string;
  /** Names the field of the reason. */
  label: string;
  confirmLabel: string;
  /** More to choose, above the reason. */
  children?: ReactNode;
  /** Why it cannot be sent yet, besides a missing reason. */
  missing?: string | undefined;
  /** The act does without a reason. */
  optional?: boolean;
  onClose: () => void;
  /** True when it was done; otherwise the dialog stays with what was typed. */
  onConfirm: (reason: string) => Promise<boolean>;
}

/** Asks for the reason of an act that must have one. Open while mounted. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, text, label, confirmLabel, children, optional = false, onClose } = props;
  const t = useT();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const unreasoned = !optional && reason.trim() === '';
  const missing = props.missing ?? (unreasoned ? t('case.reasonMissing') : undefined);

  async function confirm() {
    if (busy || missing !== undefined) return;
    setBusy(true);
    const done = await props.onConfirm(reason.trim());
    if (done) onClose();
    else setBusy(false);
  }

  /** Enter in the reason confirms it; with Ctrl or ⌘ it does so anywhere. */
  function onKeyDown(event: KeyboardEvent) {
    const { key, shiftKey, ctrlKey, metaKey, target, nativeEvent } = event;
    if (key !== 'Enter' || nativeEvent.isComposing) return;
    const inReason = target instanceof HTMLTextAreaElement && !shiftKey;
    if (!inReason && !ctrlKey && !metaKey) return;
    event.preventDefault();
    void confirm();
  }

  return (
    <Dialog open onClose={onClose} onKeyDown={onKeyDown} fullWidth maxWidth="xs">
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        <p style={{ marginBlock: '0 10px' }}>{text}</p>
        {children}
        <TextArea
          ref={children === undefined ? takeFocus : undefined}
          label={label}
          optional={optional}
          value={reason}
          onChange={setReason}
          minRows={2}
        />
      </DialogContent>
      <DialogActions>
        <ActionButton variant="quiet" onClick={onClose}>
          {t('common.action.cancel')}
        </ActionButton>
        <ActionButton
          variant="primary"
          busy={busy}
          affordance={missing === undefined ? undefined : { allowed: false, reason: missing }}
          onClick={() => void confirm()}
        >
          {confirmLabel}
        </ActionButton>
      </DialogActions>
    </Dialog>
  );
}

/** Nothing else is asked: the reason can be written at once. */
function takeFocus(field: HTMLTextAreaElement | null): void {
  field?.focus();
}
