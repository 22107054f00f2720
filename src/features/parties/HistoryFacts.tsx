import { useIntl } from 'react-intl';
import type { Buyer } from '../../api/contract/parties.ts';
import { DISPUTE_REASONS } from '../../api/contract/policy.ts';
import { useT } from '../../locales/use-t.ts';
import { Facts, type Fact } from '../../ui/Facts.tsx';

interface HistoryFactsProps {
  history: Buyer['history'];
  /** What only this kind of party has. */
  more: readonly Fact[];
}

/** Counts with their denominators and window; too few orders say so. */
export function HistoryFacts({ history, more }: HistoryFactsProps) {
  const t = useT();
  const { formatNumber } = useIntl();
  const { orders, disputes, per100, byReason, windowDays } = history;
  const reasons = DISPUTE_REASONS.filter((reason) => (byReason[reason] ?? 0) > 0);
  return (
    <Facts
      facts={[
        {
          id: 'orders',
          label: t('case.people.orders', { days: windowDays }),
          value: formatNumber(orders),
        },
        { id: 'disputes', label: t('case.people.disputes'), value: formatNumber(disputes) },
        {
          id: 'rate',
          label: t('case.people.rate'),
          value:
            per100 === undefined
              ? t('case.people.tooFew')
              : formatNumber(per100, { maximumFractionDigits: 1 }),
        },
        ...reasons.map((reason) => ({
          id: reason,
          label: t(`case.reason.${reason}`),
          value: formatNumber(byReason[reason] ?? 0),
        })),
        ...more,
      ]}
    />
  );
}
