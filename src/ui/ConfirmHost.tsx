import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { useT } from '../locales/use-t.ts';
import { ActionButton } from './ActionButton.tsx';

interface ConfirmQuestion {
  title: string;
  text: string;
  lines?: readonly { id: string; text: string }[];
  confirmLabel: string;
  cancelLabel?: string;
  danger?: boolean;
}

interface ConfirmHostProps {
  /** The open question of stores/confirm. */
  request: ConfirmQuestion | null;
  onSettle: (answer: boolean) => void;
}

/** The safe answer has the focus when the dialog opens. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}

/** Asks what `confirm()` wants to know. Escape and a press beside it mean no. */
export function ConfirmHost({ request, onSettle }: ConfirmHostProps) {
  const t = useT();
  const textId = useId();
  // The words stay while the dialog fades out; the next question is a dialog of its own, with its own focus.
  const [{ shown, turn }, setShown] = useState({ shown: request, turn: 0 });
  if (request !== null && request !== shown) setShown({ shown: request, turn: turn + 1 });
  return (
    <Dialog
      key={turn}
      open={request !== null}
      onClose={() => onSettle(false)}
      maxWidth="xs"
      fullWidth
      aria-describedby={textId}
      role={shown?.danger ? 'alertdialog' : 'dialog'}
    >
      <DialogTitle>{shown?.title}</DialogTitle>
      <DialogContent id={textId}>
        {shown?.text}
        {shown?.lines?.map(({ id, text }) => (
          <div key={id}>
            <bdi>{text}</bdi>
          </div>
        ))}
      </DialogContent>
      <DialogActions>
        <ActionButton
          variant="quiet"
          ref={shown?.danger ? takeFocus : null}
          onClick={() => onSettle(false)}
        >
          {shown?.cancelLabel ?? t('common.action.cancel')}
        </ActionButton>
        <ActionButton
          ref={shown?.danger ? null : takeFocus}
          variant={shown?.danger ? 'danger' : 'primary'}
          onClick={() => onSettle(true)}
        >
          {shown?.confirmLabel}
        </ActionButton>
      </DialogActions>
    </Dialog>
  );
}
