import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useT } from '../locales/use-t.ts';
import { ActDialog } from './ActDialog.tsx';
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
    setBusy(true);
    const done = await props.onConfirm(reason.trim());
    if (done) onClose();
    else setBusy(false);
  }

  return (
    <ActDialog
      title={title}
      confirmLabel={confirmLabel}
      missing={missing}
      busy={busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{text}</p>
      {children}
      <TextArea
        ref={children === undefined ? takeFocus : undefined}
        label={label}
        optional={optional}
        value={reason}
        onChange={setReason}
        onKeyDown={confirmByEnter}
        minRows={2}
      />
    </ActDialog>
  );
}

/** Enter confirms a reason; with Shift it begins a line. */
function confirmByEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  const { key, shiftKey, ctrlKey, metaKey, nativeEvent, currentTarget } = event;
  if (key !== 'Enter' || shiftKey || ctrlKey || metaKey || nativeEvent.isComposing) return;
  event.preventDefault();
  currentTarget.form?.requestSubmit();
}

/** Nothing else is asked: the reason can be written at once. */
function takeFocus(field: HTMLTextAreaElement | null): void {
  field?.focus();
}
