import type { TicketRow } from '../../api/contract/tickets.ts';
import { PriorityMark, TicketStatusMark } from '../../ui/CaseMarks.tsx';
import { AboutCell } from './AboutCell.tsx';
import { caseColumns } from './CaseColumns.tsx';
import type { QueueTableSpec } from './queue-spec.ts';
import { OrderOrSince, RequesterCell } from './TicketCells.tsx';

/** The columns of tickets: what, who, how urgent, whose turn. */
export const ticketTable: QueueTableSpec<TicketRow> = {
  label: (row) => `${row.reference}, ${row.requester.name}`,
  columns: (t, search) => {
    const { reference, about, clock, court, who } = caseColumns(t, search);
    return [
      reference(136, (row) => <OrderOrSince row={row} />),
      about('subject', t('queue.ticket.column.subject'), 220, (row, gone) => (
        <AboutCell
          row={row}
          text={row.subject}
          hints={[t('queue.hint.messages', { count: row.messageCount })]}
          gone={gone}
        />
      )),
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
      clock(168),
      court(),
      who(104, 'corner'),
    ];
  },
};
