import { useEffect, useRef } from 'react';
import { useT } from '../../locales/use-t.ts';
import { useKeys } from '../../stores/keys.ts';
import { undoNewest } from '../../stores/toasts.ts';
import { clockNow } from '../../ui/use-now.ts';

/** What is done to a row by a menu of its own. */
export type RowAct = 'assign' | 'snooze' | 'copy' | 'status' | 'reply' | 'note';

interface QueueKeys {
  ids: readonly string[];
  currentId: string | null;
  /** Makes a row current by key, also the one that is: the focus goes to it. */
  moveTo: (id: string) => void;
  selection: ReadonlySet<string>;
  setSelection: (selection: ReadonlySet<string>) => void;
  open: (id: string) => void;
  claim: (id: string) => void;
  takeNext: () => void;
  /** Does an act on a row, or opens its menu. */
  act: (what: RowAct, id: string) => void;
}

/** Every row between two rows, both included. */
export function between(ids: readonly string[], from: string, to: string): readonly string[] {
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)].toSorted((a, b) => a - b);
  return start === undefined || start < 0 ? [to] : ids.slice(start, (end ?? start) + 1);
}

/** The row that was chosen or let go last, by key or by mouse: a range begins there. */
function useToggled(selection: ReadonlySet<string>, currentId: string | null) {
  const toggled = useRef<string | null>(null);
  const before = useRef(selection);
  useEffect(() => {
    const was = before.current;
    before.current = selection;
    const changed = [...selection].filter((id) => !was.has(id));
    const gone = [...was].filter((id) => !selection.has(id));
    const [only] = [...changed, ...gone];
    if (changed.length + gone.length === 1 && only !== undefined) toggled.current = only;
    // The end of a range, where the next one begins.
    else if (currentId !== null && changed.includes(currentId)) toggled.current = currentId;
  }, [selection, currentId]);
  return toggled;
}

/** j k Enter x Shift+x c n a z s r m u y: the queue without a mouse. */
export function useQueueKeys(queue: QueueKeys): void {
  const { ids, currentId, selection } = queue;
  const t = useT();
  const toggled = useToggled(selection, currentId);
  const at = currentId === null ? -1 : ids.indexOf(currentId);
  const onRow = () => at >= 0;

  function move(step: 1 | -1): void {
    const next = ids[Math.min(Math.max(at + step, 0), ids.length - 1)];
    if (next !== undefined) queue.moveTo(next);
  }

  function withCurrent(run: (id: string) => void): () => void {
    return () => (currentId === null ? undefined : run(currentId));
  }

  function choose(id: string): void {
    const next = new Set(selection);
    if (!next.delete(id)) next.add(id);
    queue.setSelection(next);
  }

  function chooseRange(id: string): void {
    queue.setSelection(new Set([...selection, ...between(ids, toggled.current ?? id, id)]));
  }

  const acting = (what: RowAct) => withCurrent((id) => queue.act(what, id));
  useKeys('queue.keys', [
    { keys: 'j', id: 'queue.keys.down', run: () => move(1) },
    { keys: 'k', id: 'queue.keys.up', run: () => move(-1) },
    { keys: 'Enter', id: 'queue.keys.open', run: withCurrent(queue.open), when: onRow },
    { keys: 'x', id: 'queue.keys.select', run: withCurrent(choose), when: onRow },
    { keys: 'Shift+x', id: 'queue.keys.range', run: withCurrent(chooseRange), when: onRow },
    { keys: 'c', id: 'queue.keys.claim', run: withCurrent(queue.claim), when: onRow },
    { keys: 'n', id: 'queue.keys.next', run: queue.takeNext },
    { keys: 'a', id: 'queue.keys.assign', run: acting('assign'), when: onRow },
    { keys: 'z', id: 'queue.keys.snooze', run: acting('snooze'), when: onRow },
    {
      keys: 'u',
      id: 'queue.keys.undo',
      run: () => undoNewest(clockNow(), t('queue.undo.nothing')),
    },
    { keys: 's', id: 'queue.keys.status', run: acting('status'), when: onRow },
    { keys: 'r', id: 'queue.keys.reply', run: acting('reply'), when: onRow },
    { keys: 'm', id: 'queue.keys.note', run: acting('note'), when: onRow },
    { keys: 'y', id: 'queue.keys.copy', run: acting('copy'), when: onRow },
  ]);
}
