const isMac = () => /Mac|iP(hone|ad)/.test(globalThis.navigator?.platform ?? '');

const SIGNS: Readonly<Record<string, string>> = {
  Shift: '⇧',
  Enter: '↵',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** One key as it is printed: `Mod` is ⌘ on a Mac, else Ctrl. */
export function printedKey(part: string): string {
  if (part === 'Mod') return isMac() ? '⌘' : 'Ctrl';
  return SIGNS[part] ?? part;
}

/** The parts of a stroke: `Mod+Shift+Enter`, and `+` itself. */
export function partsOf(stroke: string): string[] {
  return stroke.endsWith('+') && stroke !== '+'
    ? [...stroke.slice(0, -1).split('+').filter(Boolean), '+']
    : stroke === '+'
      ? ['+']
      : stroke.split('+');
}

/** Keys in one word, as on a button: `Ctrl ⇧ ↵`, `⇧n`, `g d`. */
export function printedKeys(keys: string): string {
  return keys
    .split(' ')
    .map((stroke) => {
      const parts = partsOf(stroke).map(printedKey);
      return parts.join(stroke.includes('Mod') ? ' ' : '');
    })
    .join(' ');
}
