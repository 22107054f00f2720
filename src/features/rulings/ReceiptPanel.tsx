import { styled } from '@mui/material/styles';
import { useIntl } from 'react-intl';
import type { Money as MoneyValue } from '../../api/contract/common.ts';
import type { Dispute } from '../../api/contract/disputes.ts';
import type { Receipt } from '../../api/contract/rulings.ts';
import { useT } from '../../locales/use-t.ts';
import { formatAmount } from '../../lib/money.ts';
import { figures, tone } from '../../ui/tokens.ts';
import { ReceiptNotes } from './ReceiptNotes.tsx';

interface ReceiptPanelProps {
  receipt: Receipt;
  dispute: Dispute;
  /** False while a newer one is on its way. */
  fresh: boolean;
  /** Who must approve, as the reader of this receipt would hear it; not where it was proposed already. */
  approvals?: boolean;
}

const Root = styled('section')({
  ...figures,
  border: `1px dashed ${tone.line2}`,
  borderRadius: 8,
  padding: '10px 12px',
  backgroundColor: tone.sunk,
  transition: 'opacity 100ms',
  '&[data-stale]': { opacity: 0.6 },
  '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
});
/** Where the receipt will stand, as high as most are: what is below it stays where it is when it comes. */
export const ReceiptRoom = styled('div')({
  display: 'grid',
  placeItems: 'center',
  boxSizing: 'border-box',
  minBlockSize: 68,
  '&[data-money]': { minBlockSize: 184 },
  border: `1px dashed ${tone.line2}`,
  borderRadius: 8,
  padding: '10px 12px',
  color: tone.ink2,
  fontSize: 12,
});
const Table = styled('table')({
  inlineSize: '100%',
  borderCollapse: 'collapse',
  '& th': { fontWeight: 400, textAlign: 'start', padding: '2px 0' },
  '& thead th': { color: tone.ink3, fontSize: 11.5 },
  '& td, & thead th + th': { textAlign: 'end', padding: '2px 0', whiteSpace: 'nowrap' },
  '& td': { paddingInlineStart: 12 },
  '& tr[data-strong] > *': { fontWeight: 620 },
});

interface RowProps {
  label: string;
  before?: MoneyValue | undefined;
  after: MoneyValue;
  strong?: boolean;
}

function Row({ label, before, after, strong }: RowProps) {
  const { locale } = useIntl();
  const write = (money: MoneyValue) => formatAmount(money.amountMinor, money.currency, locale);
  return (
    <tr data-strong={strong || undefined}>
      <th scope="row">{label}</th>
      <td dir="ltr">{before ? write(before) : ''}</td>
      <td dir="ltr">{write(after)}</td>
    </tr>
  );
}

/** The receipt before the signature: who gets and pays what, as the API computed it. */
export function ReceiptPanel({ receipt, dispute, fresh, approvals = true }: ReceiptPanelProps) {
  const t = useT();
  const { effects, amount } = receipt;
  const moves = amount.amountMinor > 0;
  return (
    <Root aria-label={t('ruling.receipt')} data-stale={!fresh || undefined} aria-busy={!fresh}>
      {moves ? (
        <Table>
          <thead>
            <tr>
              <th scope="col">{amount.currency}</th>
              <th scope="col">{t('ruling.receiptBefore')}</th>
              <th scope="col">{t('ruling.receiptAfter')}</th>
            </tr>
          </thead>
          <tbody>
            <Row label={t('ruling.receiptBuyer')} after={effects.buyer} strong />
            <Row
              label={t('ruling.receiptPending')}
              before={effects.sellerPending.before}
              after={effects.sellerPending.after}
            />
            <Row
              label={t('ruling.receiptOwes')}
              before={effects.sellerReceivable.before}
              after={effects.sellerReceivable.after}
            />
            <Row label={t('ruling.receiptCommission')} after={effects.commission} />
            {effects.platform.amountMinor === 0 ? null : (
              <Row label={t('ruling.receiptPlatform')} after={effects.platform} />
            )}
            <Row
              label={t('ruling.receiptLeft')}
              before={dispute.order.remaining}
              after={receipt.remainingAfter}
            />
          </tbody>
        </Table>
      ) : (
        <p style={{ margin: 0 }}>{t('ruling.receiptNoMoney')}</p>
      )}
      <ReceiptNotes receipt={receipt} dispute={dispute} approvals={approvals} />
    </Root>
  );
}
