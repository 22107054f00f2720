import { useState } from 'react';
import type { Appeal } from '../../api/contract/appeals.ts';
import { useT } from '../../locales/use-t.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { useKeys } from '../../stores/keys.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { mayOrSay } from './may-or-say.ts';
import { SECOND } from './SecondPanel.tsx';
import type { useAppealActs } from './use-appeal-acts.ts';

interface AppealActsProps {
  appeal: Appeal;
  acts: ReturnType<typeof useAppealActs>;
  onDone: () => void;
}

/** Asks the appealing side; as second person confirms the outcome or sends it back. */
export function AppealActs({ appeal, acts, onDone }: AppealActsProps) {
  const t = useT();
  const [asked, setAsked] = useState<'ask' | 'return' | null>(null);
  const { can, reference, filedBy, status, sealed } = appeal;
  const close = () => setAsked(null);
  const askKey = useKeyText('review.key.ask', 'q');
  const secondKey = useKeyText('review.key.second', 's');
  useKeys('review.keys', [
    {
      keys: 'q',
      id: 'review.key.ask',
      run: () => {
        if (mayOrSay(can['appealAsk'])) setAsked('ask');
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
          <ActionButton
            size="small"
            variant="quiet"
            affordance={can['appealReturn']}
            aria-haspopup="dialog"
            onClick={() => setAsked('return')}
          >
            {t('review.return')}
          </ActionButton>
        </span>
      ) : (
        <ActionButton
          size="small"
          kbd={askKey}
          affordance={can['appealAsk']}
          aria-haspopup="dialog"
          onClick={() => setAsked('ask')}
        >
          {t('appeal.ask', { name: filedBy.name })}
        </ActionButton>
      )}
      {asked === 'ask' ? (
        <ReasonDialog
          title={t('appeal.ask', { name: filedBy.name })}
          text={t('appeal.ask.text', { reference })}
          label={t('review.ask.label')}
          confirmLabel={t('review.ask.confirm')}
          onClose={close}
          onConfirm={acts.ask}
        />
      ) : null}
      {asked === 'return' ? (
        <ReasonDialog
          title={t('review.return.title', { reference })}
          text={t('review.return.text')}
          label={t('review.return.comment')}
          confirmLabel={t('review.return')}
          onClose={close}
          onConfirm={async (comment) => {
            const done = await acts.giveBack(comment);
            if (done) onDone();
            return done;
          }}
        />
      ) : null}
    </>
  );
}
