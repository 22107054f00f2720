import type { ApiProblem } from '../../api/problem.ts';
import { problemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';

interface PartProblemProps {
  title: string;
  error: ApiProblem;
  onRetry: () => void;
}

/** A part that could not be read; the others stand. */
export function PartProblem({ title, error, onRetry }: PartProblemProps) {
  const t = useT();
  const words = problemWords(error, t);
  return (
    <ProblemNotice
      title={title}
      detail={words.title}
      // Nobody was reached: nobody has it in a log.
      reference={error.kind === 'network' ? undefined : words.reference}
      actions={<ActionButton onClick={onRetry}>{t('common.action.retry')}</ActionButton>}
    />
  );
}
