import { BulkTools } from '../features/bulk/LaterBulkTools.tsx';
import { queueLoader } from '../features/queue/queue-loader.ts';
import { QueueScreen } from '../features/queue/QueueScreen.tsx';
import { ticketTable } from '../features/queue/TicketTable.tsx';
import { ticketQueue } from '../features/queue/ticket-queue.ts';
import { RowActs } from './row-acts.ts';

export const loader = queueLoader(ticketQueue);

export default function TicketsPage() {
  return <QueueScreen queue={ticketQueue} table={ticketTable} RowActs={RowActs} Bulk={BulkTools} />;
}
