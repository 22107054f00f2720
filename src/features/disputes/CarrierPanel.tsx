import type { Dispute } from '../../api/contract/disputes.ts';
import { useApiQuery } from '../../api/query.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { LinesSkeleton } from '../../ui/Skeletons.tsx';
import { monoFamily } from '../../ui/tokens.ts';

function Shipment({ orderId }: { orderId: string }) {
  const t = useT();
  const { data, error } = useApiQuery('orderView', { params: { orderId } });
  const words = useProblemWords(error);
  if (!data) return words ? <p>{words.title}</p> : <LinesSkeleton />;
  const { carrier, shipTo } = data;
  if (!carrier) return <p style={{ margin: 0 }}>{t('case.carrier.none')}</p>;
  const last = carrier.scans.at(-1);
  return (
    <Facts
      facts={[
        { id: 'name', label: t('case.carrier'), value: <bdi>{carrier.name}</bdi> },
        {
          id: 'tracking',
          label: t('case.carrier.tracking'),
          value: <span style={{ fontFamily: monoFamily, fontSize: 12 }}>{carrier.tracking}</span>,
        },
        { id: 'to', label: t('case.carrier.to'), value: `${shipTo.city}, ${shipTo.country}` },
        { id: 'scans', label: t('case.carrier.scans'), value: carrier.scans.length },
        ...(last
          ? [
              {
                id: 'last',
                label: t('case.carrier.lastOf', { event: last.event, place: last.place }),
                value: <Instant at={last.at} />,
              },
            ]
          : []),
      ]}
    />
  );
}

/** The shipment, fetched when unfolded; its scans stand in the timeline. */
export function CarrierPanel({ dispute }: { dispute: Dispute }) {
  const t = useT();
  return (
    <Panel title={t('case.carrier')} collapsible defaultOpen={false}>
      <Shipment orderId={dispute.order.id} />
    </Panel>
  );
}
