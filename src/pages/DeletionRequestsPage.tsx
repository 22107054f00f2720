import { BulkTools } from '../features/bulk/LaterBulkTools.tsx';
import { deletionQueue } from '../features/queue/deletion-queue.ts';
import { deletionTable } from '../features/queue/DeletionTable.tsx';
import { queueLoader } from '../features/queue/queue-loader.ts';
import { QueueScreen } from '../features/queue/QueueScreen.tsx';
import { RowActs } from './row-acts.ts';

export const loader = queueLoader(deletionQueue);

export default function DeletionRequestsPage() {
  return (
    <QueueScreen queue={deletionQueue} table={deletionTable} RowActs={RowActs} Bulk={BulkTools} />
  );
}
