import { useState } from 'react';
import { useT } from '../../locales/use-t.ts';
import { ActDialog } from '../../ui/ActDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { clockNow } from '../../ui/use-now.ts';
import { fromLocalField, snoozeUntil, toLocalField } from './snooze-times.ts';

interface SnoozeDialogProps {
  reference: string;
  timeZone: string;
  onClose: () => void;
  /** True when it was done; otherwise the dialog stays with what was chosen. */
  onSnooze: (until: string) => Promise<boolean>;
}

/** Any time to come, as the clock on the wall shows it. Open while mounted. */
export function SnoozeDialog({ reference, timeZone, onClose, onSnooze }: SnoozeDialogProps) {
  const t = useT();
  const [text, setText] = useState(() =>
    toLocalField(Date.parse(snoozeUntil('tomorrow', clockNow(), timeZone)), timeZone),
  );
  const [busy, setBusy] = useState(false);
  const until = fromLocalField(text, timeZone);
  const isPast = until === undefined || Date.parse(until) <= clockNow();
  const reason = t('working.snooze.past');

  async function confirm() {
    if (until === undefined) return;
    setBusy(true);
    if (await onSnooze(until)) onClose();
    else setBusy(false);
  }

  return (
    <ActDialog
      title={t('working.snooze.title', { reference })}
      confirmLabel={t('working.snooze.confirm')}
      missing={isPast ? reason : undefined}
      busy={busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <TextField
        type="datetime-local"
        label={t('working.snooze.field')}
        help={timeZone}
        error={isPast ? reason : undefined}
        value={text}
        onChange={setText}
      />
    </ActDialog>
  );
}
