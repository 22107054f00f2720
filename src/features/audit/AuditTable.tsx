import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { AuditEvent } from '../../api/contract/audit.ts';
import { useT } from '../../locales/use-t.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { pageNonce } from '../../ui/page-nonce.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { rowHeights, type CellContext, type Column } from '../../ui/table/types.ts';
import { cut, figures, monoFamily, tone } from '../../ui/tokens.ts';

const Mono = styled('span')({ ...cut, fontFamily: monoFamily, fontSize: 12, maxWidth: '100%' });
const Quiet = styled('span')({ ...cut, color: tone.ink2, maxWidth: '100%' });

/** `{ version: 4, to: "open" }` as `version 4 · to open`: enough to read, the rest is in the export. */
function dataWords(data: AuditEvent['data']): string {
  return Object.entries(data)
    .map(([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' · ');
}

function Entity(props: { entity: AuditEvent['entity']; search: string; cell: CellContext }) {
  const { entity, search, cell } = props;
  const t = useT();
  const words = entity.reference ?? entity.id;
  return (
    <Mono title={`${entity.kind} ${entity.id}`}>
      <Link to={search} tabIndex={cell.tabIndex} aria-label={t('audit.entity.show', { id: words })}>
        {words}
      </Link>
    </Mono>
  );
}

interface AuditTableProps {
  events: readonly AuditEvent[];
  total: number;
  busy: boolean;
  /** Address of the list about one entity only. */
  aboutEntity: (id: string) => string;
}

const idOf = (event: AuditEvent) => String(event.seq);

/** The trail as a table: number, moment, event, person, what about, and its place in the chain. */
export function AuditTable({ events, total, busy, aboutEntity }: AuditTableProps) {
  const t = useT();
  const { density, tableView } = usePreferences();
  const nonce = pageNonce();
  const columns = useMemo(
    (): readonly Column<AuditEvent>[] => [
      {
        id: 'seq',
        header: t('audit.column.seq'),
        width: 64,
        align: 'end',
        render: ({ seq }) => <span style={figures}>{seq}</span>,
      },
      {
        id: 'at',
        header: t('audit.column.at'),
        width: 210,
        render: ({ at }) => <Instant at={at} format="full" />,
      },
      {
        id: 'event',
        header: t('audit.column.event'),
        width: 170,
        card: 'title',
        render: ({ event }) => <Mono title={event}>{event}</Mono>,
      },
      {
        id: 'actor',
        header: t('audit.column.actor'),
        width: 130,
        render: ({ actor }) => <span style={cut}>{actor.name}</span>,
      },
      {
        id: 'entity',
        header: t('audit.column.entity'),
        width: 170,
        render: ({ entity }, cell) => (
          <Entity entity={entity} search={aboutEntity(entity.id)} cell={cell} />
        ),
      },
      {
        id: 'data',
        header: t('audit.column.data'),
        flex: 1,
        card: 'line',
        render: ({ data }) => <Quiet title={dataWords(data)}>{dataWords(data)}</Quiet>,
      },
      {
        id: 'hash',
        header: t('audit.column.hash'),
        width: 104,
        render: ({ hash }) => <Mono title={hash}>{hash.slice(0, 10)}</Mono>,
      },
    ],
    [t, aboutEntity],
  );
  return (
    <DataTable
      view={tableView}
      {...(nonce === undefined ? {} : { nonce })}
      label={t('audit.table')}
      columns={columns}
      rows={events}
      rowId={idOf}
      rowLabel={({ seq }) => t('audit.row', { seq })}
      rowHeight={rowHeights[density]}
      rowCount={total}
      busy={busy}
      empty={<EmptyState kind="filtered" title={t('audit.empty')} />}
    />
  );
}
