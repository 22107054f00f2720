import { styled } from '@mui/material/styles';
import type { Ticket } from '../../api/contract/tickets.ts';
import { useT } from '../../locales/use-t.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { Money } from '../../ui/Money.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { monoFamily, tone } from '../../ui/tokens.ts';
import { knownWord } from './known-word.ts';

const Order = styled('span')({
  '& code': { fontFamily: monoFamily, fontSize: 12, color: tone.ink },
  '& small': { display: 'block', fontSize: 11.5, color: tone.ink3 },
});

/** The seller's newest orders, the one that the ticket names first. */
export function SellerOrders({ ticket }: { ticket: Ticket }) {
  const t = useT();
  const orders = ticket.seller?.orders;
  if (orders === undefined) return null;
  const isNamed = (id: string) => id === ticket.orderId;
  const named = orders.filter(({ id }) => isNamed(id));
  const shown = [...named, ...orders.filter(({ id }) => !isNamed(id))];
  return (
    <Panel title={t('tickets.orders')} aside={orders.length} collapsible>
      {orders.length === 0 ? <p style={{ margin: 0 }}>{t('tickets.orders.none')}</p> : null}
      <Facts
        facts={shown.map((order) => ({
          id: order.id,
          strong: isNamed(order.id),
          label: (
            <Order>
              <code>{order.reference}</code>
              {isNamed(order.id) ? ` · ${t('tickets.orders.named')}` : ''}
              <small>
                {knownWord(t, 'tickets.orders.status', order.status)} ·{' '}
                <Instant at={order.placedAt} format="date" />
              </small>
            </Order>
          ),
          value: <Money money={order.total} />,
        }))}
      />
    </Panel>
  );
}
