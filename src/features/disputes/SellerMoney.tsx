import type { Dispute } from '../../api/contract/disputes.ts';
import { useT } from '../../locales/use-t.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Money } from '../../ui/Money.tsx';
import { Panel } from '../../ui/Panel.tsx';

/** What the seller has coming, owes, and may still have to give back. */
export function SellerMoney({ dispute }: { dispute: Dispute }) {
  const t = useT();
  const { pending, receivable, exposure } = dispute.seller;
  return (
    <Panel title={t('case.sellerMoney')}>
      <Facts
        facts={[
          { id: 'pending', label: t('case.sellerMoney.pending'), value: <Money money={pending} /> },
          { id: 'owed', label: t('case.sellerMoney.owed'), value: <Money money={receivable} /> },
          {
            id: 'exposure',
            label: t('case.sellerMoney.exposure'),
            value: <Money money={exposure} />,
          },
        ]}
      />
    </Panel>
  );
}
