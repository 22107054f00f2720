import { useT } from '../locales/use-t.ts';
import { ActionButton } from './ActionButton.tsx';

/** Takes a notice away once it was read. */
export function DismissButton({ onDismiss }: { onDismiss: () => void }) {
  const t = useT();
  return (
    <ActionButton size="small" variant="quiet" onClick={onDismiss}>
      {t('common.action.dismiss')}
    </ActionButton>
  );
}
