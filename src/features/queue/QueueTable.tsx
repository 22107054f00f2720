import useMediaQuery from '@mui/material/useMediaQuery';
import { useCallback } from 'react';
import { useT } from '../../locales/use-t.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { useSession } from '../../stores/session.ts';
import { pageNonce } from '../../ui/page-nonce.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { rowHeights, type RowLook, type TableSort } from '../../ui/table/types.ts';
import { QueueEmpty } from './QueueEmpty.tsx';
import { SORT_FIELDS, toSearch, viewOf, withSort } from './queue-url.ts';
import { useColumns, type QueueRow } from './use-columns.tsx';
import type { AddressStep } from './use-queue-address.ts';

interface QueueTableProps {
  search: URLSearchParams;
  onChange: (step: AddressStep) => void;
  rows: readonly QueueRow[];
  total: number;
  busy: boolean;
  currentId: string | null;
  moves: number;
  onCurrent: (id: string) => void;
  selection: ReadonlySet<string>;
  onSelection: (selection: ReadonlySet<string>) => void;
  onOpen: (id: string) => void;
}

/** More rows than this scroll inside the table, so that counts and pages stay in sight. */
const MANY = 10;

const idOf = ({ row }: QueueRow) => row.id;
const labelOf = ({ row }: QueueRow) => `${row.reference}, ${row.buyer.name}`;

/** The sort of the address as the table shows it; the order of urgency shows none. */
function tableSort(sort: string | null): TableSort | null {
  const field = sort?.replace(/^-/, '');
  const found = Object.entries(SORT_FIELDS).find(([, name]) => name === field);
  if (found === undefined) return null;
  return { columnId: found[0], direction: sort?.startsWith('-') ? 'desc' : 'asc' };
}

function sortParam({ columnId, direction }: TableSort): string {
  const field = Object.entries(SORT_FIELDS).find(([id]) => id === columnId)?.[1] ?? '';
  return direction === 'desc' ? `-${field}` : field;
}

/** The rows of one page of the queue. */
export function QueueTable(props: QueueTableProps) {
  const { search, onChange, rows, onOpen } = props;
  const t = useT();
  const { density, tableView } = usePreferences();
  const me = useSession((state) => state.session?.agent.id);
  const wide = useMediaQuery('(min-width: 720px) and (min-height: 560px)', { noSsr: true });
  const nonce = pageNonce();
  const columns = useColumns(toSearch(search));
  const look = useCallback(
    ({ row, gone }: QueueRow): RowLook => {
      const taken = row.lease !== undefined && row.lease.holder.id !== me;
      return gone || taken ? 'muted' : 'normal';
    },
    [me],
  );
  return (
    <DataTable
      view={tableView}
      fill={wide && rows.length > MANY}
      {...(nonce === undefined ? {} : { nonce })}
      label={t(`queue.view.${viewOf(search)}`)}
      columns={columns}
      rows={rows}
      rowId={idOf}
      rowLabel={labelOf}
      rowHeight={rowHeights[density]}
      rowLook={look}
      rowCount={props.total}
      busy={props.busy}
      selection={props.selection}
      onSelectionChange={props.onSelection}
      sort={tableSort(search.get('sort'))}
      onSort={(sort) => onChange((from) => withSort(from, sortParam(sort)))}
      focusedId={props.currentId}
      moves={props.moves}
      onFocusRow={props.onCurrent}
      onOpen={(row) => onOpen(row.row.id)}
      empty={<QueueEmpty search={search} onChange={onChange} />}
    />
  );
}
