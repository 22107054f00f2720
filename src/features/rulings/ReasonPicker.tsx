import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import type { Policy } from '../../api/contract/policy.ts';
import { useT } from '../../locales/use-t.ts';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { CheckIcon } from '../../ui/Icons.tsx';
import { tone } from '../../ui/tokens.ts';
import { MenuChip } from './MenuChip.tsx';
import type { RulingForm } from './ruling-form-state.ts';

interface ReasonPickerProps {
  policy: Policy;
  form: RulingForm;
  onEdit: (patch: Partial<RulingForm>) => void;
}

const legend = { padding: 0, color: tone.ink2, fontSize: 12, fontWeight: 550, marginBlockEnd: 4 };
export const Group = styled('fieldset')({
  border: 0,
  margin: 0,
  padding: 0,
  minInlineSize: 0,
  '& legend': legend,
});
/** Words above a group that names itself to screen readers. */
export const Legend = styled('div')(legend);
export const Chips = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 });

/** Why: the policy's reason codes that fit the chosen ruling; the statements follow from them. */
export function ReasonPicker({ policy, form, onEdit }: ReasonPickerProps) {
  const t = useT();
  const { kind, reasonCodes } = form;
  const fitting = policy.reasonCodes.filter((reason) => !kind || reason.kinds.includes(kind));
  const chosen = policy.reasonCodes.filter((reason) => reasonCodes.includes(reason.code));
  const toggle = (code: string) =>
    onEdit({
      reasonCodes: reasonCodes.includes(code)
        ? reasonCodes.filter((other) => other !== code)
        : [...reasonCodes, code],
    });
  return (
    <Group>
      <legend>{t('ruling.because')}</legend>
      <Chips>
        {chosen.map((reason) => (
          <FilterChip
            key={reason.code}
            active
            label={reason.label}
            onRemove={() => toggle(reason.code)}
          />
        ))}
        <MenuChip label={t('ruling.addReason')} menuLabel={t('ruling.reasonsFor')}>
          {fitting.map((reason) => {
            const on = reasonCodes.includes(reason.code);
            return (
              <MenuItem
                key={reason.code}
                role="menuitemcheckbox"
                aria-checked={on}
                selected={on}
                onClick={() => toggle(reason.code)}
                sx={{ gap: 1, whiteSpace: 'normal', minBlockSize: 32 }}
              >
                <CheckIcon style={{ visibility: on ? 'visible' : 'hidden', fontSize: 15 }} />
                {reason.label}
              </MenuItem>
            );
          })}
        </MenuChip>
      </Chips>
    </Group>
  );
}
