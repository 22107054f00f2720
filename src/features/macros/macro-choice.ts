import type { Macro } from '../../api/contract/macros.ts';
import { foldForSearch } from '../../lib/text.ts';

/** Who reads the words that a macro is put into. */
export type MacroReader = 'buyer' | 'seller' | 'both' | 'contact' | 'note';

/** Whether words that were written for somebody may stand in a text for these readers. */
export function fits({ audience: meant }: Pick<Macro, 'audience'>, reader: MacroReader): boolean {
  if (meant === undefined || meant === reader) return true;
  // What both may read, either may; who wrote by the contact form is answered as sellers are.
  if (meant === 'both') return reader !== 'note';
  return meant === 'seller' && reader === 'contact';
}

/** The macros whose name or words hold every sought word, in the order in which they came. */
export function matching(macros: readonly Macro[], sought: string): Macro[] {
  const words = foldForSearch(sought).split(/\s+/u).filter(Boolean);
  return macros.filter(({ name, body }) => {
    const text = foldForSearch(`${name}\n${body}`);
    return words.every((word) => text.includes(word));
  });
}

export interface MacroGroup {
  scope: Macro['scope'];
  macros: readonly Macro[];
}

/** My own first, then the shared ones; a group without any is left out. */
export function grouped(macros: readonly Macro[]): MacroGroup[] {
  return (['own', 'shared'] as const)
    .map((scope) => ({ scope, macros: macros.filter((macro) => macro.scope === scope) }))
    .filter((group) => group.macros.length > 0);
}
