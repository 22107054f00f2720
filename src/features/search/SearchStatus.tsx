import type { SearchItem } from '../../api/contract/search.ts';
import { isMessageId, type MessageId } from '../../locales/messages.ts';
import { useT } from '../../locales/use-t.ts';
import { CheckIcon, DotIcon, LockIcon } from '../../ui/Icons.tsx';

const WORDS: Partial<Record<SearchItem['kind'], string>> = {
  dispute: 'queue.value.status',
  ticket: 'queue.ticket.status',
  question: 'queue.question.status',
};
const DONE = new Set(['resolved', 'answered']);

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
  const isDone = DONE.has(item.status ?? '');
  return (
    <span className="status">
      {item.status === 'closed' ? <LockIcon /> : isDone ? <CheckIcon /> : <DotIcon />}
      {t(word)}
    </span>
  );
}
