import type { Question } from '../../api/contract/questions.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { CheckIcon, DashIcon } from '../../ui/Icons.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { Said } from './Said.tsx';

interface AnswerCardProps {
  question: Question;
  /** Absent while it is being edited. */
  onEdit?: (() => void) | undefined;
}

/** The answer as the buyer has it: who gave it, who changed it and when, and where it is shown. */
export function AnswerCard({ question, onEdit }: AnswerCardProps) {
  const t = useT();
  const { answer, seller, can } = question;
  if (!answer) return null;
  const { author, by, at, editor, editedAt, showOnWebsite, addToProductQa } = answer;
  return (
    <Said
      side={by}
      title={t(`question.answer.by.${by}`, { name: author.name, seller: seller.name })}
      at={at}
      text={answer.text}
    >
      {editor && editedAt ? (
        <span>
          {t('question.answer.edited', { name: editor.name })} <Instant at={editedAt} />
        </span>
      ) : null}
      <span>
        {showOnWebsite ? <CheckIcon /> : <DashIcon />}{' '}
        {t(`question.answer.${showOnWebsite ? 'onWebsite' : 'offWebsite'}`)}
      </span>
      {addToProductQa ? (
        <span>
          <CheckIcon /> {t('question.answer.inProductQa')}
        </span>
      ) : null}
      {onEdit ? (
        <ActionButton size="small" affordance={can['questionAnswer']} kbd="r" onClick={onEdit}>
          {t('question.answer.edit')}
        </ActionButton>
      ) : null}
    </Said>
  );
}
