import { readWhere, writeWhere } from '../../../lib/where.ts';
import { useT } from '../../../locales/use-t.ts';
import { FilterChip } from '../../../ui/FilterChip.tsx';
import type { Queue } from '../queue-spec.ts';
import { withFilter, without } from '../queue-url.ts';
import type { AddressStep } from '../use-queue-address.ts';
import { useMoreValues } from './use-more-values.ts';
import { whereWords } from './where-words.ts';

interface WhereChipsProps {
  queue: Queue;
  where: string;
  onChange: (step: AddressStep) => void;
}

/** The groups in words: those that must all hold each with its own way out. */
export function WhereChips({ queue, where, onChange }: WhereChipsProps) {
  const t = useT();
  const more = useMoreValues(queue, true);
  const read = readWhere(where);
  const drop = () => onChange((from) => without(from, 'where'));
  if (!read.ok) return <FilterChip label={t('queue.where.unreadable')} onRemove={drop} />;
  const { match, items } = read.value;
  if (match === 'any' || items.length === 1)
    return <FilterChip active label={whereWords(t, queue, read.value, more)} onRemove={drop} />;
  return items.map((item, at) => (
    <FilterChip
      key={writeWhere({ match, items: [item] })}
      active
      label={whereWords(t, queue, 'match' in item ? item : { match, items: [item] }, more)}
      onRemove={() => {
        const left = items.filter((_, place) => place !== at);
        onChange((from) => withFilter(from, 'where', writeWhere({ match, items: left })));
      }}
    />
  ));
}
