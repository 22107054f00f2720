import { Kbd } from './Kbd.tsx';

const isMac = () => /Mac|iP(hone|ad)/.test(navigator.platform);

/** A key as it is printed. */
function printed(part: string): string {
  const signs: Record<string, string> = {
    Mod: isMac() ? '⌘' : 'Ctrl',
    Shift: '⇧',
    Enter: '↵',
    ArrowUp: '↑',
    ArrowDown: '↓',
  };
  return signs[part] ?? part;
}

/** Keys of a binding as they are printed, such as `Mod+Enter` or `g d`. */
export function KeyCaps({ keys }: { keys: string }) {
  return keys
    .split(' ')
    .flatMap((stroke) => stroke.split('+'))
    .map((part) => <Kbd key={part}>{printed(part)}</Kbd>);
}
