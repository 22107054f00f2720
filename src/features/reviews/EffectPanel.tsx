import { styled } from '@mui/material/styles';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { CRITERIA } from '../../api/contract/review-words.ts';
import type { Rating } from '../../api/contract/reviews.ts';
import { useT } from '../../locales/use-t.ts';
import { useIntl } from 'react-intl';
import { Panel } from '../../ui/Panel.tsx';
import { figures, tone } from '../../ui/tokens.ts';
import type { Bench } from './use-bench.ts';

const Table = styled('table')({
  ...figures,
  inlineSize: '100%',
  borderCollapse: 'collapse',
  '& th': { textAlign: 'start', fontWeight: 450, color: tone.ink2 },
  '& thead th': { fontSize: 11.5, color: tone.ink3 },
  '& :is(td, thead th):not(:first-of-type), & td': { textAlign: 'end' },
  '& td, & th': { padding: '2px 0' },
  '& [data-moved]': { color: tone.accent, fontWeight: 600 },
  '& [data-overall] > *': { borderBlockStart: `1px solid ${tone.line}`, fontWeight: 600 },
});
const Veiled = styled('p')({ margin: 0, color: tone.ink2 });
const Blur = styled('span')({ filter: 'blur(5px)', userSelect: 'none' });

const ROWS = [...CRITERIA, 'overall'] as const;

/** A mean in hundredths as people read it: 4.58. */
export function useMean(): (hundredths: number | undefined) => string {
  const { formatNumber } = useIntl();
  return (hundredths) =>
    hundredths === undefined
      ? '–'
      : formatNumber(hundredths / 100, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

interface RatingTableProps {
  before: Rating;
  after?: Rating | undefined;
}

/** A seller's rating per criterion, before and after. */
export function RatingTable({ before, after }: RatingTableProps) {
  const t = useT();
  const mean = useMean();
  return (
    <Table>
      <thead>
        <tr>
          <th scope="col">{t('review.effect.rating')}</th>
          <th scope="col">{t('review.effect.before')}</th>
          {after === undefined ? null : <th scope="col">{t('review.effect.after')}</th>}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row} data-overall={row === 'overall' || undefined}>
            <th scope="row">{t(`review.criterion.${row}`)}</th>
            <td>{mean(before[row].hundredths)}</td>
            {after === undefined ? null : (
              <td data-moved={before[row].hundredths !== after[row].hundredths || undefined}>
                {mean(after[row].hundredths)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What the decision does to the seller's rating; veiled until clause and elements are fixed. */
export function EffectPanel({ request, bench }: { request: DeletionRequest; bench: Bench }) {
  const t = useT();
  const mean = useMean();
  const { unveiled } = request;
  const { preview } = bench.preview;
  if (unveiled === undefined) {
    return (
      <Panel title={t('review.panel.effect')}>
        <Veiled>
          <Blur aria-hidden>4.53 → 4.67</Blur>{' '}
          {t(bench.isRead ? 'review.veiled.read' : 'review.veiled')}
        </Veiled>
      </Panel>
    );
  }
  const crossings = preview?.crossings ?? [];
  return (
    <Panel
      title={t('review.panel.effect')}
      aside={t('review.effect.tier', { tier: unveiled.tier })}
    >
      <RatingTable
        before={preview?.ratingBefore ?? unveiled.ratingBefore}
        after={preview?.ratingAfter}
      />
      <p style={{ margin: '6px 0 0', color: crossings.length > 0 ? tone.soon : tone.ink2 }}>
        {preview === undefined
          ? t('review.effect.would', {
              count: unveiled.crossings.length,
              marks: unveiled.crossings.map(mean).join(', '),
            })
          : t('review.effect.crosses', {
              count: crossings.length,
              marks: crossings.map(mean).join(', '),
            })}
      </p>
      {(preview?.triggers ?? []).map((trigger) => (
        <p key={trigger} style={{ margin: '4px 0 0', color: tone.soon }}>
          {t(`review.trigger.${trigger}`)}
        </p>
      ))}
    </Panel>
  );
}
