import type { ApiProblem } from '../../api/problem.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { DismissButton } from '../../ui/DismissButton.tsx';
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
      {...words}
      kept={t('question.form.kept')}
      actions={<DismissButton onDismiss={onDismiss} />}
    />
  );
}
