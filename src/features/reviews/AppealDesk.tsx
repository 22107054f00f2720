import { useState } from 'react';
import type { Appeal } from '../../api/contract/appeals.ts';
import { useT } from '../../locales/use-t.ts';
import { useOffline } from '../../stores/connection.ts';
import { toDecision } from './appeal-form.ts';
import { useSession } from '../../stores/session.ts';
import { appealChanges } from './changed.ts';
import { ChangedSince } from './ChangedSince.tsx';
import { ProposeBar } from './ProposeBar.tsx';
import type { useAppealActs } from './use-appeal-acts.ts';
import type { AppealWork } from './use-appeal.ts';

interface AppealDeskProps {
  appeal: Appeal;
  work: AppealWork;
  acts: ReturnType<typeof useAppealActs>;
  onDone: () => void;
}

/** What stands between an appeal and its decision, in words; the rules are the preview's. */
function useStop(
  appeal: Appeal,
  { form, preview, isFresh, notices }: AppealWork,
): string | undefined {
  const t = useT();
  const offline = useOffline();
  if (offline) return t('review.stop.offline');
  if (appeal.sealed) return t('review.stop.fix');
  if (form.outcome === undefined) return t('appeal.stop.outcome');
  if (form.outcome !== 'upheld' && form.errorClass === undefined) return t('appeal.stop.error');
  if (form.reasons.trim() === '') return t('appeal.stop.reasons');
  if (form.outcome === 'modified') {
    if (!notices.fixed) return t('review.fix.again');
    if (notices.form.remedy === undefined) return t('review.stop.remedy');
    if (notices.form.remedy === 'hideTemporarily' && !notices.form.hideUntil)
      return t('review.stop.hide');
  }
  if (!isFresh || preview === undefined) return t('review.notice.composing');
  return preview.refusals[0]?.detail;
}

/** Sends the decision of an appeal; what came to it meanwhile is looked at first. */
export function AppealDesk({ appeal, work, acts, onDone }: AppealDeskProps) {
  const t = useT();
  const [looked, setLooked] = useState(appeal);
  const me = useSession((state) => state.session?.agent);
  const changes = appealChanges(looked, appeal, me);
  const isChanged = changes.length > 0;
  const stop = useStop(appeal, work);
  const isSecond = appeal.status === 'held';

  async function submit(): Promise<void> {
    const { draft, preview } = work;
    if (draft === undefined) return;
    const done = await acts.decide(toDecision(draft, preview?.answer ?? ''));
    if (!done) return;
    work.clear();
    onDone();
  }

  return (
    <ProposeBar
      queue="appeals"
      may={appeal.can[isSecond ? 'appealConfirm' : 'appealDecide'] ?? { allowed: false }}
      stop={isChanged ? t('review.changed.title') : stop}
      isSecond={isSecond}
      draft={work}
      effect={work}
      sending={acts}
      onSubmit={() => void submit()}
      changed={
        isChanged ? <ChangedSince changes={changes} onSeen={() => setLooked(appeal)} /> : undefined
      }
    />
  );
}
