import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ChangedNotice } from '../../ui/ChangedNotice.tsx';
import type { Change } from './changed.ts';

interface ChangedSinceProps {
  changes: readonly Change[];
  /** The reader has seen them: what was written may be sent now. */
  onSeen: () => void;
}

/** What changed since a case was looked at: nothing is sent before it was read (stop, don't warn). */
export function ChangedSince({ changes, onSeen }: ChangedSinceProps) {
  const t = useT();
  if (changes.length === 0) return null;
  return (
    <ChangedNotice
      title={t('review.changed.title')}
      kept={t('review.changed.kept')}
      lines={changes.map(({ id, values }) => ({ id, text: t(id, values) }))}
      actions={
        <ActionButton size="small" onClick={onSeen}>
          {t('ruling.stale.accept')}
        </ActionButton>
      }
    />
  );
}
