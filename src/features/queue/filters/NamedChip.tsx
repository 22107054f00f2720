import { useT } from '../../../locales/use-t.ts';
import { FilterChip } from '../../../ui/FilterChip.tsx';
import { filterWords } from '../filter-words.ts';
import type { Filter, Queue } from '../queue-spec.ts';
import { useMoreValues } from './use-more-values.ts';

interface NamedChipProps {
  queue: Queue;
  filter: Filter;
  values: readonly string[];
  onRemove: () => void;
}

/** A filter in force whose values have names that the API knows. */
export function NamedChip({ queue, filter, values, onRemove }: NamedChipProps) {
  const t = useT();
  const more = useMoreValues(queue, true);
  return (
    <FilterChip
      active
      label={filterWords(t, filter, values, more(filter, values))}
      onRemove={onRemove}
    />
  );
}
