import { useState } from 'react';
import type { Dispute } from '../../api/contract/disputes.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { AdmitDialog } from './AdmitDialog.tsx';

interface AdmitExhibitProps {
  dispute: Dispute;
  evidenceId: string;
}

/** The way to rule an exhibit in or out, beside what is known about it. */
export function AdmitExhibit({ dispute, evidenceId }: AdmitExhibitProps) {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  const item = dispute.evidence.find((one) => one.id === evidenceId);
  if (item === undefined) return null;
  return (
    <div style={{ marginBlockStart: 10 }}>
      <ActionButton
        size="small"
        affordance={dispute.can['evidenceAdmit']}
        aria-haspopup="dialog"
        onClick={() => setAsking(true)}
      >
        {t(item.admissibility === 'admitted' ? 'case.admit.ruleOut' : 'case.admit.ruleIn')}
      </ActionButton>
      {isAsking ? (
        <AdmitDialog dispute={dispute} item={item} onClose={() => setAsking(false)} />
      ) : null}
    </div>
  );
}
