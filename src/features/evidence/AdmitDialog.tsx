import { useState } from 'react';
import { call } from '../../api/client.ts';
import type { Dispute } from '../../api/contract/disputes.ts';
import { ADMISSIBILITY, type Evidence } from '../../api/contract/evidence.ts';
import { type ApiProblem, isProblem } from '../../api/problem.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';
import { ActDialog } from '../../ui/ActDialog.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { refreshEvidence } from './refresh-evidence.ts';

interface AdmitDialogProps {
  dispute: Dispute;
  item: Evidence;
  onClose: () => void;
}

/** Rules one exhibit in or out (evidence.md); what is out can't be cited. Open while mounted. */
export function AdmitDialog({ dispute, item, onClose }: AdmitDialogProps) {
  const t = useT();
  const [choice, setChoice] = useState(item.admissibility);
  const [why, setWhy] = useState(item.admissibilityWhy ?? '');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const words = useProblemWords(problem);
  const isOut = choice !== 'admitted';
  const missing =
    choice === item.admissibility && why.trim() === (item.admissibilityWhy ?? '')
      ? t('case.admit.same')
      : isOut && why.trim() === ''
        ? t('case.reasonMissing')
        : undefined;

  async function rule() {
    setBusy(true);
    setProblem(null);
    try {
      await call('evidenceAdmit', {
        params: { evidenceId: item.id },
        body: { admissibility: choice, ...(why.trim() === '' ? {} : { why: why.trim() }) },
        ifMatch: dispute.version,
      });
      const number = item.number;
      toast({ kind: 'done', message: t(isOut ? 'case.admit.out' : 'case.admit.in', { number }) });
      onClose();
      await refreshEvidence(dispute.id);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
      // Pressed again, it is decided on what has changed.
      await refreshEvidence(dispute.id);
      setBusy(false);
    }
  }

  return (
    <ActDialog
      title={t('case.admit.title', { number: item.number })}
      confirmLabel={t('case.admit.confirm')}
      missing={missing}
      busy={busy}
      onClose={onClose}
      onConfirm={() => void rule()}
    >
      <p>{t('case.admit.text')}</p>
      <Segmented
        loose
        label={t('case.admit.choice')}
        value={choice}
        onChange={setChoice}
        options={ADMISSIBILITY.map((value) => ({
          value,
          label: t(`evidence.admissibility.${value}`),
        }))}
      />
      <TextArea
        label={t('case.admit.why')}
        optional={!isOut}
        value={why}
        onChange={setWhy}
        minRows={2}
      />
      {words ? <ProblemNotice {...words} /> : null}
    </ActDialog>
  );
}
