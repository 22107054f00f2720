import { useEffect, useRef } from 'react';
import type { Appeal } from '../../api/contract/appeals.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { confirm } from '../../stores/confirm.ts';
import { useOffline } from '../../stores/connection.ts';
import { useKeys } from '../../stores/keys.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { toDecision } from './appeal-form.ts';
import { mayOrSay } from './may-or-say.ts';
import { ProposeBar } from './ProposeBar.tsx';
import { RefusedFields } from './RefusedFields.tsx';
import type { useAppealActs } from './use-appeal-acts.ts';
import type { AppealWork } from './use-appeal.ts';

interface AppealDeskProps {
  appeal: Appeal;
  work: AppealWork;
  acts: ReturnType<typeof useAppealActs>;
  onDone: () => void;
}

/** What stands between an appeal and its decision, in words; the rules are the preview's. */
function useStop(appeal: Appeal, { form, preview, isFresh }: AppealWork): string | undefined {
  const t = useT();
  const offline = useOffline();
  if (offline) return t('review.stop.offline');
  if (appeal.sealed) return t('review.stop.fix');
  if (form.outcome === undefined) return t('appeal.stop.outcome');
  if (form.outcome !== 'upheld' && form.errorClass === undefined) return t('appeal.stop.error');
  if (form.reasons.trim() === '') return t('appeal.stop.reasons');
  if (!isFresh || preview === undefined) return t('review.notice.composing');
  return preview.refusals[0]?.detail;
}

/** The one way to send the decision of an appeal; what stops it is shown in place. */
export function AppealDesk({ appeal, work, acts, onDone }: AppealDeskProps) {
  const t = useT();
  const { state } = acts;
  const isSecond = appeal.status === 'held';
  const may = appeal.can[isSecond ? 'appealConfirm' : 'appealDecide'] ?? { allowed: false };
  const reason = useStop(appeal, work);
  const affordance = may.allowed && reason !== undefined ? { allowed: false, reason } : may;
  const words = useProblemWords(state.is === 'refused' ? state.problem : work.error);
  const notices = useRef<HTMLDivElement>(null);
  const isRefused = state.is === 'refused' || state.is === 'unknown';
  useEffect(() => {
    if (isRefused) notices.current?.focus();
  }, [isRefused]);

  async function submit(): Promise<void> {
    const { draft, preview } = work;
    if (state.is === 'sending' || !mayOrSay(affordance) || draft === undefined) return;
    const done = await acts.decide(toDecision(draft, preview?.answer ?? ''));
    if (!done) return;
    work.clear();
    onDone();
  }
  useKeys('review.keys', [
    { keys: 'Mod+Shift+Enter', id: 'review.key.propose', run: () => void submit() },
  ]);
  async function discard() {
    const sure = await confirm({
      title: t('review.discard.title'),
      text: t('review.discard.text'),
      confirmLabel: t('ruling.draftDiscard'),
      danger: true,
    });
    if (sure) work.clear();
  }

  return (
    <ProposeBar
      queue="appeals"
      affordance={affordance}
      what={isSecond ? 'replace' : (work.preview?.triggers.length ?? 0) > 0 ? 'propose' : 'decide'}
      busy={state.is === 'sending'}
      isKept={work.status !== 'empty'}
      onDiscard={() => void discard()}
      onSubmit={() => void submit()}
      noticesRef={notices}
      notices={
        <>
          {state.is === 'unknown' ? (
            <ProblemNotice
              severity="warning"
              alert
              title={t('review.unknown.title')}
              detail={t('review.unknown.text')}
            />
          ) : null}
          {words === null ? null : (
            <ProblemNotice
              {...words}
              detail={
                <RefusedFields
                  problem={state.is === 'refused' ? state.problem : null}
                  detail={words.detail}
                />
              }
              actions={
                <ActionButton size="small" variant="quiet" onClick={acts.dismiss}>
                  {t('common.action.dismiss')}
                </ActionButton>
              }
            />
          )}
        </>
      }
    />
  );
}
