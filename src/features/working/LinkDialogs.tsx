import { useState } from 'react';
import { LINKABLE } from '../../api/contract/queues.ts';
import { useT } from '../../locales/use-t.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { OtherCaseDialog } from './OtherCaseDialog.tsx';
import { type LinkKind, useCaseWork } from './use-case-work.ts';
import type { WorkCase } from './work-case.ts';

interface LinkDialogProps {
  item: WorkCase;
  onClose: () => void;
}

/** Links another case, both ways. */
export function LinkDialog({ item, onClose }: LinkDialogProps) {
  const t = useT();
  const { link } = useCaseWork(item);
  const [kind, setKind] = useState<LinkKind>('sameOrder');
  return (
    <OtherCaseDialog
      item={item}
      title={t('working.link.title', { reference: item.reference })}
      confirmLabel={t('working.link.confirm')}
      onClose={onClose}
      onConfirm={(other) => link(other, kind)}
    >
      <Segmented
        loose
        label={t('working.link.kind')}
        value={kind}
        onChange={setKind}
        options={LINKABLE.map((value) => ({ value, label: t(`working.link.kind.${value}`) }))}
      />
    </OtherCaseDialog>
  );
}

/** Closes this case as a duplicate of another one (cases.md D16). */
export function MergeDialog({ item, onClose }: LinkDialogProps) {
  const t = useT();
  const { merge } = useCaseWork(item);
  const { reference } = item;
  return (
    <OtherCaseDialog
      item={item}
      title={t('working.merge.title', { reference })}
      text={t('working.merge.text', { reference })}
      confirmLabel={t('working.merge.confirm')}
      danger
      onClose={onClose}
      onConfirm={merge}
    />
  );
}
