import { foldForSearch } from '../../lib/text.ts';
import type { PaletteItem } from './palette-item.ts';

const wordsOf = (text: string) => foldForSearch(text).split(/[^\p{L}\p{N}]+/u);

/** 0: begins so, 1: a word begins so, 2: holds it; undefined when a typed word is nowhere in it. */
function rank(item: PaletteItem, typed: readonly string[]): number | undefined {
  const label = foldForSearch(item.label);
  const all = `${label} ${foldForSearch(item.detail ?? '')}`;
  if (!typed.every((word) => all.includes(word))) return undefined;
  const [first = ''] = typed;
  if (label.startsWith(first)) return 0;
  return wordsOf(item.label).some((word) => word.startsWith(first)) ? 1 : 2;
}

/** The items that hold every typed word, best first; all of them, as they are, while nothing is typed. */
export function rankItems(items: readonly PaletteItem[], text: string): PaletteItem[] {
  const typed = foldForSearch(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (typed.length === 0) return [...items];
  return items
    .flatMap((item) => {
      const place = rank(item, typed);
      return place === undefined ? [] : [{ item, place }];
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
