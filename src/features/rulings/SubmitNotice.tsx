import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { DismissButton } from '../../ui/DismissButton.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import type { SubmitState } from './use-submit-ruling.ts';

interface SubmitNoticeProps {
  state: SubmitState;
  onAgain: () => void;
  onDismiss: () => void;
}

/** What became of the last attempt, when it was not simply done. */
export function SubmitNotice({ state, onAgain, onDismiss }: SubmitNoticeProps) {
  const t = useT();
  const words = useProblemWords(state.is === 'refused' ? state.problem : null);
  if (state.is === 'checking') {
    return (
      <ProblemNotice
        severity="warning"
        alert
        title={t('ruling.checking')}
        detail={t('ruling.checkingText')}
        actions={
          <ActionButton size="small" onClick={onAgain}>
            {t('ruling.checkAgain')}
          </ActionButton>
        }
      />
    );
  }
  if (state.is === 'unreached') {
    return <ProblemNotice severity="info" alert title={t('ruling.checkNone')} />;
  }
  if (!words) return null;
  return <ProblemNotice {...words} actions={<DismissButton onDismiss={onDismiss} />} />;
}
