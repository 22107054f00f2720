import type { Translate } from '../../locales/use-t.ts';
import type { Filter } from './queue-spec.ts';

const none: Readonly<Record<string, string>> = {};

/** What a value of a filter is called; `more` names those that the API knows. Others speak for themselves. */
export function valueWords(t: Translate, filter: Filter, value: string, more = none): string {
  const id = Object.hasOwn(filter.values, value) ? filter.values[value] : undefined;
  if (id !== undefined) return t(id);
  return (Object.hasOwn(more, value) ? more[value] : undefined) ?? value;
}

/** A filter in words: "clock: late, under 4 h". */
export function filterWords(
  t: Translate,
  filter: Filter,
  values: readonly string[],
  more = none,
): string {
  const words = values.map((value) => valueWords(t, filter, value, more)).join(', ');
  return t('queue.filter.chip', { filter: t(filter.label), words });
}

/** Every value a filter offers: its own, those of the API and, for a shared link, those it already has. */
export function offered(filter: Filter, set: readonly string[], more = none): string[] {
  const known = [...Object.keys(filter.values), ...Object.keys(more)];
  return [...known, ...set.filter((value) => !known.includes(value))];
}
