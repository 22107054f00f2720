import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { styled } from '@mui/material/styles';
import { useIntl } from 'react-intl';
import type { Dispute } from '../../api/contract/disputes.ts';
import { useT } from '../../locales/use-t.ts';
import { formatMoney } from '../../lib/money.ts';
import { AmountField } from '../../ui/AmountField.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { tone } from '../../ui/tokens.ts';
import type { RulingForm } from './ruling-form-state.ts';

interface LineUnitsProps {
  dispute: Dispute;
  form: RulingForm;
  onEdit: (patch: Partial<RulingForm>) => void;
  errors: Readonly<Record<string, string>>;
}

const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 8 });
const Line = styled('li')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 88px',
  gap: 10,
  alignItems: 'center',
  '& small': { display: 'block', color: tone.ink3, fontSize: 11.5 },
});

/** Units per line of the order, and shipping as a line of its own. */
export function LineUnits({ dispute, form, onEdit, errors }: LineUnitsProps) {
  const t = useT();
  const { locale } = useIntl();
  const { lines, shipping } = dispute.order;
  const whole = Object.keys(form.quantities).length > 0 ? errors['amount'] : undefined;
  const gone = shipping.remaining.amountMinor === 0;
  return (
    <>
      <List aria-describedby={whole ? 'ruling-lines-error' : undefined}>
        {lines.map((line) => (
          <Line key={line.id}>
            <span>
              <bdi>{line.title}</bdi>
              <small>
                {t('ruling.unitsLeft', {
                  left: line.unitsRemaining,
                  amount: formatMoney(line.remaining, locale),
                })}
              </small>
            </span>
            <AmountField
              label={t('ruling.units', { title: line.title })}
              hideLabel
              unit="×"
              value={form.quantities[line.id] ?? ''}
              onChange={(text) => onEdit({ quantities: { ...form.quantities, [line.id]: text } })}
              error={errors[`quantity:${line.id}`]}
            />
          </Line>
        ))}
      </List>
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={form.shipping && !gone}
            disabled={gone}
            onChange={(_, shippingToo) => onEdit({ shipping: shippingToo })}
          />
        }
        label={
          gone
            ? t('ruling.shippingGone')
            : t('ruling.shipping', { amount: formatMoney(shipping.remaining, locale) })
        }
      />
      <FieldError id="ruling-lines-error" message={whole} />
    </>
  );
}
