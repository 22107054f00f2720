import { styled } from '@mui/material/styles';
import { useIntl } from 'react-intl';
import type { Dispute } from '../../api/contract/disputes.ts';
import { useT } from '../../locales/use-t.ts';
import { formatMoney } from '../../lib/money.ts';
import { AmountField } from '../../ui/AmountField.tsx';
import { PercentField } from '../../ui/PercentField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { tone } from '../../ui/tokens.ts';
import { LineUnits } from './LineUnits.tsx';
import { Legend } from './ReasonPicker.tsx';
import type { RulingForm } from './ruling-form-state.ts';

interface AmountPickerProps {
  dispute: Dispute;
  form: RulingForm;
  onEdit: (patch: Partial<RulingForm>) => void;
  /** Words for what cannot be read, by field. */
  errors: Readonly<Record<string, string>>;
}

const Root = styled('div')({ display: 'flex', flexDirection: 'column', gap: 8 });
const Left = styled('p')({ margin: 0, color: tone.ink2, fontSize: 12 });

/** How much of a partial refund: by lines and units, by percent, or by amount (money.md §1). */
export function AmountPicker({ dispute, form, onEdit, errors }: AmountPickerProps) {
  const t = useT();
  const { locale } = useIntl();
  const { currency, remaining } = dispute.order;
  return (
    <Root>
      <div>
        <Legend aria-hidden>{t('ruling.mode')}</Legend>
        <Segmented
          label={t('ruling.mode')}
          loose
          value={form.mode}
          onChange={(mode) => onEdit({ mode })}
          options={(['lines', 'percent', 'amount'] as const).map((mode) => ({
            value: mode,
            label: t(`ruling.mode.${mode}`),
          }))}
        />
      </div>
      {form.mode === 'lines' ? (
        <LineUnits dispute={dispute} form={form} onEdit={onEdit} errors={errors} />
      ) : null}
      {form.mode === 'percent' ? (
        <PercentField
          label={t('ruling.percent')}
          value={form.percent}
          onChange={(percent) => onEdit({ percent })}
          error={form.percent === '' ? undefined : errors['percent']}
        />
      ) : null}
      {form.mode === 'amount' ? (
        <AmountField
          label={t('ruling.amount', { currency })}
          unit={currency}
          width={180}
          value={form.amount}
          onChange={(amount) => onEdit({ amount })}
          error={form.amount === '' ? undefined : errors['amount']}
        />
      ) : null}
      <Left>{t('ruling.remaining', { amount: formatMoney(remaining, locale) })}</Left>
    </Root>
  );
}
