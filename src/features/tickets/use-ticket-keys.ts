import { useT } from '../../locales/use-t.ts';
import { useKeys } from '../../stores/keys.ts';

interface Place {
  /** To the list that it was opened from. */
  toList: () => void;
  /** True when there is a case after this one. */
  goNext: () => Promise<boolean>;
}
interface Ways {
  reply: () => void;
  note: () => void;
  status: () => void;
}

/** The keys of a ticket (experience.md, keys); those of who works on it come with the bar of acts. Answers the way on. */
export function useTicketKeys({ goNext, toList }: Place, ways: Ways) {
  const { reply, note, status } = ways;
  const t = useT();

  useKeys('case.keys', [
    { keys: 'r', id: 'tickets.key.reply', run: reply },
    { keys: 'm', id: 'case.key.note', run: note },
    { keys: 's', id: 'tickets.key.status', run: status },
  ]);
  // For who sends and goes on; from the last one there is nowhere to go.
  return { go: goNext, end: t('case.nav.end'), queue: 'tickets', back: toList };
}
