import type { Policy } from '../../api/contract/policy.ts';
import { useT } from '../../locales/use-t.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import type { RulingKind } from './ruling-form-state.ts';

interface KindPickerProps {
  policy: Policy;
  value: RulingKind | undefined;
  onChange: (kind: RulingKind) => void;
}

/** The radio group's name: keys 1–4 focus an option by it, and never submit. */
export const KIND_GROUP = 'ruling-kind';

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
