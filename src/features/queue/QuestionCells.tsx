import type { QuestionRow } from '../../api/contract/questions.ts';
import { useT } from '../../locales/use-t.ts';
import { useHasDraft } from '../../stores/drafts.ts';
import { QuestionStatusMark } from '../../ui/CaseMarks.tsx';
import type { CellContext } from '../../ui/table/types.ts';
import { Headed } from './Headed.tsx';
import { CaseLinkCell } from './QueueCells.tsx';
import { TwoLines } from './TwoLines.tsx';
import { useSnoozeWords } from './use-snooze-words.ts';

/** Reference, which opens the question with its queue, and the article's number. */
export function QuestionCell(props: { row: QuestionRow; search: string; cell: CellContext }) {
  const { row, search, cell } = props;
  return (
    <CaseLinkCell to={`/questions/${row.id}${search}`} reference={row.reference} cell={cell}>
      {row.item.sku}
    </CaseLinkCell>
  );
}

/** What is asked, about what. */
export function AskedCell({ row, gone }: { row: QuestionRow; gone: boolean }) {
  const t = useT();
  const hasDraft = useHasDraft(row.id);
  const snoozed = useSnoozeWords(row.snooze);
  const { text, item, unread, tags } = row;
  const hints = gone
    ? [t('queue.hint.gone')]
    : [item.title, ...(snoozed === undefined ? [] : [snoozed]), ...tags];
  return (
    <TwoLines>
      <Headed text={text} unread={unread} draft={hasDraft} />
      <small dir="auto" title={hints.join(' · ')}>
        {hints.join(' · ')}
      </small>
    </TwoLines>
  );
}

/** Whether it is answered, and by whom; whether the seller is slow, so that the desk may step in. */
export function AnswerCell({ row }: { row: QuestionRow }) {
  const t = useT();
  const words = row.flags.map((flag) => t(`queue.question.flag.${flag}`)).join(' · ');
  return (
    <TwoLines title={words === '' ? undefined : words}>
      <QuestionStatusMark status={row.status} />
      <small title={words}>{words}</small>
    </TwoLines>
  );
}
