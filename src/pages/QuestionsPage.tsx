import { BulkTools } from '../features/bulk/LaterBulkTools.tsx';
import { questionTable } from '../features/queue/QuestionTable.tsx';
import { questionQueue } from '../features/queue/question-queue.ts';
import { queueLoader } from '../features/queue/queue-loader.ts';
import { QueueScreen } from '../features/queue/QueueScreen.tsx';
import { RowActs } from './row-acts.ts';

export const loader = queueLoader(questionQueue);

export default function QuestionsPage() {
  return (
    <QueueScreen queue={questionQueue} table={questionTable} RowActs={RowActs} Bulk={BulkTools} />
  );
}
