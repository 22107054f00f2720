import { styled } from '@mui/material/styles';
import type { Dispute } from '../../api/contract/disputes.ts';
import { useT } from '../../locales/use-t.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Money } from '../../ui/Money.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { monoFamily, tone } from '../../ui/tokens.ts';

const Warn = styled('p')({
  margin: '10px 0 0',
  padding: '7px 10px',
  borderRadius: 7,
  backgroundColor: tone.soonBg,
  color: tone.soon,
});

/** What was bought and paid, what went back already, and what is left to refund. */
export function OrderPanel({ dispute }: { dispute: Dispute }) {
  const t = useT();
  const { order, lineIds, liability } = dispute;
  const { chargeback } = order;
  return (
    <Panel
      title={t('case.order')}
      aside={<span style={{ fontFamily: monoFamily, fontSize: 12 }}>{order.reference}</span>}
    >
      <Facts
        facts={[
          ...order.lines.map((line) => ({
            id: line.id,
            label: (
              <>
                <bdi>{line.title}</bdi> ×{line.quantity}
                {lineIds.includes(line.id) ? ` · ${t('case.order.disputed')}` : ''}
              </>
            ),
            value: <Money money={line.paid} />,
          })),
          {
            id: 'shipping',
            label: t('case.order.shipping'),
            value: <Money money={order.shipping.paid} />,
          },
          {
            id: 'captured',
            label: t('case.order.captured'),
            value: <Money money={order.captured} />,
            strong: true,
          },
          {
            id: 'refunded',
            label: t('case.order.refunded'),
            value: <Money money={order.refunded} />,
          },
          ...(order.inFlight.amountMinor > 0
            ? [
                {
                  id: 'inFlight',
                  label: t('case.order.inFlight'),
                  value: <Money money={order.inFlight} />,
                },
              ]
            : []),
          {
            id: 'remaining',
            label: t('case.order.remaining'),
            value: <Money money={order.remaining} />,
            strong: true,
          },
        ]}
      />
      {chargeback ? <Warn>{t('case.order.chargeback', { state: chargeback.state })}</Warn> : null}
      {liability ? <Warn>{liability.why}</Warn> : null}
      {!liability && order.buyerDeclinedInsurance ? <Warn>{t('case.order.insurance')}</Warn> : null}
    </Panel>
  );
}
