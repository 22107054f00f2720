import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { Link } from 'react-router';
import type { FairnessBoard } from '../../api/contract/insights.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { figures, tone } from '../../ui/tokens.ts';
import { usePercent } from './ShareChart.tsx';
import { WarnDialog } from './WarnDialog.tsx';

const Wrap = styled('div')({ maxBlockSize: 420, overflow: 'auto' });
const Table = styled('table')({
  ...figures,
  inlineSize: '100%',
  borderCollapse: 'collapse',
  '& th': { textAlign: 'start', fontWeight: 450 },
  '& thead th': { fontSize: 11.5, color: tone.ink3 },
  '& :is(td, th)': { padding: '4px 6px 4px 0', borderBlockEnd: `1px solid ${tone.line}` },
  '& :is(td, th).figure': { textAlign: 'end', paddingInlineEnd: 16 },
  '& small': { display: 'block', color: tone.soon, fontSize: 11.5 },
});

/** Sellers with the most requests refused, and the step of the warning ladder that a person may take. */
export function RequesterLadder({ requesters }: { requesters: FairnessBoard['requesters'] }) {
  const t = useT();
  const percent = usePercent();
  const [asked, setAsked] = useState<{ id: string; name: string } | null>(null);
  return (
    <Panel title={t('fairness.requesters')} aside={requesters.length}>
      <Wrap tabIndex={0} role="group" aria-label={t('fairness.requesters')}>
        <Table>
          <thead>
            <tr>
              <th scope="col">{t('fairness.what.seller')}</th>
              <th scope="col" className="figure">
                {t('fairness.column.requests')}
              </th>
              <th scope="col" className="figure">
                {t('fairness.column.granted')}
              </th>
              <th scope="col">{t('fairness.column.warnings')}</th>
            </tr>
          </thead>
          <tbody>
            {requesters.map(
              ({ seller, requests, basisPoints, warnings, suggested, suspendedUntil }) => (
                <tr key={seller.id}>
                  <th scope="row">
                    <Link to={`/review-deletions?view=all&seller=${encodeURIComponent(seller.id)}`}>
                      <bdi>{seller.name}</bdi>
                    </Link>
                    {suggested === undefined ? null : (
                      <small>{t(`fairness.suggested.${suggested}`)}</small>
                    )}
                    {suspendedUntil === undefined ? null : (
                      <small>
                        {t('fairness.suspended')} <Instant at={suspendedUntil} format="date" />
                      </small>
                    )}
                  </th>
                  <td className="figure">{requests}</td>
                  <td className="figure">{percent(basisPoints)}</td>
                  <td>
                    <ActionButton
                      size="small"
                      aria-haspopup="dialog"
                      aria-label={t('fairness.warn.of', { count: warnings, name: seller.name })}
                      onClick={() => setAsked(seller)}
                    >
                      {t('fairness.warn', { count: warnings })}
                    </ActionButton>
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </Table>
      </Wrap>
      {asked === null ? null : <WarnDialog seller={asked} onClose={() => setAsked(null)} />}
    </Panel>
  );
}
