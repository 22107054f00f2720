import { useIntl } from 'react-intl';
import { formatAmount } from '../lib/money.ts';
import { piece } from './piece.ts';
import { figures, tone } from './tokens.ts';

interface MoneyProps {
  /** Integer minor units and the ISO 4217 code. */
  money: { amountMinor: number; currency: string };
  size?: 'small' | 'body' | 'large';
  /** Currency under the figure (table cells) instead of beside it. */
  stacked?: boolean;
  /** The figure that matters most among its neighbours. */
  strong?: boolean;
}

const sizes = { small: 12, body: 13, large: 18 } as const;

const Root = piece('span', {
  ...figures,
  display: 'inline-flex',
  alignItems: 'baseline',
  justifyContent: 'flex-end',
  gap: '0.35em',
  whiteSpace: 'nowrap',
  textAlign: 'end',
  '&[data-stacked]': { flexDirection: 'column', alignItems: 'flex-end', gap: 0, lineHeight: 1.35 },
  '&[data-strong]': { fontWeight: 620 },
});

const Currency = piece('small', { fontSize: 11.5, fontWeight: 400, color: tone.ink3 });

/** An amount: figures that line up, the currency small. Never wraps; figures always run left to right. */
export function Money({ money, size = 'body', stacked = false, strong = false }: MoneyProps) {
  const { locale } = useIntl();
  return (
    <Root
      style={{ fontSize: sizes[size] }}
      data-stacked={stacked || undefined}
      data-strong={strong || undefined}
    >
      <bdi dir="ltr">{formatAmount(money.amountMinor, money.currency, locale)}</bdi>
      <Currency>{money.currency}</Currency>
    </Root>
  );
}
