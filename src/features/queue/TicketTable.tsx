import type { TicketRow } from '../../api/contract/tickets.ts';
import { PriorityMark, TicketStatusMark } from '../../ui/CaseMarks.tsx';
import { ClockCell, CourtCell, WhoCell } from './QueueCells.tsx';
import type { QueueTableSpec } from './queue-spec.ts';
import { RequesterCell, SubjectCell, TicketCell } from './TicketCells.tsx';

/** The columns of tickets: what, who, how urgent, whose turn. */
export const ticketTable: QueueTableSpec<TicketRow> = {
  label: (row) => `${row.reference}, ${row.requester.name}`,
  columns: (t, search) => [
    {
      id: 'case',
      header: t('queue.column.case'),
      width: 136,
      sortable: true,
      card: 'line',
      render: ({ row }, cell) => <TicketCell row={row} search={search} cell={cell} />,
    },
    {
      id: 'subject',
      header: t('queue.ticket.column.subject'),
      flex: 1,
      minWidth: 220,
      render: ({ row, gone }) => <SubjectCell row={row} gone={gone} />,
    },
    {
      id: 'requester',
      header: t('queue.ticket.column.requester'),
      width: 172,
      render: ({ row }) => <RequesterCell row={row} />,
    },
    {
      id: 'priority',
      header: t('queue.ticket.column.priority'),
      width: 92,
      sortable: true,
      card: 'corner',
      render: ({ row }) => <PriorityMark priority={row.priority} />,
    },
    {
      id: 'status',
      header: t('queue.ticket.column.status'),
      width: 124,
      render: ({ row }) => <TicketStatusMark status={row.status} />,
    },
    {
      id: 'clock',
      header: t('queue.column.clock'),
      width: 168,
      sortable: true,
      render: ({ row }, cell) => <ClockCell row={row} cell={cell} />,
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
      width: 104,
      card: 'corner',
      render: ({ row }) => <WhoCell row={row} />,
    },
  ],
};
