import { readInstantRange } from '../../../lib/instant-range.ts';
import type { Translate } from '../../../locales/use-t.ts';

/** A stretch of days by its first and its last one; a text that is none speaks for itself. */
export function daysWords(t: Translate, value: string): string {
  const range = readInstantRange(value);
  if (range === undefined) return value;
  const from = range.from === undefined ? undefined : new Date(range.from);
  // The end no longer belongs to it.
  const to = range.to === undefined ? undefined : new Date(Date.parse(range.to) - 1);
  if (to === undefined) return t('queue.days.since', { from });
  return from === undefined ? t('queue.days.until', { to }) : t('queue.days.both', { from, to });
}
