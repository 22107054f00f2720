import { printedKeys } from '../lib/key-print.ts';
import type { MessageId } from '../locales/messages.ts';
import { typesCharacter } from './key-match.ts';
import { useOwnKeys } from './own-keys.ts';
import { usePreferences } from './preferences.ts';

/**
 * The key of an action as its button prints it: the person's own one, and none while single keys are
 * switched off.
 *
 * @param keys what the action has unless somebody chose another
 */
export function useKeyText(id: MessageId, keys: string): string | undefined {
  const now = useOwnKeys((state) => state.keys[id]) ?? keys;
  const isOff = usePreferences((state) => !state.keysEnabled);
  return isOff && typesCharacter(now.split(' ')[0] ?? '') ? undefined : printedKeys(now);
}
