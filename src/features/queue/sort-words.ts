import type { Translate } from '../../locales/use-t.ts';
import type { Queue } from './queue-spec.ts';

/** "sorted by amount, largest first": the order of a list by the `sort` of its address. */
export function sortWords(t: Translate, queue: Queue, sort: string | null): string {
  const field = sort?.replace(/^-/, '');
  const known = Object.values(queue.sorts).find((one) => one.field === field);
  const down = sort?.startsWith('-') ? 'yes' : 'no';
  return t('queue.sorted.lead', { sort: t(known?.words ?? 'queue.sorted.rank', { down }) });
}
