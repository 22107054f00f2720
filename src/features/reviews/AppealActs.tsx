import { useState } from 'react';
import type { Appeal } from '../../api/contract/appeals.ts';
import { useT } from '../../locales/use-t.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { useKeys } from '../../stores/keys.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { mayOrSay } from './may-or-say.ts';
import { SECOND } from './SecondPanel.tsx';
import { SendBack } from './SendBack.tsx';
import type { useAppealActs } from './use-appeal-acts.ts';

interface AppealActsProps {
  appeal: Appeal;
  acts: ReturnType<typeof useAppealActs>;
  onDone: () => void;
}

/** Asks the appealing side; as second person confirms the outcome or sends it back. */
export function AppealActs({ appeal, acts, onDone }: AppealActsProps) {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  const { can, reference, filedBy, status, sealed, over } = appeal;
  const askKey = useKeyText('review.key.ask', 'q');
  const secondKey = useKeyText('review.key.second', 's');
  useKeys('review.keys', [
    {
      keys: 'q',
      id: 'review.key.ask',
      run: () => {
        if (mayOrSay(can['appealAsk'])) setAsking(true);
      },
    },
  ]);
  const agree = async () => {
    if (await acts.confirm()) onDone();
  };
  return (
    <>
      {status === 'held' ? (
        <span id={SECOND} style={{ display: 'contents' }}>
          <ActionButton
            size="small"
            kbd={secondKey}
            affordance={
              sealed ? { allowed: false, reason: t('review.stop.fix') } : can['appealConfirm']
            }
            onClick={() => void agree()}
          >
            {t('review.confirm.confirm')}
          </ActionButton>
          <SendBack
            reference={reference}
            affordance={can['appealReturn']}
            giveBack={acts.giveBack}
            onDone={onDone}
          />
        </span>
      ) : status === 'proposed' ? (
        <ActionButton size="small" affordance={can['appealUndo']} onClick={() => void acts.undo()}>
          {t('ruling.undo')}
        </ActionButton>
      ) : over ? null : (
        <ActionButton
          size="small"
          kbd={askKey}
          affordance={can['appealAsk']}
          aria-haspopup="dialog"
          onClick={() => setAsking(true)}
        >
          {t('appeal.ask', { name: filedBy.name })}
        </ActionButton>
      )}
      {isAsking ? (
        <ReasonDialog
          title={t('appeal.ask', { name: filedBy.name })}
          text={t('appeal.ask.text', { reference })}
          label={t('review.ask.label')}
          confirmLabel={t('review.ask.confirm')}
          onClose={() => setAsking(false)}
          onConfirm={acts.ask}
        />
      ) : null}
    </>
  );
}
