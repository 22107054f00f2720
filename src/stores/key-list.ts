import type { MessageId } from '../locales/messages.ts';
import type { KeyBinding, KeyScope } from './keys.ts';

/**
 * What answers now, by scope, the newest first. The newest binding of a key is the one that answers;
 * older ones are not listed.
 */
export function listKeys(scopes: readonly KeyScope[]): [MessageId, KeyBinding[]][] {
  const seen = new Set<string>();
  const groups = new Map<MessageId, KeyBinding[]>();
  for (const { scope, bindings } of scopes.toReversed()) {
    const fresh = bindings.filter(({ keys }) => !seen.has(keys));
    for (const { keys } of fresh) seen.add(keys);
    if (fresh.length > 0) groups.set(scope, [...(groups.get(scope) ?? []), ...fresh]);
  }
  return [...groups];
}
