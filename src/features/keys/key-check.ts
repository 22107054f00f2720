import { spellings, type Stroke } from '../../stores/key-match.ts';
import type { OwnKeys } from '../../stores/own-keys.ts';
import { type KeyAction, keyActions, meet } from './key-catalogue.ts';

export type KeyRefusal =
  /** Another action that answers at the same time has it, or begins with it. */
  | { code: 'taken'; by: KeyAction }
  /** The browser or the system keeps it, pages don't get it. */
  | { code: 'browser' }
  /** It edits text. */
  | { code: 'text' }
  /** It moves the focus, scrolls, presses or closes. */
  | { code: 'focus' }
  /** Alt types characters and opens menus. */
  | { code: 'alt' }
  /** What sends words or moves money takes no single key. */
  | { code: 'chord' };

const BROWSER = new Set(
  ['t', 'n', 'w', 'r', 'l', 'p', 's', 'f', 'o', 'h', 'j', 'd', 'q', 'u', 'g', '+', '-', '=', '0']
    .concat(['1', '2', '3', '4', '5', '6', '7', '8', '9', 'Tab', 'PageUp', 'PageDown', ','])
    .map((key) => `Mod+${key}`)
    .concat(
      ['t', 'n', 'w', 'r', 'p', 'i', 'j', 'c', 'q', 'o', 'b', 'Delete', 'Tab'].map(
        (key) => `Mod+Shift+${key}`,
      ),
    ),
);
const TEXT = new Set(
  ['a', 'c', 'v', 'x', 'z', 'y', 'Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'ArrowUp']
    .concat(['ArrowDown', 'Home', 'End'])
    .flatMap((key) => [`Mod+${key}`, `Mod+Shift+${key}`]),
);
const FOCUS =
  /^(Shift\+)?(Tab|Escape|Enter| |Arrow\w+|Home|End|PageUp|PageDown|Backspace|Delete|Insert|ContextMenu)$/;

/** Stands for every stroke with Alt, AltGr or a character that is being composed. */
export const ALT = 'Alt';

/** What was pressed, in the registry's writing; `Alt` where it can be no key of ours, null for a modifier alone. */
export function recorded(stroke: Stroke): string | null {
  if (['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'].includes(stroke.key)) return null;
  if (stroke.altKey || stroke.altGraph || stroke.isComposing || stroke.key === 'Dead') return ALT;
  const [typed = '', place] = spellings(stroke);
  const isAscii = /^[ -~]+$/.test(typed);
  const key = isAscii ? typed : (place ?? typed);
  const isLetter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  const mod = stroke.ctrlKey || stroke.metaKey ? 'Mod+' : '';
  // A sign may need Shift on one keyboard and none on another: it is itself.
  const shift = stroke.shiftKey && (isLetter || key.length > 1) ? 'Shift+' : '';
  return `${mod}${shift}${key.length === 1 ? key.toLowerCase() : key}`;
}

/** First strokes of keys with two strokes: whoever presses one goes on. */
export function leaders(own: OwnKeys): Set<string> {
  const keys = keyActions.map((action) => own[action.id] ?? action.keys);
  return new Set(
    keys.flatMap((one) => (one.includes(' ') && one !== ' ' ? [one.split(' ')[0] ?? ''] : [])),
  );
}

const clash = (a: string, b: string) => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

/** Why an action can't have a key; undefined when it can. */
export function keyRefusal(action: KeyAction, keys: string, own: OwnKeys): KeyRefusal | undefined {
  const [first = ''] = keys === ' ' ? [' '] : keys.split(' ');
  // An action always may have the key that it comes with, unless another has it now.
  if (keys !== action.keys) {
    if (action.keys.includes('Mod+') && !first.includes('Mod+')) return { code: 'chord' };
    if (/^(Shift\+|Mod\+)*F\d+$/.test(first) || BROWSER.has(first)) return { code: 'browser' };
    if (TEXT.has(first)) return { code: 'text' };
    if (keys.split(' ').some((stroke) => FOCUS.test(stroke)) || keys === ' ')
      return { code: 'focus' };
  }
  const by = keyActions.find(
    (other) =>
      other.id !== action.id && meet(other, action) && clash(own[other.id] ?? other.keys, keys),
  );
  return by && { code: 'taken', by };
}

/** Everything that a person has, as text: to keep, to mail, to compare. */
export function keysAsText(own: OwnKeys, wordsOf: (action: KeyAction) => string): string {
  return keyActions
    .map((action) => {
      const now = own[action.id] ?? action.keys;
      return `${now.padEnd(18)}${wordsOf(action)}${now === action.keys ? '' : ` (${action.keys})`}`;
    })
    .join('\n');
}
