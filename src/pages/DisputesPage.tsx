import { BulkTools } from '../features/bulk/LaterBulkTools.tsx';
import { disputeTable } from '../features/queue/DisputeTable.tsx';
import { disputeQueue } from '../features/queue/dispute-queue.ts';
import { queueLoader } from '../features/queue/queue-loader.ts';
import { QueueScreen } from '../features/queue/QueueScreen.tsx';
import { RowActs } from './row-acts.ts';

export const loader = queueLoader(disputeQueue);

export default function DisputesPage() {
  return (
    <QueueScreen queue={disputeQueue} table={disputeTable} RowActs={RowActs} Bulk={BulkTools} />
  );
}
