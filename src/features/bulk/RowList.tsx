import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import type { BulkRow } from '../../api/contract/bulk.ts';
import { useT } from '../../locales/use-t.ts';
import { monoFamily, tone } from '../../ui/tokens.ts';
import { ResultMark } from './ResultMark.tsx';

const Table = styled('table')({
  inlineSize: '100%',
  borderCollapse: 'collapse',
  '& th': { textAlign: 'start', fontSize: 11.5, fontWeight: 550, color: tone.ink2 },
  '& th, & td': {
    padding: '5px 10px',
    borderBlockEnd: `1px solid ${tone.line}`,
    verticalAlign: 'baseline',
  },
  '& tr:last-child td': { borderBlockEnd: 0 },
  '& td:last-child': { inlineSize: '100%', overflowWrap: 'anywhere', color: tone.ink2 },
  '& a': { fontFamily: monoFamily, fontSize: 12, whiteSpace: 'nowrap', color: tone.accent },
});

/** Rows of a run with what came of each. */
export function RowList({ label, rows }: { label: string; rows: readonly BulkRow[] }) {
  const t = useT();
  return (
    <Table aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('bulk.row.case')}</th>
          <th scope="col">{t('bulk.row.result')}</th>
          <th scope="col">{t('bulk.row.why')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, queue, reference, result, detail }) => (
          <tr key={id}>
            <td>
              <Link to={`/${queue}/${encodeURIComponent(id)}`}>{reference}</Link>
            </td>
            <td>
              <ResultMark result={result} />
            </td>
            <td>{detail}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
