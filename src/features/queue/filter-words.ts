import type { Translate } from '../../locales/use-t.ts';
import type { Filter } from './queue-spec.ts';

/** What a value of a filter is called; ids and currencies speak for themselves. */
export function valueWords(t: Translate, filter: Filter, value: string): string {
  const id = Object.hasOwn(filter.values, value) ? filter.values[value] : undefined;
  return id === undefined ? value : t(id);
}

/** A filter in words: "clock: late, under 4 h". */
export function filterWords(t: Translate, filter: Filter, values: readonly string[]): string {
  const words = values.map((value) => valueWords(t, filter, value)).join(', ');
  return t('queue.filter.chip', { filter: t(filter.label), words });
}

/** Every value a filter offers: its own and, for a shared link, those it already has. */
export function offered(
  filter: Filter,
  set: readonly string[],
  currencies: readonly string[],
): string[] {
  const known = [...Object.keys(filter.values), ...(filter.currencies ? currencies : [])];
  return [...known, ...set.filter((value) => !known.includes(value))];
}
