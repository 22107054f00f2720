import { create } from 'zustand';
import { useSession } from './session.ts';

/** Keys that a person chose, by the action's id: `{ 'queue.keys.down': 'ArrowDown' }`. */
export type OwnKeys = Readonly<Record<string, string>>;

interface OwnKeysState {
  /** Whose they are; null while nobody is signed in. */
  agentId: string | null;
  keys: OwnKeys;
}

const storageKey = (agentId: string) => `recourse.keys.${agentId}`;
/** One or two strokes; what is damaged is as good as not there. */
const SOUND = /^(Mod\+)?(Shift\+)?(\S|[A-Z]\w+)( (Shift\+)?(\S|[A-Z]\w+))?$/u;

/** Reads stored text; whatever is damaged is left out. */
export function parseOwnKeys(text: string | null): OwnKeys {
  try {
    const stored: unknown = JSON.parse(text ?? 'null');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string' && SOUND.test(entry[1]),
      ),
    );
  } catch {
    return {};
  }
}

function read(agentId: string | null): OwnKeysState {
  if (agentId === null) return { agentId, keys: {} };
  try {
    const text = globalThis.localStorage?.getItem(storageKey(agentId)) ?? null;
    return { agentId, keys: parseOwnKeys(text) };
  } catch {
    return { agentId, keys: {} };
  }
}

const signedIn = () => useSession.getState().session?.agent.id ?? null;

/** What the signed-in person changed; everybody else's keys stay as they are. */
export const useOwnKeys = create<OwnKeysState>(() => read(signedIn()));

useSession.subscribe(() => {
  if (signedIn() !== useOwnKeys.getState().agentId) useOwnKeys.setState(read(signedIn()));
});

// Another tab of the same person changed them.
globalThis.window?.addEventListener('storage', ({ key }) => {
  const { agentId } = useOwnKeys.getState();
  if (agentId !== null && key === storageKey(agentId)) useOwnKeys.setState(read(agentId));
});

/** Replaces all of the signed-in person's keys and keeps them in this browser. */
export function setOwnKeys(keys: OwnKeys): void {
  const { agentId } = useOwnKeys.getState();
  useOwnKeys.setState({ keys });
  if (agentId === null) return;
  try {
    globalThis.localStorage?.setItem(storageKey(agentId), JSON.stringify(keys));
  } catch {
    // Storage is closed: they hold for this page.
  }
}

/** Gives an action another key, or its own one back with null. */
export function setOwnKey(id: string, keys: string | null): void {
  const { [id]: _, ...others } = useOwnKeys.getState().keys;
  setOwnKeys(keys === null ? others : { ...others, [id]: keys });
}

/** The key that an action has now. */
export function keysNow({ id, keys }: { id: string; keys: string }): string {
  return useOwnKeys.getState().keys[id] ?? keys;
}
