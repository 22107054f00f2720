import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import type { BulkRow } from '../../api/contract/bulk.ts';
import { isMessageId } from '../../locales/messages.ts';
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
    verticalAlign: 'middle',
  },
  '& tr:last-child td': { borderBlockEnd: 0 },
  '& td:last-child': { inlineSize: '100%', overflowWrap: 'anywhere', color: tone.ink2 },
  '& a': { fontFamily: monoFamily, fontSize: 12, whiteSpace: 'nowrap', color: tone.accent },
});

/** Rows of a run with what came of each. */
export function RowList({ label, rows }: { label: string; rows: readonly BulkRow[] }) {
  const t = useT();
  const whyOf = ({ code, detail }: BulkRow) => {
    const id = `problem.${code ?? ''}.title`;
    return detail ?? (isMessageId(id) ? t(id) : code);
  };
  // Where all went well nobody asks why.
  const hasWhy = rows.some((row) => whyOf(row) !== undefined);
  return (
    <Table aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('bulk.row.case')}</th>
          <th scope="col">{t('bulk.row.result')}</th>
          {hasWhy ? <th scope="col">{t('bulk.row.why')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Link to={`/${row.queue}/${encodeURIComponent(row.id)}`}>{row.reference}</Link>
            </td>
            <td>
              <ResultMark result={row.result} />
            </td>
            {hasWhy ? <td>{whyOf(row)}</td> : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
