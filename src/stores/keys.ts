import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { MessageId } from '../locales/messages.ts';
import { isPressable, isTyping, matches, type Stroke } from './key-match.ts';
import { usePreferences } from './preferences.ts';

export interface KeyBinding {
  /** `j`, `Shift+x`, `Enter`, `Mod+Enter`, or two strokes: `g d`. */
  keys: string;
  /** What it does, for the overlay and tooltips. */
  id: MessageId;
  run: (event: KeyboardEvent) => void;
  /** False: the key is somebody else's at the moment. */
  when?: () => boolean;
}

export interface KeyScope {
  /** Heading in the overlay. */
  scope: MessageId;
  /** Works while a modal dialog is open (its own keys do). */
  inDialog: boolean;
  bindings: readonly KeyBinding[];
}

/** Everything registered now; the newest scope wins. Feeds the `?` overlay. */
export const useKeyScopes = create<{ scopes: readonly KeyScope[] }>(() => ({ scopes: [] }));

const SEQUENCE_MS = 1_200;
/** A key that is held down goes on walking through lists; whatever acts, acts once per press. */
const WALKING = new Set(['j', 'k', '[', ']']);
let pending: { first: string; at: number } | null = null;

function strokeOf(event: KeyboardEvent): Stroke {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
  const altGraph = event.getModifierState('AltGraph');
  return { key, ctrlKey, metaKey, altKey, shiftKey, isComposing, altGraph };
}

function reaches(event: KeyboardEvent, combo: string, scope: KeyScope): boolean {
  if (combo.includes('Mod+')) return true;
  if (!usePreferences.getState().keysEnabled && combo.length === 1) return false;
  if (isTyping(event.target)) return false;
  if ((combo === 'Enter' || combo === ' ') && isPressable(event.target)) return false;
  return (
    scope.inDialog ||
    document.querySelector('[role="dialog"][aria-modal="true"],[role="menu"],[role="listbox"]') ===
      null
  );
}

function find(event: KeyboardEvent, second: string | null): KeyBinding | undefined {
  const stroke = strokeOf(event);
  for (const scope of useKeyScopes.getState().scopes.toReversed()) {
    for (const binding of scope.bindings) {
      const [first = '', then] = binding.keys.split(' ');
      const wanted =
        second === null ? (then === undefined ? first : null) : first === second ? then : null;
      if (wanted === null || wanted === undefined || !matches(stroke, wanted)) continue;
      if (reaches(event, wanted, scope) && binding.when?.() !== false) return binding;
    }
  }
  return undefined;
}

function opensSequence(event: KeyboardEvent): string | null {
  const stroke = strokeOf(event);
  const scopes = useKeyScopes.getState().scopes;
  for (const scope of scopes) {
    for (const { keys } of scope.bindings) {
      const [first = '', then] = keys.split(' ');
      if (then !== undefined && matches(stroke, first) && reaches(event, first, scope))
        return first;
    }
  }
  return null;
}

/** The one keyboard listener of the console. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.keyCode === 229) return;
  const started =
    pending !== null && event.timeStamp - pending.at < SEQUENCE_MS ? pending.first : null;
  pending = null;
  const binding = (started === null ? undefined : find(event, started)) ?? find(event, null);
  if (binding !== undefined) {
    event.preventDefault();
    if (!event.repeat || WALKING.has(binding.keys)) binding.run(event);
    return;
  }
  const first = opensSequence(event);
  if (first !== null) pending = { first, at: event.timeStamp };
}

function register(scope: KeyScope): () => void {
  const { scopes } = useKeyScopes.getState();
  if (scopes.length === 0) document.addEventListener('keydown', handleKey);
  useKeyScopes.setState({ scopes: [...scopes, scope] });
  return () => {
    const left = useKeyScopes.getState().scopes.filter((other) => other !== scope);
    useKeyScopes.setState({ scopes: left });
    if (left.length === 0) document.removeEventListener('keydown', handleKey);
  };
}

/**
 * Registers keys while the component is mounted. `run` and `when` are always the latest ones.
 * Off while typing, composing, with an unasked modifier, and behind a modal dialog; `Mod+…` works
 * while typing. The master switch in the preferences turns single keys off.
 */
export function useKeys(
  scope: MessageId,
  bindings: readonly KeyBinding[],
  options: { inDialog?: boolean } = {},
): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  const inDialog = options.inDialog ?? false;
  // Callbacks change with every render; only other keys or words are another registration.
  const shape = bindings.map(({ keys, id }) => `${keys}\t${id}`).join('\n');
  useEffect(() => {
    const frozen = shape.split('\n').map((line, at): KeyBinding => {
      const [keys = '', id = ''] = line.split('\t');
      return {
        keys,
        id: id as MessageId,
        run: (event) => latest.current[at]?.run(event),
        when: () => latest.current[at]?.when?.() ?? true,
      };
    });
    return register({ scope, inDialog, bindings: shape === '' ? [] : frozen });
  }, [scope, inDialog, shape]);
}
