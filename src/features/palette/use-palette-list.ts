import { useState, type KeyboardEvent } from 'react';
import { PALETTE_GROUPS, type PaletteGroup, type PaletteItem } from './palette-item.ts';

/** A key that belongs to an input method: letters are being put together, nothing else. */
export function isComposing({ nativeEvent, keyCode }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || keyCode === 229;
}

/** Items under their headings, in the order of the headings. */
export function grouped(items: readonly PaletteItem[]): [PaletteGroup, PaletteItem[]][] {
  return PALETTE_GROUPS.map((group): [PaletteGroup, PaletteItem[]] => [
    group,
    items.filter((item) => item.group === group),
  ]).filter(([, some]) => some.length > 0);
}

/**
 * The active line of the list: the first where it leads, until an arrow moves it; then it stays what it is, wherever
 * results that come later push it.
 */
export function usePaletteList(
  items: readonly PaletteItem[],
  choose: (item: PaletteItem) => void,
  /** The first line is what is meant: words are typed. Without words Enter alone does nothing. */
  leads: boolean,
) {
  const [chosenId, setChosen] = useState<string | null>(null);
  const place = items.findIndex(({ id }) => id === chosenId);
  const at = place >= 0 || !leads ? place : 0;

  function onKey(event: KeyboardEvent): void {
    if (isComposing(event) || items.length === 0) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const to = (next: number) => setChosen(items.at(next % items.length)?.id ?? null);
    const item = items[at];
    if (event.key === 'ArrowDown') to(at + 1);
    else if (event.key === 'ArrowUp') to(Math.max(at, 0) - 1);
    else if (event.key === 'Enter' && item !== undefined) {
      // Held down since another place, it is not meant for this one.
      if (!event.repeat) choose(item);
    } else return;
    event.preventDefault();
  }

  return { active: items[at], onKey, reset: () => setChosen(null) };
}
