import type { SearchItem } from '../../api/contract/search.ts';
import { QUESTION_STATUSES, TICKET_STATUSES } from '../../api/contract/case-words.ts';
import { isMessageId, type MessageId } from '../../locales/messages.ts';
import { useT } from '../../locales/use-t.ts';
import { QuestionStatusMark, TicketStatusMark } from '../../ui/CaseMarks.tsx';
import { CheckIcon, DotIcon, LockIcon } from '../../ui/Icons.tsx';

const WORDS: Partial<Record<SearchItem['kind'], string>> = {
  dispute: 'queue.value.status',
  ticket: 'queue.ticket.status',
  question: 'queue.question.status',
  deletionRequest: 'review.status',
  appeal: 'appeal.status',
};
const DONE = new Set(['resolved', 'answered', 'effective', 'upheld', 'overturned', 'modified']);

/** The word for a status of a kind of case; undefined for what has none. */
export function statusWord({ kind, status }: Pick<SearchItem, 'kind' | 'status'>) {
  const id = `${WORDS[kind] ?? ''}.${status ?? ''}`;
  const word: MessageId | undefined = isMessageId(id) ? id : undefined;
  return word;
}

/** The status of a found case: icon and word. */
export function SearchStatus({ item }: { item: SearchItem }) {
  const t = useT();
  const word = statusWord(item);
  if (word === undefined) return null;
  const ticket = TICKET_STATUSES.find((status) => status === item.status);
  const question = QUESTION_STATUSES.find((status) => status === item.status);
  // As in their queues.
  if (item.kind === 'ticket' && ticket) return <TicketStatusMark status={ticket} />;
  if (item.kind === 'question' && question) return <QuestionStatusMark status={question} />;
  const isDone = DONE.has(item.status ?? '');
  return (
    <span className="status">
      {item.status === 'closed' ? <LockIcon /> : isDone ? <CheckIcon /> : <DotIcon />}
      {t(word)}
    </span>
  );
}
