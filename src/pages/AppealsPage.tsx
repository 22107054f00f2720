import { BulkTools } from '../features/bulk/LaterBulkTools.tsx';
import { appealQueue } from '../features/queue/appeal-queue.ts';
import { appealTable } from '../features/queue/AppealTable.tsx';
import { queueLoader } from '../features/queue/queue-loader.ts';
import { QueueScreen } from '../features/queue/QueueScreen.tsx';
import { RowActs } from './row-acts.ts';

export const loader = queueLoader(appealQueue);

export default function AppealsPage() {
  return <QueueScreen queue={appealQueue} table={appealTable} RowActs={RowActs} Bulk={BulkTools} />;
}
