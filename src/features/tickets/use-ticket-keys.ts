import { useT } from '../../locales/use-t.ts';
import { useKeys } from '../../stores/keys.ts';

/** Another ticket of the queue, with the query of the queue's page on which it stands. */
interface Step {
  id: string;
  query: string;
}
interface Place {
  neighbours: { next: Step | undefined };
  /** To the list that it was opened from. */
  toList: () => void;
  /** After an act: only to a case that can be shown. */
  goOn: (step: Step) => void;
}
interface Ways {
  reply: () => void;
  note: () => void;
  status: () => void;
}

/** The keys of a ticket (experience.md, keys); those of who works on it come with the bar of acts. Answers the way on. */
export function useTicketKeys({ neighbours, goOn, toList }: Place, ways: Ways) {
  const { next } = neighbours;
  const { reply, note, status } = ways;
  const t = useT();

  useKeys('case.keys', [
    { keys: 'r', id: 'tickets.key.reply', run: reply },
    { keys: 'm', id: 'case.key.note', run: note },
    { keys: 's', id: 'tickets.key.status', run: status },
  ]);
  // For who sends and goes on; from the last one there is nowhere to go.
  const onward =
    next === undefined
      ? { go: () => undefined, reason: t('case.nav.end') }
      : { go: () => goOn(next) };
  return { ...onward, queue: 'tickets', back: toList };
}
