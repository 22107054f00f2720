import type { ApiProblem } from '../../api/problem.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';

interface AnswerProblemProps {
  problem: ApiProblem | null;
  onDismiss: () => void;
}

/** Why an answer did not get through: what happened, what was kept, what to do next. */
export function AnswerProblem({ problem, onDismiss }: AnswerProblemProps) {
  const t = useT();
  const words = useProblemWords(problem);
  if (!words) return null;
  return (
    <ProblemNotice
      title={words.title}
      detail={words.detail}
      kept={t('question.form.kept')}
      next={words.next}
      reference={words.reference}
      actions={
        <ActionButton size="small" variant="quiet" onClick={onDismiss}>
          {t('common.action.dismiss')}
        </ActionButton>
      }
    />
  );
}
