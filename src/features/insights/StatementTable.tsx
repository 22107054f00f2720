import { styled } from '@mui/material/styles';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Statement } from '../../api/contract/statements.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { DownloadIcon } from '../../ui/Icons.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { cut, figures, tone } from '../../ui/tokens.ts';
import { narrowScreen } from '../../ui/use-media.ts';
import { saveStatements } from './save-statements.ts';
import { useAllStatements } from './use-all-statements.ts';

const Wrap = styled('div')({ overflow: 'auto' });
const Table = styled('table')({
  ...figures,
  inlineSize: '100%',
  borderCollapse: 'collapse',
  '& th': { textAlign: 'start', fontWeight: 450 },
  '& thead th': { fontSize: 11.5, color: tone.ink3 },
  '& :is(td, th)': { padding: '6px 10px 6px 0', borderBlockEnd: `1px solid ${tone.line}` },
  '& tbody th': { whiteSpace: 'nowrap' },
  '& input': { inlineSize: 18, blockSize: 18, margin: 3 },
  '& :is(tbody th, time)': { whiteSpace: 'nowrap' },
  // A card each, as in the queues; the words keep the whole width.
  [`@media ${narrowScreen}`]: {
    '& thead': { display: 'none' },
    '& tbody tr': {
      display: 'grid',
      gridTemplateColumns: '34px 1fr auto',
      alignItems: 'center',
      paddingBlock: 6,
      borderBlockEnd: `1px solid ${tone.line}`,
    },
    '& tbody :is(td, th)': { border: 0, padding: 0 },
    '& .below': { gridColumnStart: 2 },
    '& .words': { gridColumn: '2 / -1', color: tone.ink2 },
  },
});
const Tools = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  alignItems: 'center',
  marginBlockEnd: 8,
});

interface StatementTableProps {
  statements: readonly Statement[];
  total: number;
  query: { from?: string };
  /** Leads to the other pages. */
  pages: ReactNode;
}

/** What was done to the review; what the schema has no name for is told in the words of the record. */
function Measure({ record }: Pick<Statement, 'record'>) {
  const t = useT();
  const words = record.decision_visibility.map((one) =>
    one === 'DECISION_VISIBILITY_OTHER'
      ? (record.decision_visibility_other ?? t(`fairness.${one}`))
      : t(`fairness.${one}`),
  );
  return (
    <div style={{ ...cut, maxInlineSize: 300 }} title={words.join(', ')}>
      {words.join(', ')}
    </div>
  );
}

/** Statements of reasons, newest first: the chosen ones of any page, or all of the period, as one JSON file. */
export function StatementTable({ statements, total, query, pages }: StatementTableProps) {
  const t = useT();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Statement>>(new Map());
  const all = useAllStatements(query);
  if (statements.length === 0)
    return <EmptyState kind="none" title={t('fairness.statements.none')} />;
  const toggle = (statement: Statement) => {
    const next = new Map(chosen);
    if (!next.delete(statement.id)) next.set(statement.id, statement);
    setChosen(next);
  };
  const some = [...chosen.values()];
  return (
    <>
      <Tools>
        <ActionButton
          size="small"
          icon={<DownloadIcon />}
          affordance={{ allowed: some.length > 0, reason: t('fairness.statements.choose') }}
          onClick={() => saveStatements('statements.json', some)}
        >
          {t('fairness.statements.some', { count: some.length })}
        </ActionButton>
        <ActionButton
          size="small"
          icon={<DownloadIcon />}
          busy={all.busy}
          onClick={() => void all.save()}
        >
          {t('fairness.statements.all', { count: total })}
        </ActionButton>
      </Tools>
      <Wrap tabIndex={0} role="region" aria-label={t('fairness.statements.title')}>
        <Table>
          <thead>
            <tr>
              <th scope="col">{t('fairness.statements.column.choose')}</th>
              <th scope="col">{t('fairness.statements.column.request')}</th>
              <th scope="col">{t('fairness.statements.column.at')}</th>
              <th scope="col">{t('fairness.statements.column.measure')}</th>
              <th scope="col">{t('fairness.statements.column.state')}</th>
              <th scope="col">{t('fairness.statements.column.ground')}</th>
            </tr>
          </thead>
          <tbody>
            {statements.map((statement) => {
              const { id, requestId, reference, at, state, record } = statement;
              return (
                <tr key={id}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={t('fairness.statements.pick', { reference })}
                      checked={chosen.has(id)}
                      onChange={() => toggle(statement)}
                    />
                  </td>
                  <th scope="row">
                    <Link to={`/review-deletions/${requestId}`}>{reference}</Link>
                  </th>
                  <td>
                    <Instant at={at} format="date" />
                  </td>
                  <td className="below">
                    <Measure record={record} />
                  </td>
                  <td>{t(`review.statement.${state}`)}</td>
                  <td className="words">{record.incompatible_content_ground}</td>
                </tr>
              );
            })}
          </tbody>
        </Table>
      </Wrap>
      {pages}
    </>
  );
}
