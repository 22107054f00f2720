import type { Translate } from '../../locales/use-t.ts';
import { SORT_FIELDS } from './queue-url.ts';

/** "sorted by amount, largest first": the order of a list by the `sort` of its address. */
export function sortWords(t: Translate, sort: string | null): string {
  const field = sort?.replace(/^-/, '');
  const known = Object.values(SORT_FIELDS).find((name) => name === field) ?? 'rank';
  const down = sort?.startsWith('-') ? 'yes' : 'no';
  return t('queue.sorted.lead', { sort: t(`queue.sorted.${known}`, { down }) });
}
