import type { Answer } from '../../api/contract/questions.ts';
import type { Translate } from '../../locales/use-t.ts';
import { confirm } from '../../stores/confirm.ts';
import type { AnswerDraft } from './answer-draft.ts';

/**
 * An answer is told at once, and nothing takes it back. Words that everybody will read on the website are
 * asked about first; others are not.
 */
export async function mayGoPublic(
  draft: AnswerDraft,
  answer: Answer | undefined,
  t: Translate,
): Promise<boolean> {
  const stands = answer?.showOnWebsite === true && answer.text === draft.text.trim();
  if (!draft.showOnWebsite || stands) return true;
  return confirm({
    title: t('question.public.title'),
    text: t('question.public.text'),
    confirmLabel: t('question.public.confirm'),
  });
}
