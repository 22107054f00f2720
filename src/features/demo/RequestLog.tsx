import { styled } from '@mui/material/styles';
import type { Reply } from '../../api/contract/index.ts';
import { useT } from '../../locales/use-t.ts';
import { Panel } from '../../ui/Panel.tsx';
import { figures, monoFamily, tone } from '../../ui/tokens.ts';

const Table = styled('table')({
  ...figures,
  inlineSize: '100%',
  borderCollapse: 'collapse',
  fontSize: 12,
  '& th': { textAlign: 'start', fontWeight: 400, color: tone.ink3 },
  '& td:first-of-type': { fontFamily: monoFamily },
  '& [data-end]': { textAlign: 'end' },
  '& [data-bad]': { color: tone.late },
});

const FIRST_REFUSAL = 400;

/** The last requests, newest first: what the console asked, and what came of it. */
export function RequestLog({ stage }: { stage: Reply<'stageView'> }) {
  const t = useT();
  return (
    <Panel title={t('demo.requests')} level={3} collapsible defaultOpen={false}>
      <Table>
        <thead>
          <tr>
            <th scope="col">{t('demo.requests.operation')}</th>
            <th scope="col" data-end>
              {t('demo.requests.status')}
            </th>
            <th scope="col" data-end>
              {t('demo.requests.ms')}
            </th>
          </tr>
        </thead>
        <tbody>
          {stage.requests.map((request, at) => (
            // Two requests may share an instant; the list is redrawn whole, so its order names a row.
            <tr key={`${stage.requests.length - at}-${request.at}`}>
              <td>{request.operation}</td>
              <td data-end data-bad={request.status >= FIRST_REFUSAL || undefined}>
                {request.status}
              </td>
              <td data-end>{Math.round(request.ms)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}
