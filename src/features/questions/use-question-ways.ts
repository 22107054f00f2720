import { useT } from '../../locales/use-t.ts';
import { useKeys } from '../../stores/keys.ts';
import type { After } from '../../lib/after.ts';
import { toast } from '../../stores/toasts.ts';

/** Another question of the queue, with the query of the queue's page on which it stands. */
interface Step {
  id: string;
  query: string;
}
interface Place {
  neighbours: { next: Step | undefined };
  /** To the list that it was opened from. */
  toList: () => void;
  /** After an act: only to a case that can be shown. */
  goOn: (step: Step) => void;
}
interface Writes {
  answer: () => void;
  note: () => void;
}

/** The keys of a question, and where an answer leads, as the person chose (experience.md, decide and next). */
export function useQuestionWays({ neighbours, goOn, toList }: Place, { answer, note }: Writes) {
  const t = useT();
  const { next } = neighbours;
  useKeys('question.keys', [
    { keys: 'r', id: 'question.key.answer', run: answer },
    { keys: 'm', id: 'question.key.note', run: note },
  ]);
  return function answered(then: After): void {
    if (then === 'back') return toList();
    if (then === 'stay') return;
    if (next) return goOn(next);
    toast({ kind: 'info', message: t('question.noNext') });
  };
}
