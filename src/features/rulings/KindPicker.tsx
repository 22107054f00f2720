import type { Policy } from '../../api/contract/policy.ts';
import { useT } from '../../locales/use-t.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { KIND_GROUP } from './focus-kind.ts';
import type { RulingKind } from './ruling-form-state.ts';

interface KindPickerProps {
  policy: Policy;
  value: RulingKind | undefined;
  onChange: (kind: RulingKind) => void;
}

/** The four rulings; the policy says which exist. */
export function KindPicker({ policy, value, onChange }: KindPickerProps) {
  const t = useT();
  return (
    <Segmented
      name={KIND_GROUP}
      label={t('ruling.kind')}
      value={value ?? null}
      onChange={onChange}
      options={policy.rulingKinds.map((kind, at) => ({
        value: kind,
        label: t(`ruling.kind.${kind}`),
        kbd: String(at + 1),
      }))}
    />
  );
}
