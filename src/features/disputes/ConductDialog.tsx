import { useState } from 'react';
import { useT } from '../../locales/use-t.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';

/** What a party may have done, apart from who is right (cases.md §2, conduct). */
const CODES = ['threat', 'pressure', 'abuse', 'offPlatform'] as const;
export type ConductCode = (typeof CODES)[number];

interface ConductDialogProps {
  party: 'buyer' | 'seller';
  name: string;
  onClose: () => void;
  onRecord: (code: ConductCode, note: string) => Promise<boolean>;
}

/** Records what a party did; the kind of conduct is chosen, never assumed. */
export function ConductDialog({ party, name, onClose, onRecord }: ConductDialogProps) {
  const t = useT();
  const [code, setCode] = useState<ConductCode | null>(null);
  return (
    <ReasonDialog
      title={t(`case.ask.conduct.${party}`, { name })}
      text={t('case.ask.conductText')}
      label={t('case.ask.reason')}
      confirmLabel={t('case.ask.confirm')}
      missing={code === null ? t('case.ask.conductMissing') : undefined}
      onClose={onClose}
      onConfirm={async (note) => code !== null && (await onRecord(code, note))}
    >
      <Segmented
        loose
        label={t('case.ask.conductKind')}
        value={code}
        onChange={setCode}
        options={CODES.map((value) => ({ value, label: t(`case.conduct.${value}`) }))}
      />
    </ReasonDialog>
  );
}
