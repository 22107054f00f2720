import type { MessageId } from '../../../locales/messages.ts';
import { spellings } from '../../../stores/key-match.ts';

export type ViewerAction =
  | 'previousItem'
  | 'nextItem'
  | 'close'
  | 'download'
  | 'facts'
  | 'zoomIn'
  | 'zoomOut'
  | 'fit'
  | 'actualSize'
  | 'rotate'
  | 'flip'
  | 'panUp'
  | 'panDown'
  | 'panLeft'
  | 'panRight'
  | 'previousPage'
  | 'nextPage';

interface ViewerKey {
  /** Values of `KeyboardEvent.key`; the first one is printed on the button. */
  keys: readonly string[];
  label: MessageId;
  /** Where the key means something. */
  on: 'always' | 'image' | 'pdf' | 'both';
}

/**
 * Every key of the viewer, in the order in which an overlay lists them. They shadow the keys of the
 * page below while focus is in the viewer (evidence.md, Viewer).
 */
export const viewerKeymap: Readonly<Record<ViewerAction, ViewerKey>> = {
  previousItem: { keys: ['['], label: 'evidence.action.previousItem', on: 'always' },
  nextItem: { keys: [']'], label: 'evidence.action.nextItem', on: 'always' },
  zoomIn: { keys: ['+', '='], label: 'evidence.action.zoomIn', on: 'both' },
  zoomOut: { keys: ['-', '_'], label: 'evidence.action.zoomOut', on: 'both' },
  fit: { keys: ['0'], label: 'evidence.action.fit', on: 'both' },
  actualSize: { keys: ['1'], label: 'evidence.action.actualSize', on: 'both' },
  rotate: { keys: ['r'], label: 'evidence.action.rotate', on: 'both' },
  flip: { keys: ['f'], label: 'evidence.action.flip', on: 'image' },
  panUp: { keys: ['ArrowUp'], label: 'evidence.action.panUp', on: 'both' },
  panDown: { keys: ['ArrowDown'], label: 'evidence.action.panDown', on: 'both' },
  panLeft: { keys: ['ArrowLeft'], label: 'evidence.action.panLeft', on: 'both' },
  panRight: { keys: ['ArrowRight'], label: 'evidence.action.panRight', on: 'both' },
  previousPage: { keys: ['PageUp'], label: 'evidence.action.previousPage', on: 'pdf' },
  nextPage: { keys: ['PageDown'], label: 'evidence.action.nextPage', on: 'pdf' },
  facts: { keys: ['i'], label: 'evidence.action.facts', on: 'always' },
  download: { keys: ['d'], label: 'evidence.action.download', on: 'always' },
  close: { keys: ['Escape'], label: 'evidence.action.close', on: 'always' },
};

/** What the stage on show can do now; absent actions leave their key to nobody. */
export type StageActions = Partial<Record<ViewerAction, () => void>>;

interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey?: boolean;
  code?: string;
  isComposing?: boolean;
}

const byKey = new Map<string, ViewerAction>(
  Object.entries(viewerKeymap).flatMap(([action, { keys }]) =>
    // Object.entries forgets that the keys are the record's own.
    keys.map((key): [string, ViewerAction] => [key, action as ViewerAction]),
  ),
);

/**
 * The action of a key press, matched as all keys are (decision 0011); none with Ctrl, ⌘ or Alt, and no
 * letter with Shift.
 */
export function viewerActionOf(press: KeyPress): ViewerAction | undefined {
  const { key, code = '', shiftKey = false } = press;
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return undefined;
  for (const spelling of spellings({ key, code, shiftKey })) {
    const isLetter = spelling.length === 1 && spelling.toLowerCase() !== spelling.toUpperCase();
    const action = byKey.get(isLetter ? spelling.toLowerCase() : spelling);
    if (action !== undefined && !(isLetter && shiftKey)) return action;
  }
  return undefined;
}

const signs: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  '-': '−',
};

/** The key as printed on its button. */
export function keySign(action: ViewerAction): string {
  const [key = ''] = viewerKeymap[action].keys;
  return signs[key] ?? key;
}

/** Elements that need their own letters and arrows: fields, sliders, menus. */
const KEEPS_KEYS =
  'input:not([type=button]), textarea, select, [contenteditable], [role=slider], [role=menu], [role=listbox]';

/** Whether a key pressed there belongs to a field or a menu, not to the viewer. */
export function keepsItsKeys(target: EventTarget): boolean {
  return target instanceof Element && target.closest(KEEPS_KEYS) !== null;
}
