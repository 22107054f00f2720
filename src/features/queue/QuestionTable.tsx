import type { QuestionRow } from '../../api/contract/questions.ts';
import { QuestionStatusMark } from '../../ui/CaseMarks.tsx';
import { AboutCell } from './AboutCell.tsx';
import { caseColumns } from './CaseColumns.tsx';
import type { QueueTableSpec } from './queue-spec.ts';
import { TwoLines } from './TwoLines.tsx';

/** The columns of questions: what is asked of whom, and whether the answer is late. */
export const questionTable: QueueTableSpec<QuestionRow> = {
  label: (row) => `${row.reference}, ${row.buyer.name}`,
  columns: (t, search) => {
    const { reference, about, parties, clock, court, who } = caseColumns(t, search);
    return [
      reference(136, (row) => row.item.sku),
      about('asked', t('queue.question.column.asked'), 240, (row, gone) => (
        <AboutCell row={row} text={row.text} hints={[row.item.title]} gone={gone} />
      )),
      parties(t('queue.question.column.parties')),
      {
        id: 'answer',
        header: t('queue.question.column.answer'),
        width: 160,
        render: ({ row }) => {
          // Whether the seller is slow, so that the desk may step in.
          const words = row.flags.map((flag) => t(`queue.question.flag.${flag}`)).join(' · ');
          return (
            <TwoLines title={words === '' ? undefined : words}>
              <QuestionStatusMark status={row.status} />
              <small title={words}>{words}</small>
            </TwoLines>
          );
        },
      },
      clock(168),
      court(),
      who(104),
    ];
  },
};
