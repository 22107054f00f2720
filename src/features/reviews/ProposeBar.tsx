import { styled } from '@mui/material/styles';
import { useEffect, useRef, type ReactNode } from 'react';
import type { CaseQueue } from '../../api/contract/queue-names.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { setAfter, useAfter } from '../../stores/after-sending.ts';
import { confirm } from '../../stores/confirm.ts';
import type { DraftStatus } from '../../stores/drafts.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { useKeys } from '../../stores/keys.ts';
import type { Affordance } from '../../ui/ActionButton.tsx';
import { DecideBar } from '../../ui/DecideBar.tsx';
import { DismissButton } from '../../ui/DismissButton.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { tone } from '../../ui/tokens.ts';
import { mayOrSay } from './may-or-say.ts';
import { RefusedFields } from './RefusedFields.tsx';
import type { Deciding } from './use-deciding.ts';

interface ProposeBarProps {
  queue: CaseQueue;
  may: Affordance;
  /** What stands between the bench and a decision, in words. */
  stop: string | undefined;
  /** Replaces what somebody else proposed. */
  isSecond: boolean;
  /** What was done at the bench and is kept. */
  draft: { status: DraftStatus; clear: () => void };
  /** What the decision would do, as the API tells it. */
  effect: {
    preview: { triggers: readonly string[] } | undefined;
    error: ApiProblem | null;
  };
  sending: { state: Deciding; dismiss: () => void };
  onSubmit: () => void;
  /** What came since the bench was looked at; a press that it stops leads there. */
  changed?: ReactNode;
}

/** At the foot of the page, whatever of the bench is scrolled to. */
const Bar = styled(DecideBar)({
  padding: '10px 14px 14px',
  border: `1px solid ${tone.line}`,
  borderRadius: 8,
  '@media (max-width: 599.98px)': { marginInline: -12, borderInline: 0, borderRadius: 0 },
  '@media print': { display: 'none' },
});

/** What became of the last attempt, or of asking what it would do. */
function Answer({ sending, error }: { sending: ProposeBarProps['sending']; error: unknown }) {
  const t = useT();
  const refused = sending.state.is === 'refused' ? sending.state.problem : null;
  const words = useProblemWords(refused ?? error);
  return (
    <>
      {sending.state.is === 'unknown' ? (
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
          detail={<RefusedFields problem={refused} detail={words.detail} />}
          actions={refused === null ? null : <DismissButton onDismiss={sending.dismiss} />}
        />
      )}
    </>
  );
}

/** The one way to send the decision of a request or an appeal; what stops it is shown in place, and nothing is lost. */
export function ProposeBar(props: ProposeBarProps) {
  const { queue, may, stop, isSecond, draft, effect, sending, onSubmit, changed } = props;
  const t = useT();
  const key = useKeyText('review.key.propose', 'Mod+Shift+Enter');
  const after = useAfter(queue);
  const affordance = may.allowed && stop !== undefined ? { allowed: false, reason: stop } : may;
  const needsSecond = (effect.preview?.triggers.length ?? 0) > 0;
  const what = isSecond ? 'replace' : needsSecond ? 'propose' : 'decide';
  const notices = useRef<HTMLDivElement>(null);
  const busy = sending.state.is === 'sending';
  const isRefused = sending.state.is === 'refused' || sending.state.is === 'unknown';
  useEffect(() => {
    if (isRefused) notices.current?.focus();
  }, [isRefused]);

  function submit(): void {
    if (changed !== undefined) return notices.current?.focus();
    if (!busy && mayOrSay(affordance)) onSubmit();
  }
  useKeys('review.keys', [{ keys: 'Mod+Shift+Enter', id: 'review.key.propose', run: submit }]);

  async function discard(): Promise<void> {
    const sure = await confirm({
      title: t('review.discard.title'),
      text: t('review.discard.text'),
      confirmLabel: t('ruling.draftDiscard'),
      danger: true,
    });
    if (sure) draft.clear();
  }

  return (
    <Bar
      id="review-propose"
      data-propose-bar
      affordance={affordance}
      busy={busy}
      isKept={draft.status !== 'empty'}
      label={t(`review.submit.${what}.${after}`)}
      kbd={key}
      after={after}
      onAfter={(choice) => setAfter(queue, choice)}
      onDiscard={() => void discard()}
      onSubmit={submit}
      noticesRef={notices}
      notices={
        <>
          {changed}
          <Answer sending={sending} error={effect.error} />
        </>
      }
    >
      {affordance.allowed ? null : (
        <span style={{ color: tone.ink2, fontSize: 12, textAlign: 'end' }}>
          {affordance.reason}
        </span>
      )}
    </Bar>
  );
}
