import { useT } from '../../locales/use-t.ts';
import { useKeys } from '../../stores/keys.ts';
import type { After } from '../../lib/after.ts';
import { toast } from '../../stores/toasts.ts';

interface Place {
  /** To the list that it was opened from. */
  toList: () => void;
  /** True when there is a case after this one. */
  goNext: () => Promise<boolean>;
}
interface Writes {
  answer: () => void;
  note: () => void;
}

/** The keys of a question, and where an answer leads, as the person chose (experience.md, decide and next). */
export function useQuestionWays({ goNext, toList }: Place, { answer, note }: Writes) {
  const t = useT();
  useKeys('question.keys', [
    { keys: 'r', id: 'question.key.answer', run: answer },
    { keys: 'm', id: 'question.key.note', run: note },
  ]);
  return async function answered(then: After): Promise<void> {
    if (then === 'back') return toList();
    if (then === 'stay') return;
    if (await goNext()) return;
    toast({ kind: 'info', message: t('question.noNext') });
  };
}
