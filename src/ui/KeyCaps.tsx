import { partsOf, printedKey } from '../lib/key-print.ts';
import { Kbd } from './Kbd.tsx';

/** Keys of a binding as they are printed, such as `Mod+Enter` or `g d`. */
export function KeyCaps({ keys }: { keys: string }) {
  return keys
    .split(' ')
    .flatMap((stroke, at) =>
      partsOf(stroke).map((part) => <Kbd key={`${at} ${part}`}>{printedKey(part)}</Kbd>),
    );
}
