/** What of a keyboard event decides. */
export type Stroke = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
> & { altGraph: boolean };

const isLetter = (key: string) => key.length === 1 && key.toLowerCase() !== key.toUpperCase();

/** A character that no Latin keyboard types: `ξ`, `ж`, `ك`, `ไ`. */
const isForeign = (key: string) => /^[^\p{ASCII}\p{Script=Latin}]$/u.test(key);

/** Signs by their place on a US keyboard, for layouts that have letters of their own there. */
const SIGNS: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Slash: '/',
  Period: '.',
  Comma: ',',
  Semicolon: ';',
  Quote: "'",
  Minus: '-',
  Equal: '=',
};

/** What stands at the place of a key on a US keyboard, where the place counts; undefined where it does not. */
function byPlace({ key, code, shiftKey }: Pick<Stroke, 'key' | 'code' | 'shiftKey'>) {
  // A dead key has begun a character: it is composing, not a command.
  if (!/^.$/u.test(key)) return undefined;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return isForeign(key) ? letter.toLowerCase() : undefined;
  if (shiftKey) return undefined;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return digit;
  const isBracket = code === 'BracketLeft' || code === 'BracketRight';
  return isBracket || isForeign(key) ? SIGNS[code] : undefined;
}

/**
 * What a stroke may mean, the likelier first: the character that it types, so that every Latin layout
 * works as it is printed; and where that is no Latin character, a digit of the upper row or a sign that
 * the layout hides behind AltGr, what a US keyboard has in that place (decision 0011).
 */
export function spellings(stroke: Pick<Stroke, 'key' | 'code' | 'shiftKey'>): string[] {
  const place = byPlace(stroke);
  return place === undefined || place === stroke.key ? [stroke.key] : [stroke.key, place];
}

/**
 * Does one stroke spell `combo` (`j`, `Shift+x`, `Enter`, `Mod+Shift+Enter`, `?`)? A sign such as `?`
 * may need Shift, a letter must not. `Mod` is Ctrl or ⌘, never both. AltGr and composing never match.
 *
 * @param key one of the stroke's spellings; the character that it types unless told
 */
export function matches(stroke: Stroke, combo: string, key: string = stroke.key): boolean {
  if (stroke.isComposing || stroke.altGraph || stroke.altKey) return false;
  if (stroke.ctrlKey && stroke.metaKey) return false;
  const parts = combo === '+' ? ['+'] : combo.split('+');
  const wanted = parts.at(-1) ?? '';
  if (key.toLowerCase() !== wanted.toLowerCase()) return false;
  if ((stroke.ctrlKey || stroke.metaKey) !== parts.includes('Mod')) return false;
  const isSign = wanted.length === 1 && !isLetter(wanted) && !parts.includes('Shift');
  return isSign || stroke.shiftKey === parts.includes('Shift');
}

/** Types a character: what the master switch turns off (WCAG 2.1.4). `Shift+x` does, `Enter` and `Mod+k` do not. */
export function typesCharacter(combo: string): boolean {
  const wanted = combo === '+' ? '+' : combo.split('+').at(-1);
  return !combo.includes('Mod+') && wanted?.length === 1;
}

/** True where letters are text: single keys stay silent there. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[contenteditable=""],[contenteditable="true"]'))
    return true;
  if (target.getAttribute('role') === 'textbox' || target.getAttribute('role') === 'searchbox')
    return true;
  // Words that can only be chosen take no letters.
  if (target instanceof HTMLTextAreaElement) return target.ariaReadOnly !== 'true';
  if (target instanceof HTMLSelectElement) return true;
  const silent = ['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file'];
  return target instanceof HTMLInputElement && !silent.includes(target.type);
}

/** True where Enter and Space already mean something: a button, a link, a tab, an open list. */
export function isPressable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(
      'a[href],button,summary,input,[role="button"],[role="tab"],[role^="menuitem"],[role="option"],[role="combobox"]',
    ) !== null
  );
}
