import type { DisputeRow } from '../../api/contract/disputes.ts';
import { Money } from '../../ui/Money.tsx';
import { ClaimCell, PartiesCell, ReasonCell } from './DisputeCells.tsx';
import { ClockCell, CourtCell, WhoCell } from './QueueCells.tsx';
import type { QueueTableSpec } from './queue-spec.ts';

/** The columns of disputes, left to right in the order a decision reads them. */
export const disputeTable: QueueTableSpec<DisputeRow> = {
  label: (row) => `${row.reference}, ${row.buyer.name}`,
  columns: (t, search) => [
    {
      id: 'case',
      header: t('queue.column.case'),
      width: 142,
      sortable: true,
      card: 'line',
      render: ({ row }, cell) => <ReasonCell row={row} search={search} cell={cell} />,
    },
    {
      id: 'claim',
      header: t('queue.column.claim'),
      flex: 1,
      minWidth: 220,
      render: ({ row, gone }) => <ClaimCell row={row} gone={gone} />,
    },
    {
      id: 'parties',
      header: t('queue.column.parties'),
      width: 190,
      render: ({ row }) => <PartiesCell row={row} />,
    },
    {
      id: 'stake',
      header: t('queue.column.stake'),
      width: 108,
      align: 'end',
      sortable: true,
      render: ({ row }) => <Money money={row.atStake} stacked />,
    },
    {
      id: 'clock',
      header: t('queue.column.clock'),
      width: 190,
      sortable: true,
      render: ({ row }, cell) => (
        <ClockCell row={row} cell={cell} silence={row.flags.includes('silenceRulingPossible')} />
      ),
    },
    {
      id: 'court',
      header: t('queue.column.court'),
      width: 96,
      sortable: true,
      render: ({ row }) => <CourtCell row={row} />,
    },
    {
      id: 'who',
      header: t('queue.column.who'),
      width: 116,
      render: ({ row }) => <WhoCell row={row} />,
    },
  ],
};
