import { type Condition, type Group, isGroup } from '../../../lib/where.ts';
import type { Translate } from '../../../locales/use-t.ts';
import { valueWords } from '../filter-words.ts';
import type { MoreOf } from './use-more-values.ts';
import type { Queue } from '../queue-spec.ts';

function conditionWords(
  t: Translate,
  queue: Queue,
  { field, values }: Condition,
  more: MoreOf,
): string {
  const filter = Object.hasOwn(queue.filters, field) ? queue.filters[field] : undefined;
  const words = values.map((value) =>
    filter ? valueWords(t, filter, value, more(filter, values)) : value,
  );
  return t('queue.filter.chip', {
    filter: filter ? t(filter.label) : field,
    words: words.join(t('queue.where.or')),
  });
}

/** A filter as a sentence: "(priority: urgent) or (clock: late and assignee: nobody)". */
export function whereWords(
  t: Translate,
  queue: Queue,
  { match, items }: Group,
  more: MoreOf,
): string {
  const parts = items.map((item) =>
    isGroup(item) ? `(${whereWords(t, queue, item, more)})` : conditionWords(t, queue, item, more),
  );
  return parts.join(t(match === 'all' ? 'queue.where.and' : 'queue.where.or'));
}
