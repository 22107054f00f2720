import { useEffect, useRef, useState } from 'react';
import type { TimelineEntry } from '../../api/contract/cases.ts';
import type { Dispute } from '../../api/contract/disputes.ts';
import type { Policy } from '../../api/contract/policy.ts';
import { useT } from '../../locales/use-t.ts';
import { confirm } from '../../stores/confirm.ts';
import { useOffline } from '../../stores/connection.ts';
import { useKeys } from '../../stores/keys.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RulingForm } from './RulingForm.tsx';
import { differenceOf } from './stale.ts';
import { StaleNotice } from './StaleNotice.tsx';
import { SubmitBar } from './SubmitBar.tsx';
import { SubmitNotice } from './SubmitNotice.tsx';
import { useAfterRuling } from './use-after-ruling.ts';
import { useRulingForm } from './use-ruling-form.ts';
import { useSubmitRuling } from './use-submit-ruling.ts';

interface RulingDeskProps {
  /** The dispute as the API has it now; it may run ahead of what the person looked at. */
  dispute: Dispute;
  timeline: readonly TimelineEntry[];
  policy: Policy;
  /** Called once when the ruling was made: go on to the next case, stay, or back. */
  onDone: () => void;
}

/** The ruling of one dispute: form, receipt, statements, and one careful way to send it. */
export function RulingDesk({ dispute, timeline, policy, onDone }: RulingDeskProps) {
  const t = useT();
  const [looked, setLooked] = useState(dispute);
  const difference = differenceOf(looked, dispute);
  // What does not matter to a ruling (a lease, the own message) is taken over without a stop.
  const seen = difference ? looked : dispute;
  const ruling = useRulingForm(seen, policy);
  const { form, edit, clear, status, draft, receipt, fresh } = ruling;
  const say = useAfterRuling(() => edit(form));
  const sending = useSubmitRuling(seen, (made) => {
    clear();
    say(made);
    onDone();
  });
  // Signed is what was shown: a receipt that is still being updated belongs to other words.
  const ready = draft.ok && fresh && receipt !== undefined && receipt.refusals.length === 0;
  const may = dispute.can['rulingPropose'] ?? { allowed: false };
  // Who may not rule gets no form to fill in; one that was begun stays, with the reason beside it.
  const [begun, setBegun] = useState(may.allowed);
  if (may.allowed && !begun) setBegun(true);
  const why = !draft.ok
    ? t('ruling.submit.notYet')
    : receipt === undefined || !fresh
      ? t('ruling.submit.waitReceipt')
      : receipt.refusals[0]?.detail;
  const offline = useOffline();
  const affordance = !may.allowed
    ? may
    : offline
      ? { allowed: false, reason: t('ruling.submit.offline') }
      : difference
        ? { allowed: false, reason: t('ruling.stale.title') }
        : ready
          ? may
          : { allowed: false, reason: why };
  const busy = sending.state.is === 'sending' || sending.state.is === 'checking';
  const notices = useRef<HTMLDivElement>(null);
  const isRefused = sending.state.is === 'refused';
  useEffect(() => {
    if (isRefused) notices.current?.focus();
  }, [isRefused]);
  const submit = () => {
    // A press that is stopped shows by what: the reason takes the focus.
    if (difference || !may.allowed) notices.current?.focus();
    if (draft.ok && affordance.allowed && !busy) void sending.submit(draft.value);
  };
  useKeys('ruling.title', [{ keys: 'Mod+Shift+Enter', id: 'ruling.submit.issue', run: submit }]);

  async function discard() {
    const sure = await confirm({
      title: t('ruling.discard.title'),
      text: t('ruling.discard.text'),
      confirmLabel: t('ruling.draftDiscard'),
      danger: true,
    });
    if (sure) clear();
  }

  const notAllowed = may.allowed ? null : (
    <ProblemNotice severity="info" title={t('ruling.notAllowed')} detail={may.reason} />
  );
  if (!begun && status === 'empty') {
    return (
      <Panel title={t('ruling.title')} id="ruling-desk">
        {notAllowed}
      </Panel>
    );
  }
  return (
    <Panel
      title={t('ruling.title')}
      aside={status === 'saved' ? t('ruling.draftSaved') : null}
      id="ruling-desk"
    >
      <RulingForm dispute={seen} timeline={timeline} policy={policy} ruling={ruling} />
      <SubmitBar
        affordance={affordance}
        proposes={(receipt?.approvalsNeeded ?? 0) > 0}
        busy={busy}
        isKept={status !== 'empty'}
        onDiscard={() => void discard()}
        onSubmit={submit}
        noticesRef={notices}
        notices={
          <>
            {difference ? (
              <StaleNotice
                difference={difference}
                seen={looked}
                now={dispute}
                onAccept={() => setLooked(dispute)}
              />
            ) : (
              notAllowed
            )}
            <SubmitNotice
              state={sending.state}
              onAgain={sending.again}
              onDismiss={sending.dismiss}
            />
          </>
        }
      />
    </Panel>
  );
}
