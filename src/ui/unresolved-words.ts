import { isMacroVariable, unresolvedIn, type Span } from '../lib/macro-text.ts';
import type { Translate } from '../locales/use-t.ts';

export interface UnresolvedPlace extends Span {
  /** The variable as a person calls it; what stands there, when nobody knows it. */
  name: string;
}

/** A variable as a person calls it. */
export function variableWords(name: string, t: Translate): string {
  return isMacroVariable(name) ? t(`macro.var.${name}`) : `{{${name}}}`;
}

/** The variables of macros that nobody filled in, in the order in which they stand. */
export function unresolvedPlaces(text: string, t: Translate): UnresolvedPlace[] {
  return unresolvedIn(text).map(({ text: found, start, end }) => {
    const [name = ''] = found.slice(2, -2).split('|');
    return { start, end, name: variableWords(name.trim(), t) };
  });
}

/** The sentence that stops words with variables in them; undefined when there are none. */
export function unresolvedReason(
  places: readonly UnresolvedPlace[],
  t: Translate,
): string | undefined {
  const names = [...new Set(places.map(({ name }) => name))];
  if (names.length === 0) return undefined;
  return t('macro.unresolved', { count: names.length, names: names.join(', ') });
}
