import type { MessageId } from '../locales/messages.ts';
import type { KeyBinding, KeyScope } from './keys.ts';
import type { OwnKeys } from './own-keys.ts';

/** A binding as it answers now. */
export interface ListedKey extends KeyBinding {
  /** The key it has unless the person chose another. */
  usual: string;
}

/**
 * What answers now, by scope, the newest the first. The newest binding of a key is the one that answers;
 * older ones are not listed.
 */
export function listKeys(scopes: readonly KeyScope[], own: OwnKeys): [MessageId, ListedKey[]][] {
  const seen = new Set<string>();
  const groups = new Map<MessageId, ListedKey[]>();
  for (const { scope, bindings } of scopes.toReversed()) {
    const listed = bindings.map(({ keys, id, run, when }): ListedKey => {
      const now = own[id] ?? keys;
      return { usual: keys, keys: now, id, run, when: () => when?.() !== false };
    });
    const fresh = listed.filter(({ keys }) => !seen.has(keys));
    for (const { keys } of fresh) seen.add(keys);
    if (fresh.length > 0) groups.set(scope, [...(groups.get(scope) ?? []), ...fresh]);
  }
  return [...groups];
}
