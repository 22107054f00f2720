import { useNavigate } from 'react-router';
import { useT } from '../../locales/use-t.ts';
import { useKeys } from '../../stores/keys.ts';
import { newestUndo, toast, undoNewest } from '../../stores/toasts.ts';
import { clockNow } from '../../ui/use-now.ts';

/** Another ticket of the queue, with the query of the queue's page on which it stands. */
interface Step {
  id: string;
  query: string;
}
interface Place {
  neighbours: { previous: Step | undefined; next: Step | undefined; back: string };
  goTo: (step: Step) => void;
}
interface Ways {
  reply: () => void;
  note: () => void;
  status: () => void;
}

/** The keys of a ticket (experience.md, keys); those of who works on it come with the bar of acts. Answers the way on. */
export function useTicketKeys(ticketId: string, { neighbours, goTo }: Place, ways: Ways) {
  const { previous, next, back } = neighbours;
  const navigate = useNavigate();
  const { reply, note, status } = ways;
  const t = useT();

  async function copyLink() {
    const address = new URL(`tickets/${ticketId}`, document.baseURI).href;
    await navigator.clipboard.writeText(address).then(
      () => toast({ kind: 'done', message: t('case.menu.copied') }),
      () => toast({ kind: 'problem', message: t('case.menu.copyFailed') }),
    );
  }

  useKeys('case.keys', [
    {
      keys: 'j',
      id: 'case.nav.next',
      when: () => next !== undefined,
      run: () => next && goTo(next),
    },
    {
      keys: 'k',
      id: 'case.nav.previous',
      when: () => previous !== undefined,
      run: () => previous && goTo(previous),
    },
    { keys: 'r', id: 'tickets.key.reply', run: reply },
    { keys: 'm', id: 'case.key.note', run: note },
    { keys: 's', id: 'tickets.key.status', run: status },
    {
      keys: 'u',
      id: 'case.key.undo',
      when: () => newestUndo(clockNow()) !== undefined,
      run: () => undoNewest(clockNow()),
    },
    { keys: 'y', id: 'case.menu.copy', run: () => void copyLink() },
  ]);
  // For who sends and goes on; from the last one there is nowhere to go.
  const onward =
    next === undefined
      ? { go: () => undefined, reason: t('case.nav.end') }
      : { go: () => goTo(next) };
  return { ...onward, queue: 'tickets', back: () => void navigate(`/tickets${back}`) };
}
