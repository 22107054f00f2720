import { useEffect, useRef, useState } from 'react';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { confirm } from '../../stores/confirm.ts';
import { useOffline } from '../../stores/connection.ts';
import { useKeys } from '../../stores/keys.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ChangedNotice } from '../../ui/ChangedNotice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { changesOf } from './changed.ts';
import { mayOrSay } from './may-or-say.ts';
import { ProposeBar } from './ProposeBar.tsx';
import { RefusedFields } from './RefusedFields.tsx';
import { useAfterDeciding } from './use-after-deciding.ts';
import type { Bench } from './use-bench.ts';
import { useDeciding, type Decision } from './use-deciding.ts';
import { useStops } from './use-stops.ts';

interface DecideDeskProps {
  request: DeletionRequest;
  bench: Bench;
  /** Once, when it was decided: on to the next one, stay, or back. */
  onDone: () => void;
}

/** One careful way to send what was found: what stops it is shown in place, and nothing is lost. */
export function DecideDesk({ request, bench, onDone }: DecideDeskProps) {
  const t = useT();
  const [looked, setLooked] = useState(request);
  const changes = changesOf(looked, request);
  const isSecond = request.status === 'held';
  const operation = isSecond ? 'deletionRequestConfirm' : 'deletionRequestPropose';
  const may = request.can[operation] ?? { allowed: false };
  const say = useAfterDeciding(() => bench.restore(bench.form));
  const { state, decide, dismiss } = useDeciding(request, (made) => {
    bench.clear();
    say(made);
    onDone();
  });
  const words = useProblemWords(state.is === 'refused' ? state.problem : bench.preview.error);
  const stop = useStops(request, bench);
  const offline = useOffline();
  const reason =
    changes.length > 0 ? t('review.changed.title') : offline ? t('review.stop.offline') : stop;
  const affordance = may.allowed && reason !== undefined ? { allowed: false, reason } : may;
  const notices = useRef<HTMLDivElement>(null);
  const isRefused = state.is === 'refused' || state.is === 'unknown';
  useEffect(() => {
    if (isRefused) notices.current?.focus();
  }, [isRefused]);

  function submit(): void {
    const { proposal } = bench;
    if (changes.length > 0) return notices.current?.focus();
    if (state.is === 'sending' || !mayOrSay(affordance) || proposal === undefined) return;
    const decision: Decision = isSecond
      ? { act: 'confirm', instead: proposal }
      : { act: 'propose', proposal };
    void decide(decision);
  }
  useKeys('review.keys', [{ keys: 'Mod+Shift+Enter', id: 'review.key.propose', run: submit }]);

  async function discard() {
    const sure = await confirm({
      title: t('review.discard.title'),
      text: t('review.discard.text'),
      confirmLabel: t('ruling.draftDiscard'),
      danger: true,
    });
    if (sure) bench.clear();
  }

  const triggers = bench.preview.preview?.triggers ?? [];
  return (
    <ProposeBar
      queue="deletion-requests"
      affordance={affordance}
      what={isSecond ? 'replace' : triggers.length > 0 ? 'propose' : 'decide'}
      busy={state.is === 'sending'}
      isKept={bench.status !== 'empty'}
      onDiscard={() => void discard()}
      onSubmit={submit}
      noticesRef={notices}
      notices={
        <>
          {changes.length === 0 ? null : (
            <ChangedNotice
              title={t('review.changed.title')}
              kept={t('review.changed.kept')}
              lines={changes.map(({ id, values }) => ({ id, text: t(id, values) }))}
              actions={
                <ActionButton size="small" onClick={() => setLooked(request)}>
                  {t('ruling.stale.accept')}
                </ActionButton>
              }
            />
          )}
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
                state.is === 'refused' ? (
                  <ActionButton size="small" variant="quiet" onClick={dismiss}>
                    {t('common.action.dismiss')}
                  </ActionButton>
                ) : null
              }
            />
          )}
        </>
      }
    />
  );
}
