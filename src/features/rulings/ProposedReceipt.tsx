import { useQuery } from '@tanstack/react-query';
import type { Money as MoneyValue } from '../../api/contract/common.ts';
import type { Dispute } from '../../api/contract/disputes.ts';
import type { Receipt, RulingView } from '../../api/contract/rulings.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Money } from '../../ui/Money.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ReceiptPanel } from './ReceiptPanel.tsx';
import { Refusals } from './Refusals.tsx';
import { previewReceipt } from './use-receipt.ts';

interface ProposedReceiptProps {
  ruling: RulingView;
  /** As it is now: the receipt is asked for anew when its money or its evidence changes. */
  dispute: Dispute;
}

function amountFact(id: string, label: string, money: MoneyValue) {
  return { id, label, value: <Money money={money} strong={id === 'amount'} /> };
}

/**
 * What a proposed ruling would do if it were approved now, to the cent: the API is asked with the
 * ruling's own body. Who may not ask sees the balances as they are.
 */
export function ProposedReceipt({ ruling, dispute }: ProposedReceiptProps) {
  const t = useT();
  const { order, seller } = dispute;
  const now = [order.moneyVersion, seller.pending, seller.receivable, dispute.evidenceWatermark];
  const waits = ruling.state === 'proposed';
  const { data, error, isFetching } = useQuery<Receipt, ApiProblem>({
    queryKey: ['rulingPreview', dispute.id, ruling.digest, now],
    queryFn: () => previewReceipt(dispute.id, ruling.body),
    enabled: waits,
    retry: false,
    // Balances move with other orders, so a receipt is never taken from an earlier visit.
    gcTime: 0,
  });
  const words = useProblemWords(error);
  if (waits && data) {
    // That it waits itself stands in the way of another ruling, not of this one.
    const against = data.refusals.filter(({ code }) => code !== 'liveRulingExists');
    return (
      <>
        <ReceiptPanel receipt={data} dispute={dispute} fresh={!isFetching} approvals={false} />
        <Refusals refusals={against} />
      </>
    );
  }
  return (
    <>
      <Facts
        facts={[
          amountFact('amount', t('ruling.receiptBuyer'), ruling.amount),
          amountFact('pending', t('ruling.pendingNow'), seller.pending),
          amountFact('owed', t('ruling.owesNow'), seller.receivable),
          amountFact('left', t('ruling.leftNow'), order.remaining),
        ]}
      />
      {words ? (
        <ProblemNotice severity="info" title={t('ruling.receiptRefused')} detail={words.detail} />
      ) : null}
    </>
  );
}
