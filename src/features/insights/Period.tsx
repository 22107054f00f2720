import { useSearchParams } from 'react-router';
import { useT } from '../../locales/use-t.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { clockNow } from '../../ui/use-now.ts';

const DAY = 86_400_000;
export const PERIODS = ['30', '90', '365', 'all'] as const;
type Period = (typeof PERIODS)[number];

/** The period of an address; a quarter unless it tells another. */
export function periodOf(search: URLSearchParams): Period {
  return PERIODS.find((one) => one === search.get('days')) ?? '90';
}

/** From when on, for the API; whole days, so that the same address asks for the same. */
export function sinceOf(period: Period): { from?: string } {
  if (period === 'all') return {};
  const from = Math.floor(clockNow() / DAY) * DAY - Number(period) * DAY;
  return { from: new Date(from).toISOString() };
}

/** How far back a board looks; it stands in the address. */
export function PeriodChoice() {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  return (
    <Segmented
      label={t('fairness.period')}
      loose
      value={periodOf(search)}
      onChange={(days) => setSearch({ days }, { replace: true })}
      options={PERIODS.map((value) => ({ value, label: t(`fairness.period.${value}`) }))}
    />
  );
}
