import type { MessageId } from '../locales/messages.ts';
import { useKeyScopes } from './keys.ts';

/** A page that has not come by then was not meant any more (ms). */
const PATIENCE_MS = 10_000;

/**
 * Does one of these actions as soon as a page that has it is there: a key of a list that leads into a
 * case. Whoever presses another key meanwhile has gone on.
 */
export function pressLater(ids: readonly MessageId[]): void {
  const find = () =>
    useKeyScopes
      .getState()
      .scopes.flatMap(({ bindings }) => bindings)
      .find(({ id }) => ids.includes(id));
  const stop = () => {
    unsubscribe();
    clearTimeout(timer);
    document.removeEventListener('keydown', stop, true);
  };
  const look = () => {
    if (find() === undefined) return;
    stop();
    // After the page has put the focus on its heading.
    setTimeout(() => find()?.run(new KeyboardEvent('keydown')), 0);
  };
  const unsubscribe = useKeyScopes.subscribe(look);
  const timer = setTimeout(stop, PATIENCE_MS);
  document.addEventListener('keydown', stop, true);
}
