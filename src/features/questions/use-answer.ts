import { useState } from 'react';
import { call, newKey } from '../../api/client.ts';
import type { Question } from '../../api/contract/questions.ts';
import { type ApiProblem, isProblem } from '../../api/problem.ts';
import { invalidate, q, queryClient } from '../../api/query.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { isolated } from '../../lib/text.ts';
import { useT } from '../../locales/use-t.ts';
import { sendOrWait } from '../../stores/outbox.ts';
import { toast } from '../../stores/toasts.ts';
import { type AnswerDraft, saysSame } from './answer-draft.ts';

/**
 * The question as it stands now, asked for anew: a refusal or a lost reply leaves it to be looked at.
 * Undefined when nobody answers that either.
 */
async function lookAgain(questionId: string): Promise<Question | undefined> {
  try {
    await refreshCase(questionId);
    return await queryClient.query(q('questionView', { params: { questionId } }));
  } catch (error) {
    if (!isProblem(error)) throw error;
    return undefined;
  }
}

/** Sends an answer and tells what became of it. Nothing is ever sent a second time by itself. */
export function useAnswer(question: Question) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const { id, reference, version, buyer } = question;

  function done(before: Question): void {
    toast({
      kind: 'done',
      message: t(`question.done.${before.answer ? 'edit' : 'new'}`, {
        reference,
        buyer: isolated(buyer.name),
      }),
    });
    void refreshCase(id);
    void invalidate('questionList');
    void invalidate('queueSummary');
  }

  /** True when the answer stands, or waits in the outbox. */
  async function submit(draft: AnswerDraft): Promise<boolean> {
    const { text, showOnWebsite, addToProductQa } = draft;
    const body = { text: text.trim(), showOnWebsite, addToProductQa };
    setBusy(true);
    setProblem(null);
    try {
      const args = { params: { questionId: id }, ifMatch: version, body };
      const fate = await sendOrWait(
        {
          id: newKey(),
          caseId: id,
          operation: 'questionAnswer',
          args,
          about: { reference },
          text: body.text,
          draft: { name: `answer:${id}`, value: draft },
        },
        () => call('questionAnswer', args),
      );
      if (fate.is === 'waits') return true;
      queryClient.setQueryData(
        q('questionView', { params: { questionId: id } }).queryKey,
        fate.reply,
      );
      done(question);
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      const isLost = error.kind !== 'problem' || error.status >= 500;
      const now = isLost || error.status === 412 ? await lookAgain(id) : undefined;
      // The reply was lost, or a second press met the first: the answer stands as it was sent.
      if (saysSame(now?.answer, body) && !saysSame(question.answer, body)) {
        done(question);
        return true;
      }
      setProblem(error);
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { submit, busy, problem, dismiss: () => setProblem(null) };
}
