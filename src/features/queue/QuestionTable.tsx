import type { QuestionRow } from '../../api/contract/questions.ts';
import { PartiesCell } from './DisputeCells.tsx';
import { AnswerCell, AskedCell, QuestionCell } from './QuestionCells.tsx';
import { ClockCell, CourtCell, WhoCell } from './QueueCells.tsx';
import type { QueueTableSpec } from './queue-spec.ts';

/** The columns of questions: what is asked of whom, and whether the answer is late. */
export const questionTable: QueueTableSpec<QuestionRow> = {
  label: (row) => `${row.reference}, ${row.buyer.name}`,
  columns: (t, search) => [
    {
      id: 'case',
      header: t('queue.column.case'),
      width: 136,
      sortable: true,
      card: 'line',
      render: ({ row }, cell) => <QuestionCell row={row} search={search} cell={cell} />,
    },
    {
      id: 'asked',
      header: t('queue.question.column.asked'),
      flex: 1,
      minWidth: 240,
      render: ({ row, gone }) => <AskedCell row={row} gone={gone} />,
    },
    {
      id: 'parties',
      header: t('queue.question.column.parties'),
      width: 190,
      render: ({ row }) => <PartiesCell row={row} />,
    },
    {
      id: 'answer',
      header: t('queue.question.column.answer'),
      width: 160,
      render: ({ row }) => <AnswerCell row={row} />,
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
      render: ({ row }) => <WhoCell row={row} />,
    },
  ],
};
