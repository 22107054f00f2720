import { useNavigate } from 'react-router';
import { useT } from '../locales/use-t.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

export default function NotFoundPage() {
  const t = useT();
  const navigate = useNavigate();
  const home = (
    <ActionButton onClick={() => void navigate('/disputes')}>{t('shell.error.home')}</ActionButton>
  );
  return (
    <EmptyState
      kind="none"
      level={1}
      title={t('shell.notFound.title')}
      text={t('shell.notFound.text')}
      action={home}
    />
  );
}
