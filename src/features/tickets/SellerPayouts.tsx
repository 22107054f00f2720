import type { Ticket } from '../../api/contract/tickets.ts';
import { useT } from '../../locales/use-t.ts';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { Money } from '../../ui/Money.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { tone } from '../../ui/tokens.ts';

/** What the seller has coming and owes, and what was paid out lately. */
export function SellerPayouts({ ticket }: { ticket: Ticket }) {
  const t = useT();
  const { seller } = ticket;
  if (seller === undefined) return null;
  const balances = seller.accounts.flatMap(({ pending, receivable }): Fact[] => [
    {
      id: `pending-${pending.currency}`,
      label: t('case.sellerMoney.pending'),
      value: <Money money={pending} />,
      strong: true,
    },
    {
      id: `owed-${receivable.currency}`,
      label: t('case.sellerMoney.owed'),
      value: <Money money={receivable} />,
    },
  ]);
  const payouts = seller.payouts.map(({ id, at, amount }): Fact => ({
    id,
    label: <Instant at={at} format="date" />,
    value: <Money money={amount} />,
  }));
  return (
    <Panel title={t('tickets.payouts')} collapsible>
      {balances.length > 0 ? <Facts facts={balances} /> : null}
      <p style={{ margin: '8px 0 4px', color: tone.ink3, fontSize: 12 }}>
        {payouts.length > 0 ? t('tickets.payouts.last') : t('tickets.payouts.none')}
      </p>
      {payouts.length > 0 ? <Facts facts={payouts} /> : null}
    </Panel>
  );
}
