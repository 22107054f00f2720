import { useT } from '../../locales/use-t.ts';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';

interface TakeOverProps {
  name: string;
  onClose: () => void;
  onTake: (reason: string) => Promise<boolean>;
}

/** Taking a case from somebody needs a reason, which they and the trail will see. */
export function TakeOver({ name, onClose, onTake }: TakeOverProps) {
  const t = useT();
  return (
    <ReasonDialog
      title={t('case.takeOver.title', { name })}
      text={t('case.takeOver.text', { name })}
      label={t('case.takeOver.reason')}
      confirmLabel={t('case.takeOver.confirm')}
      onClose={onClose}
      onConfirm={onTake}
    />
  );
}
