import type { Question } from '../../api/contract/questions.ts';
import { isolated } from '../../lib/text.ts';
import { useT } from '../../locales/use-t.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { useSession } from '../../stores/session.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { CheckIcon, DashIcon } from '../../ui/Icons.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { HeldAnswer } from './HeldAnswer.tsx';
import { Said } from './Said.tsx';
import { useTakeBack } from './use-take-back.ts';

interface AnswerCardProps {
  question: Question;
  /** Absent while it is being edited. */
  onEdit?: (() => void) | undefined;
}

/** The answer as the buyer has it: who gave it, who changed it and when, and where it is shown. */
export function AnswerCard({ question, onEdit }: AnswerCardProps) {
  const t = useT();
  const takeBack = useTakeBack(question);
  const me = useSession((state) => state.session?.agent.id);
  const answerKey = useKeyText('question.key.answer', 'r');
  const { answer, seller, can } = question;
  if (!answer) return null;
  const { author, by, at, editor, editedAt, showOnWebsite, addToProductQa, undoUntil } = answer;
  const isMine = me !== undefined && (editor ?? author).id === me;
  return (
    <Said
      side={by}
      title={t(`question.answer.by.${by}`, {
        name: isolated(author.name),
        seller: isolated(seller.name),
      })}
      at={at}
      text={answer.text}
    >
      {editor && editedAt ? (
        <span>
          {t('question.answer.edited', { name: isolated(editor.name) })} <Instant at={editedAt} />
        </span>
      ) : null}
      {undoUntil ? (
        <HeldAnswer until={undoUntil} onTakeBack={isMine ? takeBack : undefined} />
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
        <ActionButton
          size="small"
          affordance={can['questionAnswer']}
          kbd={answerKey}
          onClick={onEdit}
        >
          {t('question.answer.edit')}
        </ActionButton>
      ) : null}
    </Said>
  );
}
