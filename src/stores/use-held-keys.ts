import { useEffect, useId } from 'react';
import type { MessageId } from '../locales/messages.ts';
import { useKeys, type KeyBinding } from './keys.ts';
import { holdKeys, keepKey, releaseHeld } from './keys-held.ts';

/**
 * Keeps these keys, and what is pressed after one of them, until the component goes: in its place comes what
 * they are for. Without it they would go to whatever else answers to them, on something else.
 */
export function useHeldKeys(scope: MessageId, bindings: readonly Omit<KeyBinding, 'run'>[]): void {
  const name = useId();
  const run = (event: KeyboardEvent) => {
    holdKeys(name);
    keepKey(event);
  };
  useKeys(
    scope,
    bindings.map((binding) => ({ ...binding, run })),
  );
  useEffect(() => () => releaseHeld(name), [name]);
}
