/** What of a keyboard event decides. */
export type Stroke = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
> & { altGraph: boolean };

const isLetter = (key: string) => key.length === 1 && key.toLowerCase() !== key.toUpperCase();

/**
 * Does one stroke spell `combo` (`j`, `Shift+x`, `Enter`, `Mod+Shift+Enter`, `?`)? Matched by the
 * character, so that every layout works: a sign such as `?` may need Shift, a letter must not.
 * `Mod` is Ctrl or ⌘. AltGr and composing never match.
 */
export function matches(stroke: Stroke, combo: string): boolean {
  if (stroke.isComposing || stroke.altGraph || stroke.altKey) return false;
  const parts = combo === '+' ? ['+'] : combo.split('+');
  const wanted = parts.at(-1) ?? '';
  if (stroke.key.toLowerCase() !== wanted.toLowerCase()) return false;
  if ((stroke.ctrlKey || stroke.metaKey) !== parts.includes('Mod')) return false;
  const isSign = wanted.length === 1 && !isLetter(wanted);
  return isSign || stroke.shiftKey === parts.includes('Shift');
}

/** True where letters are text: single keys stay silent there. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[contenteditable=""],[contenteditable="true"]'))
    return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
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
