import { useLocation } from 'react-router';
import { call } from '../../api/client.ts';
import { isProblem } from '../../api/problem.ts';
import { invalidate, q, queryClient } from '../../api/query.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import type { Question } from '../../api/contract/questions.ts';
import { casePath } from '../../lib/case-path.ts';
import { useT } from '../../locales/use-t.ts';
import { actionsNameOf, returnToDraft } from '../../stores/drafts.ts';
import { toast } from '../../stores/toasts.ts';

/** Everything that shows a question is asked for again. */
export async function refreshQuestion(id: string): Promise<void> {
  await Promise.all([refreshCase(id), invalidate('questionList'), invalidate('queueSummary')]);
}

/** Takes an own answer back while it is held: its words, choices and what goes with it are a draft again. */
export function useTakeBack({ id, reference }: Pick<Question, 'id' | 'reference'>) {
  const t = useT();
  // The way back carries the queue along.
  const { search } = useLocation();
  return async function takeBack(): Promise<void> {
    const params = { questionId: id };
    const to = `${casePath({ id, reference }) ?? ''}${search}`;
    try {
      const { actions = [], version: _, ...said } = await call('answerUndo', { params });
      await refreshQuestion(id);
      // The draft goes on from the answer that stood there before.
      const { answer: seen } = await queryClient.query(q('questionView', { params }));
      returnToDraft(`answer:${id}`, { ...said, ...(seen && { seen }) });
      if (actions.length > 0) returnToDraft(actionsNameOf(id, 'answer'), actions);
      toast({ kind: 'info', message: t('question.undone', { reference }), to });
    } catch (error) {
      if (!isProblem(error)) throw error;
      toast({ kind: 'problem', message: t('question.undoFailed', { reference }), to });
      await refreshQuestion(id);
    }
  };
}
