import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import type { Share } from '../../api/contract/insights.ts';
import { useT } from '../../locales/use-t.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { cut, figures, tone } from '../../ui/tokens.ts';

export interface ShareRow extends Share {
  id: string;
  label: string;
  /** The queue with the cases behind it, where the API can tell them apart. */
  to?: string | undefined;
}

interface ShareChartProps {
  title: string;
  /** What a row is: "Reason", "Reviewer". */
  what: string;
  rows: readonly ShareRow[];
  /** Beside the title: the share of all. */
  all?: Share | undefined;
  /** The queue with the cases behind that. */
  allTo?: string | undefined;
  /** What the cases behind a row leave out. */
  note?: string | undefined;
}

const Bars = styled('div')({
  ...figures,
  display: 'grid',
  gridTemplateColumns: 'minmax(72px, 132px) minmax(0, 1fr) auto',
  gap: '6px 10px',
  alignItems: 'center',
  '& .name': cut,
  '& .name > a': { display: 'inline-block', lineHeight: '24px' },
  '& .value': { textAlign: 'end', color: tone.ink2, whiteSpace: 'nowrap' },
  '& small': { color: tone.ink3, fontSize: 11.5 },
});
const Track = styled('div')({
  position: 'relative',
  blockSize: 18,
  borderRadius: 4,
  backgroundColor: tone.sunk,
  '& > .bar': {
    position: 'absolute',
    insetBlock: 0,
    insetInlineStart: 0,
    borderRadius: 4,
    backgroundColor: tone.accent,
    opacity: 0.35,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', opacity: 1 },
  },
  // The interval: where the true share most likely lies.
  '& > .interval': {
    position: 'absolute',
    insetBlockStart: 8,
    blockSize: 2,
    backgroundColor: tone.ink,
    '&::before, &::after': {
      content: '""',
      position: 'absolute',
      insetBlockStart: -4,
      blockSize: 10,
      inlineSize: 2,
      backgroundColor: tone.ink,
    },
    '&::before': { insetInlineStart: 0 },
    '&::after': { insetInlineEnd: 0 },
  },
});
const Table = styled('table')({
  ...figures,
  inlineSize: '100%',
  borderCollapse: 'collapse',
  '& th': { textAlign: 'start', fontWeight: 450, color: tone.ink2 },
  '& :is(td, thead th + th)': { textAlign: 'end' },
  '& :is(td, th)': { padding: '3px 0', borderBlockEnd: `1px solid ${tone.line}` },
});

const WHOLE = 10_000;
const percentOf = (points: number) => `${points / 100}%`;

/** Basis points as people read them: 42.5 %. */
export function usePercent(): (points: number | undefined) => string {
  const { formatNumber } = useIntl();
  return (points) =>
    points === undefined
      ? '–'
      : formatNumber(points / WHOLE, {
          style: 'percent',
          // All to one decimal: they stand under each other.
          minimumFractionDigits: 1,
          maximumFractionDigits: 1,
        });
}

/** One share with its interval; the number stands beside it. */
function Bar({ row }: { row: Share }) {
  const { basisPoints, lowBasisPoints = 0, highBasisPoints = 0 } = row;
  return (
    <Track aria-hidden>
      {basisPoints === undefined ? null : (
        <>
          <div className="bar" style={{ inlineSize: percentOf(basisPoints) }} />
          <div
            className="interval"
            style={{
              insetInlineStart: percentOf(lowBasisPoints),
              inlineSize: percentOf(highBasisPoints - lowBasisPoints),
            }}
          />
        </>
      )}
    </Track>
  );
}

/** Shares with their intervals as bars, and the same as a table. */
export function ShareChart({ title, what, rows, all, allTo, note }: ShareChartProps) {
  const t = useT();
  const percent = usePercent();
  const id = useId();
  const told =
    all?.basisPoints === undefined
      ? null
      : t('fairness.all', { percent: percent(all.basisPoints), n: all.n });
  const isEmpty = rows.every(({ n }) => n === 0);
  const aside =
    told === null || allTo === undefined ? (
      told
    ) : (
      <Link to={allTo} style={{ display: 'inline-block', lineHeight: '24px' }}>
        {told}
      </Link>
    );
  if (isEmpty) {
    return (
      <Panel title={title}>
        <p style={{ margin: 0, color: tone.ink2 }}>{t('fairness.none')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={title} aside={aside}>
      <Bars role="group" aria-label={title} aria-describedby={id}>
        {rows.map(({ id: key, to, ...row }) => (
          <div key={key} style={{ display: 'contents' }}>
            <span className="name" title={row.label}>
              {to === undefined || row.n === 0 ? (
                row.label
              ) : (
                <Link to={to} aria-label={t('fairness.cases', { label: row.label })}>
                  {row.label}
                </Link>
              )}
            </span>
            <Bar row={row} />
            <span className="value">
              {percent(row.basisPoints)} <small>{t('fairness.n', { n: row.n })}</small>
            </span>
          </div>
        ))}
      </Bars>
      {note === undefined ? null : (
        <p style={{ margin: '6px 0 0', color: tone.ink3, fontSize: 11.5 }}>{note}</p>
      )}
      <p id={id} hidden>
        {t('fairness.described')}
      </p>
      <Disclosure label={t('fairness.table')}>
        {() => (
          <Table>
            <thead>
              <tr>
                <th scope="col">{what}</th>
                <th scope="col">{t('fairness.column.hits')}</th>
                <th scope="col">{t('fairness.column.n')}</th>
                <th scope="col">{t('fairness.column.share')}</th>
                <th scope="col">{t('fairness.column.interval')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.label}</th>
                  <td>{row.hits}</td>
                  <td>{row.n}</td>
                  <td>{percent(row.basisPoints)}</td>
                  <td>
                    {row.basisPoints === undefined
                      ? '–'
                      : `${percent(row.lowBasisPoints)} – ${percent(row.highBasisPoints)}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </Disclosure>
    </Panel>
  );
}
