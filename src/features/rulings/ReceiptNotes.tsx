import { styled } from '@mui/material/styles';
import { useIntl } from 'react-intl';
import type { Dispute } from '../../api/contract/disputes.ts';
import type { Receipt } from '../../api/contract/rulings.ts';
import { useT } from '../../locales/use-t.ts';
import { formatAmount, formatMoney } from '../../lib/money.ts';
import { tone } from '../../ui/tokens.ts';

const Notes = styled('div')({
  color: tone.ink2,
  marginBlockStart: 8,
  display: 'grid',
  gap: 6,
  '&:empty': { display: 'none' },
  '& p, & ul': { margin: 0 },
  '& ul': { paddingInlineStart: 18 },
  '& summary': { cursor: 'pointer', minHeight: 24 },
});

interface ReceiptNotesProps {
  receipt: Receipt;
  dispute: Dispute;
  approvals: boolean;
}

/** What the figures do not say: approvals, debts, residues, and the split over the lines. */
export function ReceiptNotes({ receipt, dispute, approvals }: ReceiptNotesProps) {
  const t = useT();
  const { locale, formatDate } = useIntl();
  const { amount, allocation, approvalsNeeded, approvalReasons, recovery, residueMinor } = receipt;
  const write = (minor: number) => formatAmount(minor, amount.currency, locale);
  const titles = new Map(dispute.order.lines.map((line) => [line.id, line.title]));
  return (
    <Notes>
      {!approvals ? null : approvalsNeeded === 0 ? (
        <p>{t('ruling.approvals.none')}</p>
      ) : (
        <div>
          {t('ruling.approvals.some', { count: approvalsNeeded })}
          <ul>
            {approvalReasons.map((reason) => (
              <li key={reason}>{t(`ruling.approvalReason.${reason}`)}</li>
            ))}
          </ul>
        </div>
      )}
      {recovery.map((item) => (
        <p key={item.debt.currency}>
          {item.at
            ? t('ruling.recovery', {
                amount: formatMoney(item.debt, locale),
                date: formatDate(item.at, { day: 'numeric', month: 'long' }),
                net: formatMoney(item.trailingNet, locale),
              })
            : t('ruling.recoveryNone', { amount: formatMoney(item.debt, locale) })}
        </p>
      ))}
      {residueMinor ? <p>{t('ruling.receiptResidue', { amount: write(residueMinor) })}</p> : null}
      {allocation.length > 1 ? (
        <details>
          <summary>{t('ruling.receiptAllocation')}</summary>
          <ul>
            {allocation.map((part) => (
              <li key={part.lineId}>
                <bdi>{titles.get(part.lineId) ?? t('ruling.receiptShipping')}</bdi>{' '}
                {write(part.amountMinor)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Notes>
  );
}
