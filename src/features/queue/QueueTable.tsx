import { useCallback, useMemo } from 'react';
import { useT } from '../../locales/use-t.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { useSession } from '../../stores/session.ts';
import { pageNonce } from '../../ui/page-nonce.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { rowHeights, type RowLook, type TableSort } from '../../ui/table/types.ts';
import { useMedia } from '../../ui/use-media.ts';
import { QueueEmpty } from './QueueEmpty.tsx';
import { arranged, useLook } from './queue-look.ts';
import type { CaseRow, Queue, QueueTableSpec } from './queue-spec.ts';
import { toSearch, viewOf, withSort } from './queue-url.ts';
import type { StillRow } from './still-rows.ts';
import type { AddressStep } from './use-queue-address.ts';

interface QueueTableProps<Row extends CaseRow> {
  queue: Queue;
  spec: QueueTableSpec<Row>;
  search: URLSearchParams;
  onChange: (step: AddressStep) => void;
  rows: readonly StillRow<Row>[];
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

const idOf = ({ row }: StillRow<CaseRow>) => row.id;

/** The sort of the address as the table shows it; the order of urgency shows none. */
function tableSort({ sorts }: Queue, sort: string | null): TableSort | null {
  const field = sort?.replace(/^-/, '');
  const found = Object.entries(sorts).find(([, one]) => one.field === field);
  if (found === undefined) return null;
  return { columnId: found[0], direction: sort?.startsWith('-') ? 'desc' : 'asc' };
}

function sortParam({ sorts }: Queue, { columnId, direction }: TableSort): string {
  const field = sorts[columnId]?.field ?? '';
  return direction === 'desc' ? `-${field}` : field;
}

/** The rows of one page of the queue. */
export function QueueTable<Row extends CaseRow>(props: QueueTableProps<Row>) {
  const { queue, spec, search, onChange, rows, onOpen } = props;
  const t = useT();
  const preferences = usePreferences();
  const { columns: chosen, density = preferences.density } = useLook(queue, search);
  const me = useSession((state) => state.session?.agent.id);
  const wide = useMedia('(min-width: 720px) and (min-height: 560px)');
  const nonce = pageNonce();
  const view = queue.views[viewOf(queue, search)];
  const link = toSearch(search);
  const columns = useMemo(() => arranged(spec.columns(t, link), chosen), [spec, t, link, chosen]);
  const labelOf = useCallback(({ row }: StillRow<Row>) => spec.label(row), [spec]);
  const look = useCallback(
    ({ row, gone }: StillRow<Row>): RowLook => {
      const taken = row.lease !== undefined && row.lease.holder.id !== me;
      return gone || taken ? 'muted' : 'normal';
    },
    [me],
  );
  return (
    <DataTable
      view={preferences.tableView}
      fill={wide && rows.length > MANY}
      {...(nonce === undefined ? {} : { nonce })}
      label={view === undefined ? '' : t(view)}
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
      sort={tableSort(queue, search.get('sort'))}
      onSort={(sort) => onChange((from) => withSort(from, sortParam(queue, sort)))}
      focusedId={props.currentId}
      moves={props.moves}
      onFocusRow={props.onCurrent}
      onOpen={(row) => onOpen(row.row.id)}
      empty={<QueueEmpty queue={queue} search={search} onChange={onChange} />}
    />
  );
}
