import { isMessageId } from '../../locales/messages.ts';
import type { Translate } from '../../locales/use-t.ts';
import { FILTERS, type FilterName } from './queue-url.ts';

/** What a value of a filter is called; ids and currencies speak for themselves. */
export function valueWords(t: Translate, name: FilterName, value: string): string {
  const shared = { reason: 'reason', awaiting: 'awaiting', flag: 'flag' } as const;
  const area = name in shared ? shared[name as keyof typeof shared] : `value.${name}`;
  const id = `queue.${area}.${value}`;
  return isMessageId(id) ? t(id) : value;
}

/** A filter in words: "clock: late, under 4 h". */
export function filterWords(t: Translate, name: FilterName, values: readonly string[]): string {
  const words = values.map((value) => valueWords(t, name, value)).join(', ');
  return t('queue.filter.chip', { filter: t(`queue.filter.${name}`), words });
}

/** Every value a filter offers: those of the contract and, for a shared link, those it already has. */
export function offered(
  name: FilterName,
  set: readonly string[],
  currencies: readonly string[],
): string[] {
  const known: readonly string[] = name === 'currency' ? currencies : FILTERS[name];
  return [...known, ...set.filter((value) => !known.includes(value))];
}
