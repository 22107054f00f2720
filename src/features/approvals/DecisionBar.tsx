import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import type { RulingView } from '../../api/contract/rulings.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { useOffline } from '../../stores/connection.ts';
import { useDraft } from '../../stores/drafts.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { useKeys } from '../../stores/keys.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { tone } from '../../ui/tokens.ts';
import { type Decision, useDecide } from './use-decide.ts';
import { useLookedAt } from './use-looked-at.ts';

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  justifyContent: 'flex-end',
  alignItems: 'center',
});

const Hint = styled('p')({ margin: 0, color: tone.ink2, textAlign: 'end' });

const operations = {
  approve: 'rulingApprove',
  return: 'rulingReturn',
  reject: 'rulingReject',
  withdraw: 'rulingWithdraw',
} as const;

interface DecisionBarProps {
  ruling: RulingView;
  /** Nobody opened it: approving waits until it was looked at. */
  byItself: boolean;
  onDone: () => void;
}

/** Approve, send back without a verdict, reject; the proposer may withdraw. The API says who may. */
export function DecisionBar({ ruling, byItself, onDone }: DecisionBarProps) {
  const t = useT();
  const bar = useRef<HTMLDivElement>(null);
  const isLookedAt = useLookedAt(byItself, bar);
  const [comment, setComment, clear] = useDraft(`approval:${ruling.id}`, '');
  const { decide, busy, problem } = useDecide(ruling, () => {
    clear();
    onDone();
  });
  const words = useProblemWords(problem);
  const offline = useOffline();
  const may = (decision: Decision) => {
    const can = ruling.can[operations[decision]] ?? { allowed: false };
    if (can.allowed && offline) return { allowed: false, reason: t('approvals.offline') };
    if (decision === 'approve') {
      return can.allowed && !isLookedAt
        ? { allowed: false, reason: t('approvals.lookFirst') }
        : can;
    }
    if (!can.allowed || comment.trim() !== '') return can;
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
  const approveKey = useKeyText('approvals.approve', 'Mod+Enter');
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
      {isLookedAt ? null : <Hint role="status">{t('approvals.lookFirst')}</Hint>}
      <Bar ref={bar}>
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
          kbd={approveKey}
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
