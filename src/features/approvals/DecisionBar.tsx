import { styled } from '@mui/material/styles';
import type { RulingView } from '../../api/contract/rulings.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { useDraft } from '../../stores/drafts.ts';
import { useKeys } from '../../stores/keys.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { type Decision, useDecide } from './use-decide.ts';

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  justifyContent: 'flex-end',
  alignItems: 'center',
});

const operations = {
  approve: 'rulingApprove',
  return: 'rulingReturn',
  reject: 'rulingReject',
  withdraw: 'rulingWithdraw',
} as const;

/** Approve, send back without a verdict, reject; the proposer may withdraw. The API says who may. */
export function DecisionBar({ ruling, onDone }: { ruling: RulingView; onDone: () => void }) {
  const t = useT();
  const [comment, setComment, clear] = useDraft(`approval:${ruling.id}`, '');
  const { decide, busy, problem } = useDecide(ruling, () => {
    clear();
    onDone();
  });
  const words = useProblemWords(problem);
  const may = (decision: Decision) => {
    const can = ruling.can[operations[decision]] ?? { allowed: false };
    if (!can.allowed || decision === 'approve' || comment.trim() !== '') return can;
    return { allowed: false, reason: t('approvals.commentMissing') };
  };
  const press = (decision: Decision) => () => void decide(decision, comment.trim());
  useKeys('approvals.title', [
    {
      keys: 'Mod+Enter',
      id: 'approvals.approve',
      run: () => {
        if (may('approve').allowed && busy === null) void decide('approve', '');
      },
    },
  ]);
  const own = ruling.can['rulingWithdraw']?.allowed === true;
  return (
    <>
      {words ? <ProblemNotice {...words} /> : null}
      <TextArea
        label={t('approvals.comment')}
        help={t('approvals.commentHelp')}
        value={comment}
        onChange={setComment}
        minRows={2}
      />
      <Bar>
        {own ? (
          <ActionButton
            affordance={may('withdraw')}
            busy={busy === 'withdraw'}
            onClick={press('withdraw')}
          >
            {t('approvals.withdraw')}
          </ActionButton>
        ) : null}
        <ActionButton
          variant="danger"
          affordance={may('reject')}
          busy={busy === 'reject'}
          onClick={press('reject')}
        >
          {t('approvals.reject')}
        </ActionButton>
        <ActionButton affordance={may('return')} busy={busy === 'return'} onClick={press('return')}>
          {t('approvals.return')}
        </ActionButton>
        <ActionButton
          variant="primary"
          kbd="Ctrl ↵"
          affordance={may('approve')}
          busy={busy === 'approve'}
          onClick={press('approve')}
        >
          {t('approvals.approve')}
        </ActionButton>
      </Bar>
    </>
  );
}
