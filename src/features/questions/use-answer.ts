import { useState } from 'react';
import { call, newKey } from '../../api/client.ts';
import type { MacroAction } from '../../api/contract/macros.ts';
import type { Question } from '../../api/contract/questions.ts';
import { type ApiProblem, isProblem } from '../../api/problem.ts';
import { q, queryClient } from '../../api/query.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { isolated } from '../../lib/text.ts';
import { useT } from '../../locales/use-t.ts';
import { actionsNameOf } from '../../stores/drafts.ts';
import { sendOrWait } from '../../stores/outbox.ts';
import { toast } from '../../stores/toasts.ts';
import { type AnswerDraft, saysSame } from './answer-draft.ts';
import { refreshQuestion, useTakeBack } from './use-take-back.ts';

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
  const takeBack = useTakeBack(question);

  function done(before: Question, until: string | undefined): void {
    toast({
      kind: 'done',
      message: t(`question.done.${before.answer ? 'edit' : 'new'}`, {
        reference,
        buyer: isolated(buyer.name),
      }),
      ...(until !== undefined && {
        until,
        action: { label: t('question.undo'), run: () => void takeBack() },
      }),
    });
    void refreshQuestion(id);
  }

  /** True when the answer stands, or waits in the outbox. */
  async function submit(
    draft: AnswerDraft,
    actions: readonly MacroAction[] = [],
  ): Promise<boolean> {
    const { text, showOnWebsite, addToProductQa } = draft;
    const said = { text: text.trim(), showOnWebsite, addToProductQa };
    const body = { ...said, ...(actions.length > 0 && { actions: [...actions] }) };
    const key = newKey();
    setBusy(true);
    setProblem(null);
    try {
      const args = { params: { questionId: id }, ifMatch: version, body };
      const fate = await sendOrWait(
        {
          id: key,
          caseId: id,
          operation: 'questionAnswer',
          args,
          about: { reference },
          text: body.text,
          draft: {
            name: `answer:${id}`,
            value: draft,
            also: actions.length > 0 ? [{ name: actionsNameOf(id, 'answer'), value: actions }] : [],
          },
        },
        () => call('questionAnswer', { ...args, idempotencyKey: key }),
      );
      if (fate.is === 'waits') return true;
      queryClient.setQueryData(
        q('questionView', { params: { questionId: id } }).queryKey,
        fate.reply,
      );
      done(question, fate.reply.answer?.undoUntil);
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      const isLost = error.kind !== 'problem' || error.status >= 500;
      const now = isLost || error.status === 412 ? await lookAgain(id) : undefined;
      // The reply was lost, or a second press met the first: the answer stands as it was sent.
      if (saysSame(now?.answer, said) && !saysSame(question.answer, said)) {
        done(question, now?.answer?.undoUntil);
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
