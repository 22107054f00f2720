import { useLayoutEffect, useRef, type RefObject } from 'react';
import { create } from 'zustand';
import type { MessageId } from '../locales/messages.ts';
import {
  isPressable,
  isTyping,
  matches,
  spellings,
  type Stroke,
  typesCharacter,
} from './key-match.ts';
import { keepKey } from './keys-held.ts';
import { hasOverlay } from './overlays.ts';
import { keysNow } from './own-keys.ts';
import { usePreferences } from './preferences.ts';

export interface KeyBinding {
  /** Unless the person chose others: `j`, `Shift+x`, `Enter`, `Mod+Enter`, or two strokes: `g d`. */
  keys: string;
  /** The action: what it does, for the overlay and tooltips, and what a person gives another key to. */
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
  /** Only for keys pressed in this part of the page, and there before all others. */
  within?: RefObject<Element | null> | undefined;
  bindings: readonly KeyBinding[];
}

/** Everything registered now; the newest scope wins. Feeds the `?` overlay. */
export const useKeyScopes = create<{ scopes: readonly KeyScope[] }>(() => ({ scopes: [] }));

const SEQUENCE_MS = 1_200;
/** A key that is held down goes on walking through lists; whatever acts, acts once per press. */
const WALKING = new Set(['j', 'k', '[', ']']);
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);
let pending: { first: string; at: number } | null = null;

function strokeOf(event: KeyboardEvent): Stroke {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
  const altGraph = event.getModifierState('AltGraph');
  return { key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing, altGraph };
}

function reaches(event: KeyboardEvent, combo: string, scope: KeyScope): boolean {
  const { target } = event;
  if (scope.within && !(target instanceof Node && scope.within.current?.contains(target)))
    return false;
  if (combo.includes('Mod+')) return true;
  if (!usePreferences.getState().keysEnabled && typesCharacter(combo)) return false;
  // Escape writes nothing: it may lead out of the field.
  if (isTyping(target) && !(scope.within && combo === 'Escape')) return false;
  if ((combo === 'Enter' || combo === ' ') && isPressable(target)) return false;
  return scope.inDialog || !hasOverlay();
}

/** The newest first; those of a part of the page before those of the whole. */
function inOrder(): KeyScope[] {
  const newest = useKeyScopes.getState().scopes.toReversed();
  return [...newest.filter(({ within }) => within), ...newest.filter(({ within }) => !within)];
}

function findAs(
  event: KeyboardEvent,
  spelling: string,
  second: string | null,
): KeyBinding | undefined {
  const stroke = strokeOf(event);
  for (const scope of inOrder()) {
    for (const binding of scope.bindings) {
      const [first = '', then] = keysNow(binding).split(' ');
      const wanted =
        second === null ? (then === undefined ? first : null) : first === second ? then : null;
      if (wanted === null || wanted === undefined || !matches(stroke, wanted, spelling)) continue;
      if (reaches(event, wanted, scope) && binding.when?.() !== false) return binding;
    }
  }
  return undefined;
}

function opensSequence(event: KeyboardEvent, spelling: string): string | undefined {
  const stroke = strokeOf(event);
  for (const scope of useKeyScopes.getState().scopes) {
    for (const binding of scope.bindings) {
      const [first = '', then] = keysNow(binding).split(' ');
      if (then !== undefined && matches(stroke, first, spelling) && reaches(event, first, scope))
        return first;
    }
  }
  return undefined;
}

/** The first spelling of a stroke to which something answers. */
function firstOf<Found>(
  event: KeyboardEvent,
  find: (spelling: string) => Found | undefined,
): Found | undefined {
  for (const spelling of spellings(event)) {
    const found = find(spelling);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The one keyboard listener of the console. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.keyCode === 229 || MODIFIERS.has(event.key)) return;
  const started =
    pending !== null && event.timeStamp - pending.at < SEQUENCE_MS ? pending.first : null;
  pending = null;
  const binding =
    (started === null ? undefined : firstOf(event, (key) => findAs(event, key, started))) ??
    firstOf(event, (key) => findAs(event, key, null));
  const walks = binding !== undefined && WALKING.has(binding.keys);
  if (binding !== undefined && !walks && keepKey(event)) return;
  if (binding !== undefined) {
    event.preventDefault();
    if (!event.repeat || walks) binding.run(event);
    return;
  }
  const first = firstOf(event, (key) => opensSequence(event, key));
  if (first !== undefined && !keepKey(event)) pending = { first, at: event.timeStamp };
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
 * while typing. The master switch in the preferences turns single keys off. With `within` they are the
 * keys of one part of the page, such as a form, and only while it has the focus.
 */
export function useKeys(
  scope: MessageId,
  bindings: readonly KeyBinding[],
  options: { inDialog?: boolean; within?: RefObject<Element | null> } = {},
): void {
  const latest = useRef(bindings);
  useLayoutEffect(() => {
    latest.current = bindings;
  });
  const { inDialog = false, within } = options;
  // Callbacks change with every render; only other keys or words are another registration.
  const shape = bindings.map(({ keys, id }) => `${keys}\t${id}`).join('\n');
  useLayoutEffect(() => {
    const frozen = shape.split('\n').map((line, at): KeyBinding => {
      const [keys = '', id = ''] = line.split('\t');
      return {
        keys,
        id: id as MessageId,
        run: (event) => latest.current[at]?.run(event),
        when: () => latest.current[at]?.when?.() ?? true,
      };
    });
    return register({ scope, inDialog, within, bindings: shape === '' ? [] : frozen });
  }, [scope, inDialog, within, shape]);
}
